"""Defects of lists: an item that one version lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_reports.perturb.edits import cut_lines, other, point_out

if TYPE_CHECKING:
    from qa_reports.perturb.edits import Draw, Edits
    from qa_reports.perturb.release import Release


def drop_item(release: Release, draw: Draw) -> Edits | None:
    """Leave an item of a list out of one version."""
    fit = [p for p in release.paragraphs if p.kind == "list-item" and p.whole]
    if not fit:
        return None
    one, side = draw.rng.choice(fit), draw.side()
    return cut_lines(one, side), *(point_out(release, u, other(side)) for u in one.units)
