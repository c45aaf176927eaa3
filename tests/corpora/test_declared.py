from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from corpora.collection import walk
from corpora.pairing import Pairing, pair_by_name

if TYPE_CHECKING:
    from pathlib import Path


def paired(root: Path, **texts: str) -> Pairing:
    for name, text in texts.items():
        path = root / name.replace("__", "/").replace("_md", ".md").replace(
            "_html", ".html"
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return pair_by_name(walk([str(root)]).files)


def names(pairing: Pairing) -> list[tuple[str, str]]:
    return [(pair.first.path, pair.second.path) for pair in pairing.pairs]


@pytest.mark.parametrize("key", ["translationKey", "ref", "lang-ref", "translation_id"])
@pytest.mark.parametrize(
    "form", ["---\nlang: {}\n{}: 'about'\n---\n", '+++\nlang = "{}"\n{} = "about"\n+++\n']
)
def test_front_matter_names_a_common_key(tmp_path: Path, key: str, form: str) -> None:
    english = form.format("en", key) + "Words."
    french = form.format("fr-CA", key) + "Mots."
    pairing = paired(tmp_path, about_md=english, qui_md=french, other_md="Words.")
    assert names(pairing) == [("about.md", "qui.md")]
    assert [file.path for file in pairing.leftovers] == ["other.md"]


@pytest.mark.parametrize(
    "link",
    [
        '<link rel="alternate" hreflang="fr" href="/fr/a-propos.html">',
        "<link href='https://example.org/site/fr/a-propos.html?x=1' hreflang='fr-ca' />",
        "<a hreflang=fr href=../fr/a-propos.html>Français</a>",
    ],
)
def test_a_page_links_to_its_other_version(tmp_path: Path, link: str) -> None:
    page = f'<html lang="en"><head>{link}</head><body><p>Words.</p></body></html>'
    more = {"fr__a-propos_html": "<p>Mots.</p>", "fr__x_html": "<p>Mots.</p>"}
    pairing = paired(tmp_path, en__about_html=page, **more)
    assert names(pairing) == [("en/about.html", "fr/a-propos.html")]


def test_contradictions_are_reported(tmp_path: Path) -> None:
    page = '<link hreflang="fr" href="/fr/c.html"><p>Words.</p>'
    pairing = paired(tmp_path, a_html=page, b_html=page, fr__c_html="<p>Mots.</p>")
    assert names(pairing) == []
    assert pairing.notes == (
        "fr/c.html: more than one file says to be its version: a.html, b.html",
    )


@pytest.mark.parametrize(
    ("original", "translation"),
    [
        ("docs/a/x.md", "i18n/fr/docusaurus-plugin-content-docs/current/a/x.md"),
        ("blog/x.md", "i18n/fr/docusaurus-plugin-content-blog/x.md"),
        ("src/pages/x.md", "i18n/fr/docusaurus-plugin-content-pages/x.md"),
        (
            "versioned_docs/version-1/x.md",
            "i18n/fr/docusaurus-plugin-content-docs/version-1/x.md",
        ),
        ("x.md", "i18n/fr/x.md"),
        ("src/content/docs/x.md", "src/content/docs/fr/x.md"),
        ("_posts/2024-01-02-x.md", "fr/_posts/2024-01-02-x.md"),
        ("content/x.en.md", "content/x.fr.md"),
        ("locales/en/x.md", "locales/fr/x.md"),
    ],
)
def test_layouts_of_site_generators(
    tmp_path: Path, original: str, translation: str
) -> None:
    texts = {original.replace("/", "__"): "Words.", translation.replace("/", "__"): "Mots."}
    pairing = paired(tmp_path, **texts)
    assert {frozenset(pair) for pair in names(pairing)} == {
        frozenset((original, translation))
    }


def test_a_hostile_head_takes_no_time(tmp_path: Path) -> None:
    begun = time.process_time()
    hostile = ("---\nref:" + " " * 40_000, "<a " + "hreflang= " * 9_000, "<a " * 20_000)
    paired(tmp_path, **{f"{n}_md": text for n, text in enumerate(hostile)})
    assert time.process_time() - begun < 2
