"""The texts: what a document is, how it is read, which files belong together."""
