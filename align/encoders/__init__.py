"""Encoders: from texts to vectors that mean the same in either language."""
