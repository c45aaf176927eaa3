"""The comment on a pull request, read by a parser of GitHub's tables."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from qa_reports.formats import Look, render
from qa_reports.formats.excerpt import visible
from qa_reports.formats.markdown import LIMIT, escaped

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def html(report, **look):
    return PARSER.render(render("markdown", report, Look(**look)))


def test_the_verdict_comes_first_then_passages_side_by_side(
    make_report, make_pair, make_finding
):
    page = html(make_report(make_pair(make_finding())))
    assert page.startswith("<p><strong>FAIL: there are differences")
    assert "<th>French, line 3, column 1</th>\n<th>English, line 5, column 9</th>" in page
    assert "<td>Entry is free.</td>\n<td><em>(nothing here" in page


def test_french(make_report, make_pair, make_finding):
    page = html(make_report(make_pair(make_finding())), language="fr")
    assert page.startswith("<p><strong>À CORRIGER\u00a0: ")
    assert "<th>français, ligne 3, colonne 1</th>" in page


def test_the_worst_pair_comes_first_and_clean_ones_are_counted(
    make_report, make_pair, make_finding
):
    mild = make_pair(make_finding(severity="note"), name="a")
    grave = make_pair(make_finding(), name="b")
    page = html(make_report(mild, grave, make_pair(name="c")))
    assert page.index("b.fr.md | b.en.md") < page.index("a.fr.md | a.en.md")
    assert "c.fr.md" not in page
    assert "3 pairs compared" in page


@pytest.mark.parametrize("text", ["x" * 100_000, "*" * 100_000, "mot " * 25_000])
def test_github_takes_it_whole(make_report, make_pair, make_finding, text):
    found = [make_finding(text=text, message=text[:500]) for _ in range(500)]
    report = make_report(make_pair(*found, name="n" * 200), errors=[("a", text[:500])])
    page = render("markdown", report, Look())
    assert len(page) <= LIMIT
    shown = page.count("**ERROR**")
    assert shown > 1
    assert page.endswith(
        f"\n{500 - shown} more findings are left out here; the whole report has them.\n"
    )


@given(st.text(alphabet="ab1 \t\n#*_`|<>[]()!&~$@:/.-+=\\'\"w\u202e\x00é", max_size=60))
def test_a_text_is_shown_as_it_is(text):
    shown = PARSER.render(escaped(text))
    plain = re.sub(r"</?p>|\n|\u200b", "", shown)
    for entity, character in (
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", '"'),
        ("&amp;", "&"),
    ):
        plain = plain.replace(entity, character)
    assert plain == visible(text)


@pytest.mark.parametrize("text", ["@octocat", "#12", "http://x.example", "www.x.example"])
def test_nobody_is_called_and_nothing_linked(text):
    assert "\u200b" in escaped(text)
