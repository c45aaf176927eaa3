"""From folders of `en<TAB>fr` files to the pairs of one training run."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.evaluation.files import read_pairs
from corpora.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from align.evaluation.suite import Gold
    from align.training.config import Config

# A training text that shares this many consecutive words with an evaluation text is a
# near-duplicate of it; shorter evaluation texts are compared whole.
NGRAM = 8

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Source:
    """The pairs of one file, in file order, so that neighbours stay neighbours."""

    name: str
    pairs: tuple[Pair, ...]


def words(text: str) -> list[str]:
    """Return the lower-case words of a text, without punctuation."""
    return re.findall(r"\w+", text.lower())


def ngrams(text: str) -> set[tuple[str, ...]]:
    """Return the word n-grams by which a text is recognised; the whole text if short."""
    found = words(text)
    return {tuple(found[i : i + NGRAM]) for i in range(max(1, len(found) - NGRAM + 1))}


def held_out(golds: Iterable[Gold]) -> frozenset[tuple[str, ...]]:
    """Return the n-grams of all evaluation texts, which training must not see."""
    return frozenset(
        gram for gold in golds for text in gold.texts() for gram in ngrams(text)
    )


def mix(
    folders: Sequence[Path], config: Config, exclude: frozenset[tuple[str, ...]]
) -> tuple[Source, ...]:
    """Return the sources of a run, deduplicated across files and capped.

    A cap keeps whole stretches of a file rather than scattered lines. Files are taken in
    name order, so a pair that stands in two of them belongs to the first.

    Raises:
        UnreadableError: a folder has no pairs, or a file is not `en<TAB>fr`.
    """
    seen: set[int] = set()
    sources = []
    for path in _files(folders):
        name = path.name.split(".")[0]
        cap = config.caps.get(name, config.default_cap)
        kept = _fresh(read_pairs(path), seen, exclude) if cap else []
        sources.append(Source(name, tuple(_stretches(kept, cap, config))))
    return tuple(source for source in sources if source.pairs)


def _files(folders: Sequence[Path]) -> list[Path]:
    files = []
    for folder in folders:
        found = list(folder.glob("*.tsv*"))
        if not found:
            raise UnreadableError(
                str(folder), "no training pairs; expected *.tsv or *.tsv.gz files"
            )
        files += found
    return sorted(files, key=lambda path: path.name)


def _fresh(
    pairs: Iterator[Pair], seen: set[int], exclude: frozenset[tuple[str, ...]]
) -> list[Pair]:
    kept = []
    for pair in pairs:
        key = hash((tuple(words(pair[0])), tuple(words(pair[1]))))
        if key in seen or any(not exclude.isdisjoint(ngrams(side)) for side in pair):
            continue
        seen.add(key)
        kept.append(pair)
    return kept


def _stretches(pairs: list[Pair], cap: int, config: Config) -> list[Pair]:
    if len(pairs) <= cap:
        return pairs
    starts = list(range(0, len(pairs), config.run))
    chosen = sorted(random.Random(config.seed).sample(starts, cap // config.run))  # noqa: S311
    return [pair for start in chosen for pair in pairs[start : start + config.run]]
