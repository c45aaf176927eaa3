import pytest

from qa_reports.gate import EXIT_STATUS, summarise, verdict, worst_first
from qa_reports.report import Failure, Summary, Suppression

FAILURE = (Failure("a.txt", "there is no such file"),)


@pytest.mark.parametrize(
    ("counts", "fail_on", "expected"),
    [
        ((1, 0, 0), "error", "fail"),
        ((0, 1, 1), "error", "pass"),
        ((0, 1, 0), "warning", "fail"),
        ((0, 0, 1), "warning", "pass"),
        ((0, 0, 1), "note", "fail"),
        ((1, 0, 0), "note", "fail"),
        ((1, 1, 1), "never", "pass"),
        ((0, 0, 0), "note", "pass"),
    ],
)
def test_a_finding_at_or_above_the_threshold_fails(counts, fail_on, expected):
    assert verdict(Summary(*counts, suppressed=5), (), fail_on) == expected


@pytest.mark.parametrize("fail_on", ["error", "never"])
def test_what_was_not_checked_outweighs_everything(fail_on):
    assert verdict(Summary(3, 0, 0, 0), FAILURE, fail_on) == "error"
    assert verdict(Summary(0, 0, 0, 0), FAILURE, fail_on) == "error"


def test_exit_status_says_the_same_as_the_verdict():
    assert EXIT_STATUS == {"pass": 0, "fail": 1, "error": 2}


def test_suppressed_findings_are_counted_apart(make_finding):
    accepted = make_finding(suppressed=Suppression("baseline", None))
    assert summarise([make_finding(), accepted]) == Summary(1, 0, 0, 1)


def test_findings_come_worst_first(make_finding):
    note = make_finding(severity="note", confidence=1.0)
    unsure = make_finding(confidence=0.5)
    late = make_finding(confidence=0.9, start=300)
    early = make_finding(confidence=0.90001, start=200)
    assert worst_first([note, unsure, late, early]) == (early, late, unsure, note)
