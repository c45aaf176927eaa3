import datetime

import pytest
from msgspec.structs import replace

from qa_reports.baseline import Surroundings, apply, entry_for, merged
from qa_reports.report import DocumentInfo, Suppression
from qa_reports.settings import Settings

TODAY = datetime.date(2030, 6, 1)
HERE = {"site/notice.en.md", "site/notice.fr.md", "site/alone.txt"}
AROUND = Surroundings(lambda path: f"site/{path}", HERE.__contains__, TODAY)
PLAIN = Settings()


def test_an_accepted_finding_is_marked_wherever_it_stands(make_finding, make_pair):
    pair = make_pair(make_finding())
    entry = replace(entry_for(pair, pair.findings[0], AROUND), reason="agreed")
    assert entry.documents == ("site/notice.en.md", "site/notice.fr.md")
    assert entry.text == "Entry is free."
    moved = make_pair(make_finding(start=400))
    applied = apply([moved], [entry], PLAIN, AROUND)
    [finding] = applied.pairs[0].findings
    assert finding.suppressed == Suppression("baseline", "agreed")
    assert applied.stale == ()


def test_a_changed_passage_is_a_new_finding(make_finding, make_pair):
    pair = make_pair(make_finding())
    entry = entry_for(pair, pair.findings[0], AROUND)
    edited = make_pair(replace(make_finding(text="Entry is not free."), fingerprint="f1"))
    applied = apply([edited], [entry], PLAIN, AROUND)
    assert applied.pairs == (edited,)
    assert applied.stale == ((entry, "unused"),)


def test_the_same_passage_elsewhere_is_not_accepted_with_it(make_finding, make_pair):
    pair, other = make_pair(make_finding()), make_pair(make_finding(), name="other")
    entry = entry_for(pair, pair.findings[0], AROUND)
    applied = apply([pair, other], [entry], PLAIN, AROUND)
    assert [one.findings[0].suppressed is None for one in applied.pairs] == [False, True]


def test_an_entry_follows_a_renamed_file(make_finding, make_pair):
    pair = make_pair(make_finding(), name="former")
    entry = entry_for(pair, pair.findings[0], AROUND)
    renamed = apply([make_pair(make_finding())], [entry], PLAIN, AROUND)
    assert renamed.pairs[0].findings[0].suppressed
    assert renamed.stale == ()
    assert apply([make_pair()], [entry], PLAIN, AROUND).stale == ((entry, "gone"),)


@pytest.mark.parametrize(
    ("day", "accepted"), [("2030-05-31", False), ("2030-06-01", True), ("2031-01-01", True)]
)
def test_the_last_day_counts(make_finding, make_pair, day, accepted):
    pair = make_pair(make_finding())
    entry = entry_for(pair, pair.findings[0], AROUND)
    entry = replace(entry, expires=datetime.date.fromisoformat(day))
    applied = apply([pair], [entry], PLAIN, AROUND)
    assert (applied.pairs[0].findings[0].suppressed is not None) is accepted
    assert applied.stale == (() if accepted else ((entry, "expired"),))


def test_what_was_not_checked_is_not_judged(make_finding, make_pair):
    pair = make_pair(make_finding())
    entry = entry_for(pair, pair.findings[0], AROUND)
    assert apply([], [entry], PLAIN, AROUND).stale == ()
    assert apply([make_pair()], [entry], Settings(ignore=("COV",)), AROUND).stale == ()


def test_a_missing_version_is_known_by_its_path(lone_pair):
    entry = entry_for(lone_pair, lone_pair.findings[0], AROUND)
    finding = replace(lone_pair.findings[0], fingerprint="seen from another folder")
    again = replace(lone_pair, findings=(finding,))
    assert apply([again], [entry], PLAIN, AROUND).pairs[0].findings[0].suppressed
    other = replace(again, documents=(DocumentInfo("b.txt", "en", "text"),))
    assert apply([other], [entry], PLAIN, AROUND).pairs == (other,)


def test_a_new_entry_replaces_an_old_one_about_the_same(make_finding, make_pair):
    pair = make_pair(make_finding())
    old = entry_for(pair, pair.findings[0], AROUND)
    new = replace(old, reason="agreed anew")
    assert merged([old], [new]) == (new,)
