"""Alignments as files: one exchange format a module."""
