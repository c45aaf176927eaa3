"""REF001, REF002 and REF003, in marked-up and in plain text."""

from __future__ import annotations

import pytest

from tests.qa_reports.rules.test_coverage import ENGLISH, FRENCH

MD = "release.{}.md"


def linked(english: str, french: str) -> tuple[str, str]:
    """Return the ferry release with a link on its prices."""
    return (
        ENGLISH.replace("A return ticket", f"[A return ticket]({english})"),
        FRENCH.replace("L'aller-retour", f"[L'aller-retour]({french})"),
    )


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_link_that_leads_elsewhere_target_first(source, check) -> None:
    texts = linked("https://example.org/fares", "https://example.org/tarif")
    [finding] = check(*texts, source=source, name=MD).findings
    assert (finding.rule, finding.severity) == ("REF001", "warning")
    assert [s.document for s in finding.spans] == ([1, 0] if source == "en" else [0, 1])
    assert {s.text for s in finding.spans} == {"A return ticket", "L'aller-retour"}
    assert finding.evidence["readings"] == [
        "https://example.org/fares",
        "https://example.org/tarif",
    ]


def test_markup_left_in_a_plain_text_is_no_link_of_one_version(check) -> None:
    _, french = linked("", "https://example.org/tarifs")
    french = french.replace("](", "] (")
    assert [f.rule for f in check(ENGLISH, french).findings] == []


@pytest.mark.parametrize("source", ["en", "fr"])
def test_a_link_that_one_version_lacks(source, check) -> None:
    english, _ = linked("https://example.org/fares", "")
    [finding] = check(english, FRENCH, source=source, name=MD).findings
    assert finding.rule == "REF001"
    assert [s.document for s in finding.spans] == [0, 1]
    assert [s.text for s in finding.spans] == ["A return ticket", ""]
    _, french = linked("", "https://example.org/tarifs")
    [finding] = check(ENGLISH, french, source=source, name=MD).findings
    assert [(s.document, s.text) for s in finding.spans] == [(1, "L'aller-retour"), (0, "")]


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("https://example.org/en/fares", "https://example.org/fr/tarifs"),
        ("https://example.org/fares/", "https://example.org/f/fares/"),
        ("fares.html", "tarifs.html"),
        ("#fares", "#tarifs"),
        ("http://www.example.org/fares/", "https://example.org/fares"),
    ],
)
def test_twins_are_left_alone(english, french, check) -> None:
    assert check(*linked(english, french), name=MD).findings == ()


def test_both_readers_sent_to_the_english_page(check) -> None:
    page = "https://example.org/en/fares"
    [finding] = check(*linked(page, page), name=MD).findings
    assert finding.rule == "REF002"
    english, french = linked(page, page)
    admitted = french.replace("[L'aller-retour]", "[L'aller-retour (en anglais)]")
    assert check(english, admitted, name=MD).findings == ()


def test_the_language_of_a_page_by_hreflang(check) -> None:
    english = "<h1>Sea fares</h1><p>Read <a href='/a' hreflang='en'>the fares</a> now.</p>"
    french = (
        "<h1>Tarifs maritimes</h1>"
        "<p>Lisez <a href='/a' hreflang='{}'>les tarifs</a> maintenant.</p>"
    )
    name = "release.{}.html"
    assert check(english, french.format("fr"), name=name).findings == ()
    [finding] = check(english, french.format("en"), name=name).findings
    assert finding.rule == "REF002"


@pytest.mark.parametrize("source", ["en", "fr"])
def test_contacts(source, check) -> None:
    english = f"{ENGLISH}\nQuestions? Write to ferry@example.org or follow @FerryNavalec.\n"
    french = f"{FRENCH}\nQuestions ? Écrivez à ferry@example.org ou suivez @FerryNavalec.\n"
    assert check(english, french, source=source).findings == ()
    wrong = french.replace("ferry@", "fery@")
    [finding] = check(english, wrong, source=source).findings
    assert finding.rule == "REF003"
    assert finding.evidence["readings"] == ["ferry@example.org", "fery@example.org"]
    gone = french.replace(" ou suivez @FerryNavalec", "")
    [finding] = check(english, gone, source=source).findings
    assert (finding.rule, finding.spans[0].text) == ("REF003", "@FerryNavalec")
