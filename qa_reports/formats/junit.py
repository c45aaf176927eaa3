"""JUnit: the report as tests, a suite a pair and a case a rule, so that passes show too.

The elements are those that Jenkins, GitLab and Azure read. A case fails when its rule found
something that makes the verdict "fail"; what is milder stands in the output of a case that
passes, and a case whose findings were all accepted is skipped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from qa_reports.formats import wording
from qa_reports.formats.excerpt import visible
from qa_reports.formats.places import location, region
from qa_reports.gate import grave
from qa_reports.messages import rule_title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa_reports.formats import Look
    from qa_reports.report import Finding, Pair, Report


def render(report: Report, look: Look) -> str:
    """Return the report as XML."""
    root = Element("testsuites", name="parity")
    if report.errors:
        _unchecked(root, report)
    for pair in report.pairs:
        _suite(root, report, pair, look)
    _count(root, root.iter("testcase"))
    for suite in root:
        _count(suite, suite)
    indent(root)
    body = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _unchecked(root: Element, report: Report) -> None:
    """Add a suite with an error for each document that could not be checked."""
    suite = SubElement(root, "testsuite", name="unreadable")
    for failure in report.errors:
        path = visible(location(report, failure.path))
        case = SubElement(suite, "testcase", classname=path, name="unreadable", file=path)
        SubElement(case, "error", message=visible(failure.reason), type="unreadable")


def _suite(root: Element, report: Report, pair: Pair, look: Look) -> None:
    paths = [visible(location(report, one.path)) for one in pair.documents]
    name = " | ".join(paths)
    suite = SubElement(root, "testsuite", name=name)
    if report.created:
        # JUnit's times have no zone; ours are in UTC.
        suite.set("timestamp", report.created.removesuffix("+00:00"))
    names = {finding.rule: finding.name for finding in pair.findings}
    # A lone document was put before no rule but the one that says so.
    applied = report.rules if len(pair.documents) > 1 else ()
    for code in dict.fromkeys((*applied, *names)):
        title = rule_title(look.language, code, names.get(code, code))
        case = SubElement(suite, "testcase", classname=name, name=f"{code} {title}")
        case.set("file", paths[0])
        _outcome(case, report, pair, [f for f in pair.findings if f.rule == code], look)


def _outcome(
    case: Element, report: Report, pair: Pair, findings: list[Finding], look: Look
) -> None:
    """Say in `case` what one rule found in `pair`."""
    counted = [finding for finding in findings if not finding.suppressed]
    lines = "\n".join(_line(report, pair, finding, look) for finding in counted)
    bad = [finding for finding in counted if finding.severity in grave(report.fail_on)]
    if bad:
        message = wording.sentence(bad[0], look)
        SubElement(case, "failure", message=message, type=bad[0].severity).text = lines
    elif counted:
        SubElement(case, "system-out").text = lines
    elif findings:
        reasons = (one.suppressed.reason for one in findings if one.suppressed)
        message = "; ".join(dict.fromkeys(visible(one) for one in reasons if one))
        SubElement(case, "skipped", message=message)


def _line(report: Report, pair: Pair, finding: Finding, look: Look) -> str:
    """Return "path:line:column: severity: message", as compilers print it."""
    [span, *_] = finding.spans
    path = location(report, pair.documents[span.document].path)
    where = region(span, pair)
    numbers = (where.line, where.column) if where else ()
    place = ":".join([visible(path), *(str(number) for number in numbers if number)])
    return f"{place}: {finding.severity}: {wording.sentence(finding, look)}"


def _count(element: Element, cases: Iterable[Element]) -> None:
    """Put the number of cases, and of each outcome, on a suite or on the whole."""
    outcomes = [child.tag for case in cases for child in (case, *case)]
    numbers = {
        "tests": outcomes.count("testcase"),
        "failures": outcomes.count("failure"),
        "errors": outcomes.count("error"),
        "skipped": outcomes.count("skipped"),
    }
    for name, number in numbers.items():
        element.set(name, str(number))
