"""JSON lines, put together again into the report they came from."""

import json

from qa_reports.formats import Look, render
from qa_reports.formats.json import dump, load


def test_the_lines_make_the_report_again(make_report, make_pair, make_finding, lone_pair):
    pair = make_pair(make_finding(), make_finding(severity="note"))
    report = make_report(pair, lone_pair, errors=[("bad.txt", "is empty")], notes=("n",))
    first, *rest = map(json.loads, render("jsonl", report, Look()).splitlines())
    first |= {"errors": [], "pairs": []}
    for record in rest:
        match record.pop("type"):
            case "error":
                first["errors"].append(record)
            case "pair":
                assert record.pop("pair") == len(first["pairs"])
                first["pairs"].append({**record, "findings": []})
            case "finding":
                first["pairs"][record.pop("pair")]["findings"].append(record)
    assert first.pop("type") == "report"
    assert load(json.dumps(first).encode(), "x") == load(dump(report).encode(), "x")


def test_no_text_ends_a_line(make_report, make_pair, make_finding):
    finding = make_finding(text="a\nb\r\u2028c\u2029d\x85e\x0bf\x1cg")
    lines = render("jsonl", make_report(make_pair(finding)), Look()).splitlines()
    assert len(lines) == 3
    assert json.loads(lines[2])["spans"][0]["text"] == finding.spans[0].text
