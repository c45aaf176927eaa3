"""The texts: what a document is, how it is read, and which files are versions of each other."""
