"""Which addresses are one page, and which are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.addresses import parse_address, same_page


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("https://www.example.ca/en/health.html", "https://example.ca/fr/sante.html"),
        ("http://example.org/notice_en.pdf", "https://example.org/notice_fr.pdf"),
        ("http://example.org/notice-eng.html", "https://example.org/avis-fra.html"),
        ("example.org/a?lang=en", "example.org/a?lang=fr&utm_source=mail"),
        ("https://en.example.org/Sea", "https://fr.example.org/Mer"),
        ("https://digital.example.ca/a", "https://numerique.example.ca/b"),
        ("https://www.example.ca/en/health", "https://www.example.ca/sante"),
        ("contact.html", "nous-joindre.html"),
        ("https://example.org/a/", "http://www.example.org/a#top"),
    ],
)
def test_versions_of_a_page_are_one_page(a, b) -> None:
    assert same_page(parse_address(a), parse_address(b))
    assert same_page(parse_address(b), parse_address(a))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("https://example.org/a", "https://example.net/a"),
        ("https://example.org/a", "https://example.org/b"),
        ("https://example.org/en/report-12", "https://example.org/fr/report-13"),
        ("https://hc-sc.gc.ca/a", "https://tbs-sct.gc.ca/a"),
        ("https://example.org/a?id=1", "https://example.org/a?id=2"),
    ],
)
def test_other_pages_are_not(a, b) -> None:
    assert not same_page(parse_address(a), parse_address(b))
    assert not same_page(parse_address(b), parse_address(a))


@pytest.mark.parametrize("url", ["#top", "mailto:a@example.org", "tel:+1"])
def test_what_leads_to_no_page_has_no_address(url) -> None:
    assert parse_address(url) is None


def test_the_language_of_an_address() -> None:
    assert parse_address("https://example.org/fr-ca/x").language == "fr"
    assert parse_address("https://example.org/index_e.asp").language == "en"
    assert parse_address("https://example.org/aller-en-ligne").language is None


@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error(text) -> None:
    address = parse_address(f"https://{text}")
    assert address is None or same_page(address, address)
