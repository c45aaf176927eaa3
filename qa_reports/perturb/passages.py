"""Defects of whole sentences and paragraphs: missing, extra, foreign, twice, replaced."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from corpora.language import identify
from qa_reports.perturb.edits import (
    add_after,
    add_lines,
    cut,
    cut_lines,
    marked,
    other,
    point_out,
    put,
    raw,
    same_language,
)
from qa_reports.perturb.release import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa_reports.perturb.edits import Draw, Edits
    from qa_reports.perturb.release import Index, Paragraph, Release, Unit

# A sentence of fewer words may be a label or a refrain; short ones are a kind of their own.
FEWEST_WORDS, SHORT_WORDS = 6, range(2, 6)
# Letters from which on a word says what a sentence is about.
TELLING = 7
# A passage said twice has at least this many words.
COPIED_WORDS = 8


def sentences(release: Release, fewest: int = FEWEST_WORDS) -> list[Unit]:
    """Return the sentences that are long enough to be missed and stand there once."""
    once = said_once(release)
    return [u for u in release.units if u.is_sentence and u.words >= fewest and u in once]


def said_once(release: Release) -> set[Unit]:
    """Return the units that neither version repeats.

    Of a passage that both say twice, a copy can be left out and nothing is lost. Nor are
    those among them that real releases left untranslated: leaving one out mends it.
    """
    counts = Counter(text for unit in release.units for text in set(unit.texts))
    return {
        unit
        for unit in release.units
        if all(counts[text] == 1 for text in unit.texts)
        and all(
            identify(text).language in (None, language)
            for text, language in zip(unit.texts, release.languages, strict=True)
        )
    }


def paragraphs(release: Release, fewest: int = 2) -> list[Paragraph]:
    """Return the paragraphs of at least so many sentences that stand there once."""
    once = said_once(release)
    return [
        one
        for one in release.paragraphs
        if one.whole
        and once.issuperset(one.units)
        and one.kind == "paragraph"
        and one.sentences >= fewest
        and all(text.endswith(SENTENCE_END) for text in one.units[-1].texts)
    ]


def drop_sentence(release: Release, draw: Draw) -> Edits | None:
    """Leave a sentence out of one version."""
    return _drop_one(release, draw, sentences(release))


def drop_short_sentence(release: Release, draw: Draw) -> Edits | None:
    """Leave a sentence of two to five words out of a longer paragraph."""
    short = [
        unit
        for unit in release.units
        if unit.is_sentence
        and all(len(text.split()) in SHORT_WORDS for text in unit.texts)
        and len(release.paragraphs[unit.paragraph].units) > 1
    ]
    return _drop_one(release, draw, short)


def _drop_one(release: Release, draw: Draw, units: Sequence[Unit]) -> Edits | None:
    if not units:
        return None
    unit, side = draw.rng.choice(units), draw.side()
    return cut(release, unit, side), point_out(release, unit, other(side))


def drop_paragraph(release: Release, draw: Draw) -> Edits | None:
    """Leave a paragraph of two sentences or more out of one version."""
    fit = paragraphs(release)
    if not fit:
        return None
    one, side = draw.rng.choice(fit), draw.side()
    return cut_lines(one, side), *(point_out(release, u, other(side)) for u in one.units)


def add_sentence(release: Release, draw: Draw) -> Edits | None:
    """Put a sentence of another release into a paragraph of one version."""
    side = draw.side()
    place, text = _place(release, draw), _from_others(release, draw, side)
    return (add_after(place, side, marked(text)),) if place and text else None


def add_paragraph(release: Release, draw: Draw) -> Edits | None:
    """Put a paragraph of another release into one version."""
    side = draw.side()
    whole = [p for p in release.paragraphs if p.whole]
    strays = [(one, p) for one in draw.others for p in paragraphs(one)]
    if not whole or not strays:
        return None
    one, stray = draw.rng.choice(strays)
    there = same_language(one, release, side)
    text = " ".join(raw(one, u.sides[there], there) for u in stray.units)
    return (add_lines(release, draw.rng.choice(whole), side, marked(text)),)


def leave_sentence(release: Release, draw: Draw) -> Edits | None:
    """Leave a sentence untranslated: its original stands opposite."""
    fit = sentences(release)
    return _untranslated(release, draw, [(unit,) for unit in fit])


def leave_paragraph(release: Release, draw: Draw) -> Edits | None:
    """Leave a paragraph untranslated."""
    return _untranslated(release, draw, [one.units for one in paragraphs(release)])


def leave_heading(release: Release, draw: Draw) -> Edits | None:
    """Leave a heading of four words or more untranslated."""
    headings = [p.units for p in release.paragraphs if p.kind == "heading" and p.whole]
    return _untranslated(release, draw, [h for h in headings if h[0].words >= 4])


def _untranslated(
    release: Release, draw: Draw, passages: Sequence[Sequence[Unit]]
) -> Edits | None:
    # A passage that is alike in both versions already cannot be left untranslated.
    fit = [part for part in passages if all(u.texts[0] != u.texts[1] for u in part)]
    if not fit:
        return None
    side = draw.side()
    return tuple(
        put(unit, side, marked(raw(release, unit.sides[other(side)], other(side))))
        for unit in draw.rng.choice(fit)
    )


def stray_sentence(release: Release, draw: Draw) -> Edits | None:
    """Put a sentence in the other language into a paragraph; nothing says the same."""
    side = draw.side()
    place, text = _place(release, draw), _from_others(release, draw, other(side))
    return (add_after(place, side, marked(text)),) if place and text else None


def stray_paragraph(release: Release, draw: Draw) -> Edits | None:
    """Put a paragraph in the other language into a version; nothing says the same."""
    side = draw.side()
    whole = [p for p in release.paragraphs if p.whole]
    text = _from_others(release, draw, other(side))
    if not whole or text is None:
        return None
    return (add_lines(release, draw.rng.choice(whole), side, marked(text)),)


def stray_original(release: Release, draw: Draw) -> Edits | None:
    """Leave the original of a paragraph behind its translation."""
    fit = paragraphs(release, fewest=1)
    fit = [one for one in fit if one.units[-1].is_sentence]
    if not fit:
        return None
    one, side = draw.rng.choice(fit), draw.side()
    away = other(side)
    text = " ".join(raw(release, u.sides[away], away) for u in one.units)
    return (add_lines(release, one, side, marked(text)),)


def copy_sentence(release: Release, draw: Draw) -> Edits | None:
    """Say a sentence a second time in one version, later in the same paragraph."""
    fit = sentences(release, COPIED_WORDS)
    # Behind a colon the copy would be the rest of the sentence before it.
    fit = [u for u in fit if release.paragraphs[u.paragraph].units[-1].is_sentence]
    if not fit:
        return None
    unit, side = draw.rng.choice(fit), draw.side()
    copy = marked(raw(release, unit.sides[side], side))
    return (add_after(release.paragraphs[unit.paragraph].units[-1], side, copy),)


def copy_paragraph(release: Release, draw: Draw) -> Edits | None:
    """Say a paragraph a second time in one version, right behind it or further on."""
    fit = [p for p in paragraphs(release, 1) if p.units[0].words >= COPIED_WORDS]
    if not fit:
        return None
    one, side = draw.rng.choice(fit), draw.side()
    later = [p for p in release.paragraphs[one.units[0].paragraph :] if p.whole]
    copy = " ".join(marked(raw(release, u.sides[side], side)) for u in one.units)
    return (add_lines(release, draw.rng.choice(later), side, copy),)


def swap_sentence(release: Release, draw: Draw) -> Edits | None:
    """Put another sentence in the place of one, on the same subject where there is one."""
    fit = sentences(release)
    if not fit:
        return None
    unit, side = draw.rng.choice(fit), draw.side()
    subject = _telling(unit.texts[side])
    strays = _strays(release, draw, side)
    related = [text for text in strays if _telling(text) & subject] or strays
    if not related:
        return None
    put_in = put(unit, side, marked(draw.rng.choice(related)))
    return put_in, point_out(release, unit, other(side))


def _telling(text: str) -> set[str]:
    return {word.lower() for word in text.split() if len(word) >= TELLING}


def _place(release: Release, draw: Draw) -> Unit | None:
    """Draw a sentence of running text to put something behind."""
    kinds = [release.paragraphs[unit.paragraph].kind for unit in release.units]
    fit = [u for u, k in zip(release.units, kinds, strict=True) if k == "paragraph"]
    fit = [u for u in fit if all(text.endswith((".", "!", "?")) for text in u.texts)]
    return draw.rng.choice(fit) if fit else None


def _from_others(release: Release, draw: Draw, side: Index) -> str | None:
    strays = _strays(release, draw, side)
    return draw.rng.choice(strays) if strays else None


def _strays(release: Release, draw: Draw, side: Index) -> list[str]:
    """Return sentences of other releases in the language of a side."""
    return [
        unit.texts[same_language(one, release, side)]
        for one in draw.others
        for unit in sentences(one)
    ]
