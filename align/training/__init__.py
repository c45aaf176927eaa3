"""The recipe that makes the embedded encoder from folders of parallel text."""
