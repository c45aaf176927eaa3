"""Changes that are no defect: the same text set otherwise, or with other page furniture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa_reports.perturb.edits import Edit, add_lines, raw
from qa_reports.perturb.release import Stretch

if TYPE_CHECKING:
    from qa_reports.perturb.edits import Draw, Edits
    from qa_reports.perturb.release import Index, Release, Unit

# Words that begin a sentence with a capital which is theirs by place alone.
_OPENING = {
    "en": re.compile(r"(?:The|This|These|It|We|They|You|In|For|At|A|An|Our|All|He|She)\b"),
    "fr": re.compile(
        r"(?:Le|La|Les|L’|L'|Ce|Cette|Ces|Il|Elle|Ils|Nous|Vous|Un|Une|En|Pour|Dans)\b"
    ),
}
_JOINT = re.compile(r"; (?=\w)|, (?=(?:and|but|et|mais) \w)")
# Furniture that sites put on one version only; none of it is taken from a site.
_FURNITURE = {
    "en": (
        "Share this page",
        "Home > News > Releases",
        "Version française",
        "Print | Email | Share",
        "Back to top",
        "Skip to main content",
        "Last updated: 2024-03-18",
        "© 2024 All rights reserved",
    ),
    "fr": (
        "Partager cette page",
        "Accueil > Nouvelles > Communiqués",
        "English version",
        "Imprimer | Courriel | Partager",
        "Haut de page",
        "Passer au contenu principal",
        "Dernière mise à jour : 2024-03-18",
        "© 2024 Tous droits réservés",
    ),
}


def _neighbours(release: Release, side: Index) -> list[tuple[Unit, Unit]]:
    """Return sentences that follow each other and could as well be one."""
    opening = _OPENING[release.languages[side]]
    return [
        (first, second)
        for one in release.paragraphs
        for first, second in zip(one.units, one.units[1:], strict=False)
        if first.is_sentence
        and second.single
        and first.texts[side].endswith(".")
        and opening.match(second.texts[side])
    ]


def merge_sentences(release: Release, draw: Draw) -> Edits | None:
    """Make one sentence of two."""
    side = draw.side()
    fit = _neighbours(release, side)
    if not fit:
        return None
    first, second = draw.rng.choice(fit)
    start, end = first.sides[side].end - 1, second.sides[side].start + 1
    capital = raw(release, second.sides[side], side)[0]
    return (Edit(side, Stretch(start, end), f"; {capital.lower()}"),)


def split_sentence(release: Release, draw: Draw) -> Edits | None:
    """Make two sentences of one, at a semicolon or before a conjunction."""
    side = draw.side()
    fit = []
    for unit in release.units:
        at = unit.sides[side]
        found = list(_JOINT.finditer(raw(release, at, side), 25, at.end - at.start - 25))
        if unit.is_sentence and found:
            start, end = found[0].span()
            fit.append(Stretch(at.start + start, at.start + end + 1))
    if not fit:
        return None
    at = draw.rng.choice(fit)
    return (Edit(side, at, f". {raw(release, at, side)[-1].upper()}"),)


def join_paragraphs(release: Release, draw: Draw) -> Edits | None:
    """Set two paragraphs as one."""
    side = draw.side()
    pairs = zip(release.paragraphs, release.paragraphs[1:], strict=False)
    fit = [
        Stretch(a.units[-1].sides[side].end, b.units[0].sides[side].start)
        for a, b in pairs
        if a.whole
        and b.whole
        and a.kind == b.kind == "paragraph"
        and a.units[-1].texts[side].endswith(".")
        and b.units[-1].texts[side].endswith(".")
    ]
    return (Edit(side, draw.rng.choice(fit), " "),) if fit else None


def split_paragraph(release: Release, draw: Draw) -> Edits | None:
    """Set a paragraph as two."""
    side = draw.side()
    fit = [
        (one, first, second)
        for one in release.paragraphs
        if one.whole and one.kind == "paragraph"
        for first, second in zip(one.units, one.units[1:], strict=False)
        if first.is_sentence
    ]
    if not fit:
        return None
    one, first, second = draw.rng.choice(fit)
    lines = raw(release, one.lines[side], side)
    gap = lines[len(lines.rstrip()) :] or "\n\n"
    at = Stretch(first.sides[side].end, second.sides[side].start)
    return (Edit(side, at, gap),)


def set_anew(release: Release, draw: Draw) -> Edits | None:
    """Set the spaces, apostrophes and quotation marks of the French version otherwise."""
    if "fr" not in release.languages:
        return None
    side: Index = 1 if release.languages.index("fr") else 0
    text = release.documents[side].text
    space = draw.rng.choice((" ", "\u00a0", "\u202f", ""))
    new = re.sub(r"(?<=\w)[ \u00a0\u202f]*(?=[;!?](?:\s|$))", space, text)
    new = re.sub(r"«[ \u00a0\u202f]*", f"«{space}", new)
    new = re.sub(r"[ \u00a0\u202f]*»", f"{space}»", new)
    straight = draw.rng.random() < 0.5
    new = new.replace("’", "'") if straight else re.sub(r"(?<=\w)'(?=\w)", "’", new)
    return (Edit(side, Stretch(0, len(text)), new),) if new != text else None


def add_furniture(release: Release, draw: Draw) -> Edits | None:
    """Put a part of the page, such as a link to share it, on one version."""
    side = draw.side()
    place = draw.rng.choice((release.paragraphs[0], release.paragraphs[-1]))
    if not place.whole:
        return None
    words = draw.rng.choice(_FURNITURE[release.languages[side]])
    return (add_lines(release, place, side, words),)
