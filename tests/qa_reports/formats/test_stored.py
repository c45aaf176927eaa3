"""What does not fit together in a stored report is refused before a form is made of it."""

import json

import pytest

from corpora.errors import UsageError
from qa_reports.formats import FORMATS, Look, render
from qa_reports.formats.json import load


def stored(report):
    return json.loads(render("json", report, Look()))


def test_what_fits_together_is_read(make_report, side_by_side, lone_pair):
    report = make_report(side_by_side(), lone_pair)
    assert load(json.dumps(stored(report)).encode(), "r") == report


def broken(pair, what):
    match what:
        case "no documents":
            pair["documents"] = []
        case "three documents":
            pair["documents"] *= 2
        case "source of a lone document":
            pair |= {"documents": pair["documents"][:1], "source": 1}
        case "bead too far":
            pair["beads"][0]["a"] = [99]
        case "bead before the first":
            pair["beads"][0]["b"] = [-1]
        case "one side":
            pair["sentences"] = pair["sentences"][:1]
        case "no sentences":
            del pair["sentences"]


@pytest.mark.parametrize(
    "what",
    [
        "no documents",
        "three documents",
        "source of a lone document",
        "bead too far",
        "bead before the first",
        "one side",
        "no sentences",
    ],
)
def test_what_does_not_is_refused(make_report, side_by_side, what):
    data = stored(make_report(side_by_side()))
    broken(data["pairs"][0], what)
    with pytest.raises(
        UsageError, match=r"^r: not a Parity report: .* - at `\$\.pairs\[0\]`"
    ):
        load(json.dumps(data).encode(), "r")


def test_a_report_was_made_at_some_time(make_report, make_pair):
    data = stored(make_report(make_pair())) | {"created": "yesterday"}
    with pytest.raises(UsageError, match=r"no time - at `\$\.created`"):
        load(json.dumps(data).encode(), "r")


@pytest.mark.parametrize("name", sorted({*FORMATS} - {"html", "pdf"}))
def test_a_report_of_nothing_has_every_form(make_report, name):
    assert render(name, make_report(), Look())
