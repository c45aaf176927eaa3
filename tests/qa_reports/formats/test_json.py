import json
from pathlib import Path

import jsonschema
import pytest

from corpora.errors import UsageError
from qa_reports.formats import Look, render
from qa_reports.formats.json import dump, json_schema, load

PUBLISHED = Path(__file__).parents[3] / "docs" / "report.schema.json"


def test_the_published_schema_is_current():
    current = dump(json_schema())
    assert PUBLISHED.read_text(encoding="utf-8") == current, (
        'write it anew: python -c "from qa_reports.formats.json import *; '
        'print(dump(json_schema()), end=str())" > docs/report.schema.json'
    )


def test_a_report_satisfies_the_schema(make_report, make_pair, make_finding, lone_pair):
    report = make_report(
        make_pair(make_finding()), lone_pair, errors=[("x.txt", "is empty")], notes=("n",)
    )
    data = json.loads(render("json", report, Look()))
    schema = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    jsonschema.validate(data, schema)
    data["pairs"][0]["findings"][0]["severity"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema)


def test_the_keys_and_numbers_are_those_of_the_contract(
    make_report, make_pair, make_finding
):
    finding = make_finding(confidence=0.123456789, text="Où ça ? 🎉")
    written = render("json", make_report(make_pair(finding)), Look())
    data = json.loads(written)
    assert written.endswith("}\n")
    assert "Où ça ? 🎉" in written
    assert "created" not in data
    one = data["pairs"][0]["findings"][0]
    assert one["confidence"] == 0.1235
    assert one["suppressed"] is None
    assert one["spans"][0] == {
        "document": 0,
        "language": "fr",
        "start": 40,
        "end": 49,
        "line": 3,
        "column": 1,
        "text": "Où ça ? 🎉",
        "locator": None,
    }
    assert "sentences" not in data["pairs"][0]


def test_floats_in_evidence_are_rounded_and_surrogates_escaped():
    assert json.loads(dump({"a": [1 / 3, -0.00001], "p": "\udce9"})) == {
        "a": [0.3333, 0.0],
        "p": "\\udce9",
    }
    assert "-0" not in dump([-0.00001])


def test_a_stored_report_comes_back_the_same(
    make_report, make_pair, make_finding, lone_pair
):
    report = make_report(
        make_pair(make_finding()), lone_pair, created="2026-01-01T00:00:00Z"
    )
    written = render("json", report, Look())
    assert load(written.encode(), "run.json") == report
    assert render("json", load(written.encode(), "run.json"), Look()) == written


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'"parity-report/1"',
        b'{"schema": "parity-report/2"}',
        b'{"schema": "parity-report/1"}',
        b"\xff\xfe\x00",
        b'{"schema": "\xff"}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_report_is_refused(data):
    with pytest.raises(UsageError, match=r"^run\.json: not a Parity report"):
        load(data, "run.json")


def test_a_truncated_report_is_refused(make_report, make_pair, make_finding):
    written = render("json", make_report(make_pair(make_finding())), Look()).encode()
    for length in range(0, len(written) - 2, 50):
        with pytest.raises(UsageError):
            load(written[:length], "run.json")


def test_the_place_of_what_is_wrong_is_said(
    make_report, make_pair, make_finding, lone_pair
):
    written = render("json", make_report(make_pair(make_finding())), Look())
    with pytest.raises(
        UsageError, match=r"\$\.pairs\[0\]\.findings\[0\]\.severity|severity"
    ):
        load(written.replace('"severity": "error"', '"severity": 3').encode(), "run.json")
    stray = render("json", make_report(lone_pair), Look())
    with pytest.raises(UsageError, match=r"\$\.pairs\[0\]"):
        load(stray.replace('"document": 0', '"document": 1').encode(), "run.json")
