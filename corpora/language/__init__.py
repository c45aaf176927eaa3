"""The language of a passage and of a document, from a small table of our own."""

from corpora.language.identify import Identification, document_language, identify

__all__ = ["Identification", "document_language", "identify"]
