"""The words of two versions, and how far the other version covers each."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from align.differences import differences
from corpora.wording import words

if TYPE_CHECKING:
    from align.bitext import Alignment
    from align.differences import Differences
    from align.encoders.encoder import Encoder
    from qa_reports.comparison import Comparison
    from qa_reports.report import WordInfo
    from qa_reports.versions import Version


def word_differences(
    versions: tuple[Version, Version], alignment: Alignment, encoder: Encoder
) -> Differences:
    """Compare the words of two versions."""
    a, b = (
        [words(one.document, sentence) for sentence in one.sentences] for one in versions
    )
    sides = versions[0].side, versions[1].side
    return differences((a, b), sides, alignment, word_encoder(encoder))


def word_encoder(encoder: Encoder) -> Encoder:
    """Return what encodes single words where `encoder` encodes the sentences.

    Words by themselves are what an additive encoder adds up. To any other a single word
    says little, so the embedded one stands in for it.
    """
    return encoder if encoder.additive else _embedded()


def comparable(comparison: Comparison) -> bool:
    """Tell whether the words of both languages can be compared one by one."""
    languages = word_encoder(comparison.encoder).languages
    spoken = {version.language for version in comparison.versions}
    return languages is None or spoken <= languages


@cache
def _embedded() -> Encoder:
    from align.encoders import load

    return load(None)


def word_infos(found: Differences) -> tuple[tuple[WordInfo, ...], ...]:
    """Return each word of both versions with its difference, for the report."""
    sides = (found.a, found.of_a), (found.b, found.of_b)
    return tuple(
        tuple(
            (word.start, word.end, round(value, 4))
            for word, value in zip(seen.words.words, values.tolist(), strict=True)
        )
        for seen, values in sides
    )
