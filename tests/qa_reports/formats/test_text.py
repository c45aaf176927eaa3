import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from qa_reports.formats import Look, render
from qa_reports.formats.excerpt import ELLIPSIS, excerpt, visible
from qa_reports.formats.overview import together
from qa_reports.report import Span, Suppression

LONG = "The committee met again on Tuesday and put off its decision. " * 40


def lines(report, **look):
    return render("text", report, Look(**look)).splitlines()


def test_the_verdict_comes_first_then_the_counts(make_report, make_pair, make_finding):
    note = make_finding(severity="note")
    failed = lines(make_report(make_pair(make_finding(), note)))
    assert failed[0].startswith("FAIL: ")
    assert failed[1] == "1 error, 0 warnings, 1 note"
    assert lines(make_report(make_pair(note)))[0].startswith("PASS: nothing found that")
    assert lines(make_report(make_pair()))[0] == "PASS: no difference found."
    unread = make_report(make_pair(), errors=[("x.txt", "is empty")])
    assert lines(unread)[0].startswith("NOT CHECKED: ")
    assert "  x.txt: is empty" in lines(unread)


def test_both_texts_stand_side_by_side(make_report, make_pair, make_finding):
    shown = lines(make_report(make_pair(make_finding())))
    places = next(line for line in shown if line.startswith("French, line 3, column 1"))
    assert "| English, line 5, column 9" in places
    assert any(re.match(r"Entry is free\. +\| \(nothing here", line) for line in shown)
    assert any(
        re.search(r"ERROR  COV001  Missing passage +confidence 93%$", s) for s in shown
    )


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("width", [40, 80, 100])
def test_no_line_is_wider_than_asked(
    make_report, make_pair, make_finding, lone_pair, language, width
):
    findings = [
        make_finding(text=LONG, message=LONG[:300]),
        make_finding(text="x" * 500),
        make_finding(text="情報" * 200),
    ]
    pair = make_pair(*findings, name="a-rather/deep-folder/" + "long" * 30)
    report = make_report(
        pair, lone_pair, errors=[("y" * 200, LONG[:200])], notes=(LONG[:200],)
    )
    shown = lines(report, language=language, width=width)
    assert max(map(cell_len, shown)) <= width


def test_the_worst_comes_first_and_the_suppressed_not_at_all(
    make_report, make_pair, make_finding
):
    shown = "\n".join(
        lines(
            make_report(
                make_pair(
                    make_finding(rule="COV008", severity="note", text="third"),
                    make_finding(confidence=0.6, text="second"),
                    make_finding(confidence=0.9, text="first"),
                    make_finding(text="hidden", suppressed=Suppression("baseline", None)),
                )
            )
        )
    )
    assert shown.index("first") < shown.index("second") < shown.index("third")
    assert "hidden" not in shown
    assert "1 accepted earlier" in shown


def test_a_collection_has_a_line_a_pair(make_report, make_pair, make_finding, lone_pair):
    report = make_report(make_pair(make_finding()), make_pair(name="clean"), lone_pair)
    shown = lines(report)
    assert shown[2] == "2 pairs compared, 1 file without another version"
    assert "    1        0     0  notice.{fr,en}.md" in shown
    assert "    0        0     0  clean.{fr,en}.md" in shown
    assert "    1        0     0  alone.txt (no other version)" in shown
    assert "  alone.txt (English)" in shown


def test_a_document_cannot_act_on_the_terminal(make_report, make_pair, make_finding):
    nasty = (
        "[bold]x[/bold] \x1b[31mred\x1b]8;;http://e.example\x07 \u202eabc \x9b2J :smile:"
    )
    finding = make_finding(text=nasty, message=nasty)
    shown = render("text", make_report(make_pair(finding, name="\x1b[2J")), Look(width=200))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown)
    assert "[bold]x[/bold] \\x1b[31mred" in shown
    assert ":smile:" in shown


def test_colour_only_when_asked(make_report, make_pair, make_finding):
    report = make_report(make_pair(make_finding()))
    assert "\x1b[" not in render("text", report, Look())
    coloured = render("text", report, Look(colour=True))
    assert "\x1b[" in coloured
    assert (
        re.sub(r"\x1b\[[0-9;]*m", "", coloured).split()
        == render("text", report, Look()).split()
    )


def test_a_place_without_lines_is_told_by_its_locator(make_report, make_pair, make_finding):
    span = Span(0, "fr", 3, 8, None, None, "Entrez", "/html/body/p[3]")
    shown = lines(make_report(make_pair(make_finding(spans=(span,)))))
    assert "French, /html/body/p[3]" in shown


def test_french_labels(make_report, make_pair, make_finding):
    shown = lines(make_report(make_pair(make_finding())), language="fr")
    assert shown[0].startswith("À CORRIGER\u00a0: ")
    assert shown[1] == "1 erreur, 0 avertissement, 0 remarque"
    assert any("français, ligne 3, colonne 1" in line for line in shown)


@given(st.text(max_size=400), st.integers(20, 100))
def test_excerpts_are_short_and_safe(text, limit):
    short = excerpt(text, limit)
    assert len(short) <= limit
    assert visible(text) == short or ELLIPSIS in short
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", short)


def test_an_excerpt_keeps_both_ends_in_whole_words():
    short = excerpt("alpha beta gamma delta epsilon zeta eta theta iota kappa", 30)
    assert short == "alpha beta … iota kappa"


@pytest.mark.parametrize("height", [22, 40, 60])
def test_what_does_not_fit_has_a_line_each(make_report, make_pair, make_finding, height):
    found = [make_finding(text=f"Word {n}. {LONG[:300]}", confidence=0.9) for n in range(9)]
    report = make_report(make_pair(*found))
    short, whole = lines(report, height=height), lines(report)
    assert len(short) <= height < len(whole)
    assert short[:5] == whole[:5]
    assert all(any(f"Word {n}. " in line for line in short) for n in range(9))
    assert short[-1] == "--verbose shows both texts of every finding."
    assert max(map(len, short)) <= 80


def test_what_fits_is_whole(make_report, make_pair, make_finding):
    report = make_report(make_pair(make_finding()))
    assert lines(report, height=len(lines(report))) == lines(report)


def test_on_a_screen_pairs_without_findings_are_counted(
    make_report, make_pair, make_finding
):
    clean = [make_pair(name=f"clean{n}") for n in range(50)]
    shown = lines(make_report(make_pair(make_finding()), *clean), height=40)
    assert "50 pairs without findings" in shown
    assert not any("clean1" in line for line in shown)
    assert len(shown) <= 40


def test_reasons_and_notes_are_french_too(make_report, make_pair):
    report = make_report(
        make_pair(),
        errors=[("x.txt", "there is no such file")],
        notes=("a.txt: not UTF-8; read as Windows-1252",),
    )
    shown = lines(report, language="fr")
    assert "  x.txt: ce fichier n’existe pas" in shown
    assert "  a.txt: n’est pas en UTF-8\u00a0; lu comme du Windows-1252" in shown


@pytest.mark.parametrize(
    ("paths", "shown"),
    [
        (["site/en/x.md", "site/fr/x.md"], "site/{en,fr}/x.md"),
        (["x_en.txt", "x_fr.txt"], "x_{en,fr}.txt"),
        (["x.en.md", "x.md"], "x.en.md | x.md"),
        (["en/ferry.md", "fr/bac.md"], "en/ferry.md | fr/bac.md"),
        (["{a}.en.md", "{a}.fr.md"], "{a}.en.md | {a}.fr.md"),
        (["x.md"], "x.md"),
    ],
)
def test_a_pair_of_paths_is_one_where_a_word_tells_them_apart(paths, shown):
    assert together(paths) == shown


def test_what_is_short_begins_with_the_pairs_that_have_errors(
    make_report, make_pair, make_finding
):
    mild = make_pair(make_finding(severity="note"), name="a-mild")
    clean, bad = make_pair(name="b-clean"), make_pair(make_finding(), name="c-bad")
    report = make_report(mild, clean, bad)
    for height, order in ((40, ("c-bad", "a-mild")), (None, ("a-mild", "c-bad"))):
        shown = render("text", report, Look(height=height))
        first, second = (shown.index(name) for name in order)
        assert first < second
