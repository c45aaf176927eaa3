import pytest

from qa_reports.settings import Settings

ENGLISH = """# The ferry is back

The ferry leaves the old port every hour.

{before}Bicycles travel free of charge until the end of June.

The crossing takes twenty minutes in calm weather.

{last}Dogs must stay on a lead during the whole crossing.
"""
FRENCH = """# Le bac est de retour

Le bac quitte le vieux port toutes les heures.

La traversée dure vingt minutes par temps calme.
"""


@pytest.fixture
def found(check):
    def found(english, french=FRENCH, **more):
        pair = check(english, french, name=more.pop("name", "ferry.{}.md"), **more)
        return [
            (f.rule, f.suppressed and (f.suppressed.by, f.suppressed.reason))
            for f in sorted(pair.findings, key=lambda f: (f.rule, f.spans[0].start))
            if f.severity != "note"
        ]

    return found


def test_without_a_comment_both_are_missing(found):
    assert found(ENGLISH.format(before="", last="")) == [("COV001", None)] * 2


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_comment_stands_for_the_block_after_it(found, source):
    comment = "<!-- parity: ignore[COV] not by boat -->\n"
    rule = "COV001" if source == "en" else "COV002"
    assert found(ENGLISH.format(before=comment, last=""), source=source) == [
        (rule, ("comment", "not by boat")),
        (rule, None),
    ]


def test_a_comment_at_the_end_of_a_block_stands_for_it(found):
    text = ENGLISH.format(before="", last="").replace(
        "June.", "June. <!--parity: ignore-->"
    )
    assert found(text) == [("COV001", ("comment", None)), ("COV001", None)]


def test_the_other_version_may_have_the_comment(found):
    comment = "<!-- parity: ignore[COV001] voir le règlement -->\n\n"
    french = FRENCH + "\n" + comment
    assert found(ENGLISH.format(before="", last=""), french) == [
        ("COV001", None),
        ("COV001", ("comment", "voir le règlement")),
    ]


def test_a_passage_between_two_comments(found):
    start = "<!-- parity: ignore-start[COV001] draft -->\n\n"
    text = ENGLISH.format(before=start, last="") + "\n<!-- parity: ignore-end -->\n"
    assert found(text) == [("COV001", ("comment", "draft"))] * 2


def test_a_whole_file(found):
    comment = "<!-- parity: ignore-file[COV, LNG] archive -->\n\n"
    text = ENGLISH.format(before="", last="")
    assert found(comment + text) == [("COV001", ("comment", "archive"))] * 2
    assert found(text, FRENCH + "\n" + comment) == [("COV001", ("comment", "archive"))] * 2


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- parity: ignore[LNG] -->",
        "<!-- parity: ignor[COV001] -->",
        "<!-- parity: ignore[COVID] -->",
        "<!-- parity: ignore-end -->",
    ],
)
def test_a_comment_of_no_use_is_said(found, comment):
    text = f"{comment}\n\n" + ENGLISH.format(before="", last="")
    assert found(text)[-1] == ("SUP001", None)
    assert ("SUP001", None) not in found(text, ignore=("SUP",))


def test_an_unclosed_passage_accepts_nothing(found):
    text = ENGLISH.format(before="<!-- parity: ignore-start -->\n\n", last="")
    assert found(text) == [("COV001", None), ("COV001", None), ("SUP001", None)]


def test_a_comment_about_rules_not_asked_for_is_not_judged(found):
    text = "<!-- parity: ignore[COV] -->\n\n" + ENGLISH.format(before="", last="")
    assert found(text, ignore=("COV",)) == []


def test_other_comments_and_examples_in_code_say_nothing(found):
    text = ENGLISH.format(before="<!-- parity of rights -->\n", last="")
    example = "Write `<!-- parity: ignore -->` before it.\n\n"
    french = FRENCH + "\nÉcrivez `<!-- parity: ignore -->` devant.\n"
    assert found(text + "\n" + example, french) == [("COV001", None)] * 2


def page(text):
    blocks = [line.lstrip("# ") for line in text.split("\n\n")]
    return (
        "<html><body><main>" + "".join(f"<p>{b}</p>\n" for b in blocks) + "</main></body>"
    )


@pytest.mark.parametrize("comment", ["<!-- parity: ignore[COV001] boats -->"])
def test_comments_in_html(found, comment):
    english = page(ENGLISH.format(before="", last=""))
    french = page(FRENCH)
    inside = english.replace("Bicycles", f"{comment} Bicycles")
    between = english.replace("<p>Bicycles", f"{comment}<p>Bicycles")
    for text in (inside, between):
        assert found(text, french, name="ferry.{}.html") == [
            ("COV001", ("comment", "boats")),
            ("COV001", None),
        ]
    stale = english.replace("<p>The crossing", f"{comment}<p>The crossing")
    assert found(stale, french, name="ferry.{}.html")[-1] == ("SUP001", None)


def test_settings_are_plain_by_default():
    assert Settings().judging() == ()
