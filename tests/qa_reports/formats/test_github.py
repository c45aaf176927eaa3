"""Workflow commands, read back as the runner reads them."""

import re

import msgspec
import pytest

from qa_reports.formats import Look, render
from qa_reports.formats.github import CAP
from qa_reports.report import Span, Suppression

COMMAND = re.compile(r"::(?P<name>\w+) (?P<properties>.*?)::(?P<data>.*)")
UNESCAPES = {"%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}


def unescaped(text):
    return re.sub("|".join(UNESCAPES), lambda found: UNESCAPES[found.group()], text)


def commands(report, **look):
    """Return (command, properties, message) for each line that is one."""
    read = []
    for line in render("github", report, Look(**look)).splitlines():
        if line.lstrip().startswith("::"):
            found = COMMAND.fullmatch(line)
            pairs = (one.split("=", 1) for one in found["properties"].split(","))
            properties = {key: unescaped(value) for key, value in pairs}
            read.append((found["name"], properties, unescaped(found["data"])))
    return read


def test_a_finding_is_put_on_its_line(make_report, make_pair, make_finding):
    [(name, properties, message)] = commands(make_report(make_pair(make_finding())))
    assert name == "error"
    assert properties == {
        "file": "notice.fr.md",
        "line": "3",
        "endLine": "3",
        "col": "1",
        "title": "COV001 Missing passage",
    }
    assert message == "Nothing in the other version corresponds to this. “Entry is free.”"


def test_each_severity_has_its_command(make_report, make_pair, make_finding):
    found = [make_finding(severity=one) for one in ("note", "error", "warning")]
    names = [name for name, _, _ in commands(make_report(make_pair(*found)))]
    assert names == ["error", "warning", "notice"]


def test_what_github_would_split_at_is_escaped(make_report, make_pair, make_finding):
    finding = make_finding(text="a", message="50%0A, 100%: a\r\nb ::error::c")
    pair = make_pair(finding, name="50%,a:b")
    [(_, properties, message)] = commands(make_report(pair))
    assert properties["file"] == "50%,a:b.fr.md"
    assert message == "50%0A, 100%: a b ::error::c “a”"


def test_no_more_than_github_shows_and_the_worst_of_them(
    make_report, make_pair, make_finding
):
    found = [make_finding(text=f"word {n}", confidence=n / 100) for n in range(CAP + 5)]
    report = make_report(make_pair(*found, make_finding(severity="note")))
    shown = commands(report)
    assert [name for name, _, _ in shown] == ["error"] * CAP + ["notice"]
    assert "“word 14”" in shown[0][2]
    assert "5 more are in the summary" in render("github", report, Look())


def test_what_was_not_checked_is_an_error(make_report, make_pair):
    [(name, properties, message)] = commands(
        make_report(make_pair(), errors=[("bad.txt", "is empty")])
    )
    assert (name, properties, message) == ("error", {"file": "bad.txt"}, "is empty")


def test_paths_of_a_collection_begin_where_the_run_was_started(
    make_report, make_pair, make_finding
):
    report = msgspec.structs.replace(make_report(make_pair(make_finding())), root="site/a")
    [(_, properties, _)] = commands(report)
    assert properties["file"] == "site/a/notice.fr.md"


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (Span(0, "fr", 5, 20, 3, 4, "one\ntwo\r\nthree"), {"line": "3", "endLine": "5"}),
        (Span(0, "fr", 5, 8, None, None, "one", "/p[1]"), {}),
    ],
)
def test_places_of_other_kinds(make_report, make_pair, make_finding, span, expected):
    [(_, properties, _)] = commands(make_report(make_pair(make_finding(spans=(span,)))))
    assert {key: properties[key] for key in properties if key in ("line", "endLine")} == (
        expected
    )
    assert "col" not in properties


def test_the_accepted_are_not_annotated(make_report, make_pair, make_finding):
    accepted = make_finding(suppressed=Suppression("baseline", None))
    assert commands(make_report(make_pair(accepted))) == []
