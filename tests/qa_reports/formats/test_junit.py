"""JUnit's XML, read by junitparser."""

import msgspec
from junitparser import Error, Failure, JUnitXml, Skipped

from qa_reports.formats import Look, render
from qa_reports.report import Suppression

RULES = ("COV001", "COV002", "LNG001")


def suites(report):
    report = msgspec.structs.replace(report, rules=RULES)
    return list(JUnitXml.fromstring(render("junit", report, Look()).encode()))


def test_a_suite_a_pair_and_a_case_a_rule(make_report, make_pair, make_finding):
    first, second = suites(make_report(make_pair(make_finding()), make_pair(name="b")))
    assert first.name == "notice.fr.md | notice.en.md"
    assert (first.tests, first.failures, second.tests, second.failures) == (3, 1, 3, 0)
    failed, *passed = list(first)
    assert failed.name == "COV001 Missing passage"
    [failure] = failed.result
    assert isinstance(failure, Failure)
    assert failure.type == "error"
    assert failure.text.startswith("notice.fr.md:3:1: error: ")
    assert all(case.is_passed for case in (*passed, *second))


def test_a_case_fails_when_the_verdict_would(make_report, make_pair, make_finding):
    pair = make_pair(make_finding(severity="warning"))
    [strict], [mild] = (
        suites(msgspec.structs.replace(make_report(pair), fail_on=fail_on))
        for fail_on in ("warning", "error")
    )
    assert (strict.failures, mild.failures) == (1, 0)
    assert "notice.fr.md:3:1: warning: " in next(iter(mild)).system_out


def test_accepted_findings_are_skipped_with_their_reason(
    make_report, make_pair, make_finding
):
    accepted = make_finding(suppressed=Suppression("baseline", "agreed with the author"))
    [suite] = suites(make_report(make_pair(accepted)))
    [skipped] = next(iter(suite)).result
    assert isinstance(skipped, Skipped)
    assert skipped.message == "agreed with the author"
    assert suite.skipped == 1


def test_what_was_not_checked_is_an_error_and_no_pass(make_report, make_pair):
    first, _ = suites(make_report(make_pair(), errors=[("bad.txt", "is empty")]))
    [case] = list(first)
    assert isinstance(case.result[0], Error)
    assert (first.errors, case.result[0].message) == (1, "is empty")


def test_a_lone_document_was_put_before_one_rule(make_report, lone_pair):
    [suite] = suites(make_report(lone_pair))
    assert [case.name for case in suite] == ["COV007 Missing version"]


def test_an_unknown_rule_has_its_case(make_report, make_pair, make_finding):
    [suite] = suites(make_report(make_pair(make_finding(rule="ZZZ001"))))
    assert [case.name for case in suite][-1] == "ZZZ001 missing-passage"
