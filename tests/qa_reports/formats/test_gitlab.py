"""The code quality report, against the fields that GitLab documents."""

import json
from collections import Counter

import jsonschema
import pytest

from qa_reports.formats import Look, render
from qa_reports.report import Span, Suppression

# https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string"},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def entries(report):
    read = json.loads(render("gitlab", report, Look()))
    jsonschema.validate(read, SCHEMA)
    return read


def test_an_entry_a_finding(make_report, make_pair, make_finding):
    found = [make_finding(severity=one) for one in ("note", "error", "warning")]
    read = entries(make_report(make_pair(*found)))
    assert [one["severity"] for one in read] == ["major", "minor", "info"]
    assert read[0]["check_name"] == "COV001 missing-passage"
    assert read[0]["location"] == {
        "path": "notice.fr.md",
        "lines": {"begin": 3, "end": 3},
    }
    assert read[0]["description"].endswith("“Entry is free.”")


def test_the_same_passage_in_two_files_has_two_fingerprints(
    make_report, make_pair, make_finding
):
    pairs = [make_pair(make_finding(), name=name) for name in ("a", "b")]
    prints = Counter(one["fingerprint"] for one in entries(make_report(*pairs)))
    assert max(prints.values()) == 1


def test_a_fingerprint_does_not_hang_on_the_place(make_report, make_pair, make_finding):
    here, there = (
        entries(make_report(make_pair(make_finding(start=start)))) for start in (40, 90)
    )
    assert here[0]["fingerprint"] == there[0]["fingerprint"]


def test_a_place_without_a_line_is_the_first_line(make_report, make_pair, make_finding):
    span = Span(0, "fr", 5, 8, None, None, "one", "/p[1]")
    [entry] = entries(make_report(make_pair(make_finding(spans=(span,)))))
    assert entry["location"]["lines"] == {"begin": 1}


def test_failures_are_there_and_the_accepted_are_not(make_report, make_pair, make_finding):
    accepted = make_finding(suppressed=Suppression("baseline", None))
    report = make_report(make_pair(accepted), errors=[("bad.txt", "is empty")])
    [entry] = entries(report)
    assert (entry["severity"], entry["description"]) == ("blocker", "is empty")


@pytest.mark.parametrize("path", ["caf\udce9.txt", "./a.txt"])
def test_paths_of_any_kind(make_report, make_pair, path):
    assert entries(make_report(make_pair(), errors=[(path, "is empty")]))
