"""Texts that are neither English nor French: notice them cheaply, then name them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from corpora.language.table import is_known

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# Short words ("de", "in", "an") are common property; from four letters on a word tells.
_TELLING_LENGTH = 4
# Half or more unknown: true of all 129 sentences in other languages under tests/, and of
# 116 lines of 1,140 real English and French documents, two thirds of those in German.
_UNKNOWN_SHARE = 0.5
_FEWEST_UNKNOWN = 2
# Two rare nouns prove nothing among words that are as good as certainly one of the two.
_FEWEST_AGAINST_EVIDENCE = 3
# Below this the naming is a guess: package names and rare technical terms.
_SURE = 0.5
# A letter behind the blocks that are all Latin.
_BEYOND_LATIN = re.compile(r"[^\W\d_\x00-\u024f]")


def looks_foreign(text: str, running: tuple[str, ...], *, certain: bool) -> bool:
    """Tell whether a passage is probably neither English nor French.

    Args:
        text: the passage.
        running: its running words as `split_words` gives them.
        certain: True when its words as a whole are clearly English or clearly French.
    """
    telling = [word for word in running if len(word.rstrip("'")) >= _TELLING_LENGTH]
    unknown = sum(not is_known(word.rstrip("'")) for word in telling)
    fewest = _FEWEST_AGAINST_EVIDENCE if certain else _FEWEST_UNKNOWN
    if unknown >= max(fewest, _UNKNOWN_SHARE * len(telling)):
        return True
    return _in_other_script(text)


def name_language(text: str) -> tuple[str | None, float]:
    """Return the ISO 639-1 code of any language and its probability, 0 to 1.

    The code is None when the best guess is too weak. The first call costs half a second.
    """
    code, probability = _identifier().classify(text)
    sure = float(probability)
    return (str(code), sure) if sure >= _SURE else (None, 0.0)


def _in_other_script(text: str) -> bool:
    if not _BEYOND_LATIN.search(text):
        return False
    letters = [c for c in text if c.isalpha()]
    others = [c for c in letters if not unicodedata.name(c, "").startswith("LATIN")]
    return 2 * len(others) > len(letters)


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
