from msgspec.structs import replace

from qa_reports.changes import changes, statistics
from qa_reports.formats import Look, render
from qa_reports.report import RuleCount, Suppression


def test_findings_are_counted_by_rule(make_finding, make_pair, make_report):
    accepted = make_finding(suppressed=Suppression("baseline", None))
    other = make_finding(rule="NUM001", severity="warning")
    report = make_report(make_pair(make_finding(), accepted), make_pair(other, name="b"))
    assert statistics(report) == (
        RuleCount("COV001", "missing-passage", 1, 0, 0, 1),
        RuleCount("NUM001", "missing-passage", 0, 1, 0, 0),
    )
    shown = render("text", replace(report, statistics=statistics(report)), Look())
    assert "NUM001" in shown
    assert "ACCEPTED" in shown


def test_what_is_new_gone_and_unchanged(make_finding, make_pair, make_report):
    old = replace(make_finding(text="An old one."), fingerprint="old")
    fresh = replace(make_finding(text="A fresh one."), fingerprint="fresh")
    earlier = make_report(make_pair(make_finding(), old))
    moved = make_finding(start=300)
    found = changes(make_report(make_pair(moved, fresh)), earlier, "run.json")
    assert [one.text for one in found.new] == ["A fresh one."]
    assert [one.text for one in found.gone] == ["An old one."]
    assert found.unchanged == 1
    report = replace(make_report(make_pair(fresh)), changes=found)
    assert "Since run.json: 1 new, 1 gone, 1 unchanged" in render("text", report, Look())
    assert "GONE COV001 notice.en.md | notice.fr.md “An old one.”" in render(
        "text", report, Look(width=100)
    )


def test_what_is_accepted_now_is_gone(make_finding, make_pair, make_report):
    accepted = make_finding(suppressed=Suppression("comment", None))
    found = changes(
        make_report(make_pair(accepted)), make_report(make_pair(make_finding())), "r"
    )
    assert (len(found.new), len(found.gone), found.unchanged) == (0, 1, 0)


def test_what_could_not_be_checked_is_not_gone(make_finding, make_pair, make_report):
    now = make_report(errors=[("notice.fr.md", "is empty")])
    found = changes(now, make_report(make_pair(make_finding())), "r")
    assert found.gone == ()
