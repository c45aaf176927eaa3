"""The kinds of defects that can be put into a release, and the rules that find each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa_reports.perturb import clauses, details, harmless, lists, moves, passages, patterns
from qa_reports.perturb.details import changed

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa_reports.perturb.edits import Draw, Edits
    from qa_reports.perturb.release import Release

    Codes = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of change to a release.

    Attributes:
        name: permanent, such as "dropped-sentence".
        make: carries it out somewhere in a release; None where there is no place for it.
        rules: for each document the codes that a finding there may have: the first
            document is the source. Empty for what is no defect.
        whole: the share, 0 to 1, of a changed place that findings have to cover.
    """

    name: str
    make: Callable[[Release, Draw], Edits | None]
    rules: tuple[Codes, Codes] = ((), ())
    whole: float = 0.5

    @property
    def harmless(self) -> bool:
        """Whether nothing must be found."""
        return not any(self.rules)


def _both(*codes: str) -> tuple[Codes, Codes]:
    return codes, codes


_LACKING = ("COV001",), ("COV002",)
_REPLACED = ("COV001", "COV008"), ("COV002", "COV008")
_CLAUSE = ("COV003",), ("COV004",)
_QUOTED = ("QUO001", "COV001", "COV003"), ("QUO001", "COV002", "COV004")
_ITEM = ("STR002", "COV001"), ("STR002", "COV002")
# A clause is found when a good part of its words is.
_SOME = 0.3

KINDS: tuple[Kind, ...] = (
    Kind("dropped-sentence", passages.drop_sentence, _LACKING),
    Kind("dropped-short-sentence", passages.drop_short_sentence, _LACKING),
    Kind("dropped-paragraph", passages.drop_paragraph, _LACKING),
    Kind("added-sentence", passages.add_sentence, _LACKING),
    Kind("added-paragraph", passages.add_paragraph, _LACKING),
    Kind("replaced-sentence", passages.swap_sentence, _REPLACED),
    Kind("untranslated-sentence", passages.leave_sentence, _both("LNG002")),
    Kind("untranslated-paragraph", passages.leave_paragraph, _both("LNG002")),
    Kind("untranslated-heading", passages.leave_heading, _both("LNG002")),
    Kind("stray-sentence", passages.stray_sentence, _both("LNG001")),
    Kind("stray-paragraph", passages.stray_paragraph, _both("LNG001")),
    Kind("stray-original", passages.stray_original, _both("LNG001")),
    Kind("copied-sentence", passages.copy_sentence, _both("COV006")),
    Kind("copied-paragraph", passages.copy_paragraph, _both("COV006")),
    Kind("moved-paragraph", moves.move_paragraph, _both("COV005")),
    Kind("moved-sentence", moves.move_sentence, _both("COV005")),
    Kind("dropped-clause", clauses.drop_clause, _CLAUSE, _SOME),
    Kind("added-clause", clauses.add_clause, _CLAUSE, _SOME),
    Kind("dropped-quotation", clauses.drop_quotation, _QUOTED, _SOME),
    Kind("dropped-item", lists.drop_item, _ITEM),
    Kind("negation", clauses.negate, _both("SEM001")),
    Kind(
        "number",
        changed(patterns.PLAIN, details.another_figure, same=True),
        _both("NUM001"),
    ),
    Kind(
        "percentage",
        changed(patterns.PERCENT, details.another_figure, same=True),
        _both("NUM001", "NUM004"),
    ),
    Kind("percent-points", changed(patterns.PERCENT_SIGN, details.points), _both("NUM004")),
    Kind("currency", changed(patterns.CURRENCY, details.other_unit), _both("NUM003")),
    Kind("magnitude", changed(patterns.MAGNITUDE, details.other_unit), _both("NUM002")),
    Kind(
        "identifier",
        changed(patterns.IDENTIFIER, details.another_figure, same=True),
        _both("NUM007", "REF003"),
    ),
    Kind("day", changed(patterns.DAY, details.another_day, same=True), _both("DAT001")),
    Kind("month", changed(patterns.MONTH, details.another_name), _both("DAT001")),
    Kind("weekday", changed(patterns.WEEKDAY, details.another_name), _both("DAT002")),
    Kind("hour", changed(patterns.HOUR, details.another_hour), _both("DAT003")),
    Kind(
        "name",
        changed(patterns.NAME, details.misspelt, same=True),
        _both("NAM001", "NAM002"),
    ),
    Kind("link", changed(patterns.LINK, details.other_page, same=True), _both("REF001")),
    Kind("merged-sentences", harmless.merge_sentences),
    Kind("split-sentence", harmless.split_sentence),
    Kind("joined-paragraphs", harmless.join_paragraphs),
    Kind("split-paragraph", harmless.split_paragraph),
    Kind("set-anew", harmless.set_anew),
    Kind("furniture", harmless.add_furniture),
)
