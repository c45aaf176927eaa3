import base64
import hashlib
import json
import re
from pathlib import Path

import lxml.html
import msgspec
import pytest
from click.testing import CliRunner

from qa_reports.cli import main
from qa_reports.formats import Look, pages, render
from qa_reports.formats.html import whole
from qa_reports.messages import LANGUAGES
from qa_reports.report import BeadInfo, DocumentInfo
from tests.qa_reports.formats.made_reports import hostile_report, long_report

PAIR_LIMIT, LONG_LIMIT = 150_000, 5_000_000
TAG = re.compile(r"<(script|style)(?: [^>]*)?>(.*?)</\1>", re.S)


def elements(page, name):
    return [content for tag, content in TAG.findall(page) if tag == name]


def hashed(content):
    return base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def test_the_policy_names_the_one_style_and_the_one_script(council):
    page = council.read_text(encoding="utf-8")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)[1]
    policy = policy.replace("&#39;", "'")
    *_, script = elements(page, "script")
    [style] = elements(page, "style")
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{hashed(style)}'" in policy
    assert f"script-src 'sha256-{hashed(script)}'" in policy
    assert "unsafe" not in policy


def test_it_names_nothing_that_would_be_fetched(council, collection):
    for path in (council, collection):
        page = path.read_text(encoding="utf-8")
        markup = TAG.sub("", page)
        assert re.findall(r"\b(?:src|srcset|action|poster|data)=", markup) == []
        links = re.findall(r'\bhref="([^"]+)"', markup)
        assert [link for link in links if re.match(r"(?!data:)[a-z]+:|//", link)] == []
        assert "url(" not in "".join(elements(page, "style"))
        assert not re.search(r"\son\w+=|\sstyle=", markup)


def test_two_runs_give_the_same_bytes(release, council, tmp_path):
    again = tmp_path / "again.html"
    arguments = [*release("research-council"), "--no-timestamp", "--output", again]
    CliRunner().invoke(main, ["check", *map(str, arguments)])
    assert again.read_bytes() == council.read_bytes()


def test_a_page_is_small(council):
    assert council.stat().st_size <= PAIR_LIMIT


def test_a_long_page_is_small_for_its_length(long):
    assert long.stat().st_size <= LONG_LIMIT


def test_every_sentence_of_both_versions_is_there(council, release):
    shown = re.sub(r"<[^>]+>", "", council.read_text(encoding="utf-8"))
    for path in release("research-council"):
        words = re.findall(r"\w{9,}", path.read_text(encoding="utf-8").partition("# ")[2])
        assert words
        assert [word for word in words if word not in shown] == []


def test_both_catalogues_are_in_the_page(council):
    catalogues = json.loads(elements(council.read_text(encoding="utf-8"), "script")[0])
    assert set(catalogues) == set(LANGUAGES)
    english, french = (catalogues[language] for language in LANGUAGES)
    assert list(english) == list(french)
    assert english["page.findings"] != french["page.findings"]
    assert english["rule.COV001.action"] != french["rule.COV001.action"]


def test_it_opens_in_the_language_asked_for():
    page = render("html", long_report(3), Look("fr"))
    assert '<html lang="fr">' in page
    assert "À CORRIGER" in page


def test_hostile_texts_add_no_markup():
    tame, harm = (
        lxml.html.document_fromstring(render("html", one, Look()))
        for one in (long_report(3), hostile_report())
    )
    kinds = {one.tag for one in harm.iter()} - {one.tag for one in tame.iter()}
    assert kinds <= {
        "a",
        "circle",
        "dd",
        "details",
        "dl",
        "dt",
        "bdi",
        "b",
        "summary",
        "time",
    }
    names = {name for one in harm.iter() for name in one.attrib}
    assert [name for name in names if name.startswith("on") or name == "style"] == []
    for kind in ("script", "style", "meta", "link", "svg"):
        count = len(tame.findall(f".//{kind}"))
        assert count
        assert kind == "svg" or len(harm.findall(f".//{kind}")) == count


def test_a_pair_that_was_not_aligned_is_shown_all_the_same():
    report = long_report(4)
    [pair] = report.pairs
    bare = msgspec.structs.replace(pair, beads=())
    page = render("html", msgspec.structs.replace(report, pairs=(bare,)), Look())
    assert page.count('<li class="row apart') == 4
    assert 'id="map"' not in page


def test_words_without_counterpart_are_marked_by_how_sure_that_is():
    report = long_report(1)
    [pair] = report.pairs
    first, _ = pair.sentences
    at = first[0].start
    words = (((at, at + 1, 0.0), (at + 2, at + 10, 0.3), (at + 11, at + 12, 0.9)), ())
    worded = msgspec.structs.replace(pair, words=words, findings=())
    page = render("html", msgspec.structs.replace(report, pairs=(worded,)), Look())
    text = first[0].text
    assert f'<span class="w3">{text[2:12]}</span>' in page
    assert 'id="words"' in page
    assert re.findall(r'<span class="w\d">', page) == ['<span class="w3">']


def test_halves_of_a_moved_pair_lead_to_each_other():
    report = long_report(3)
    [pair] = report.pairs
    beads = (
        BeadInfo((0,), (2,), 0.9, "moved"),
        BeadInfo((1,), (0,), 0.9, "match"),
        BeadInfo((2,), (1,), 0.9, "match"),
    )
    moved = msgspec.structs.replace(pair, beads=beads)
    page = render("html", msgspec.structs.replace(report, pairs=(moved,)), Look())
    assert re.findall(r'class="ui" href="(#r\d)"', page) == ["#r3", "#r0"]


def test_a_collection_has_an_index_and_a_page_a_pair(collection):
    links = re.findall(r'href="(all_files/[^"]+)"', collection.read_text(encoding="utf-8"))
    written = sorted(path.name for path in (collection.parent / "all_files").iterdir())
    assert sorted(Path(link).name for link in links) == written
    assert len(written) == 9
    back = (collection.parent / links[0]).read_text(encoding="utf-8")
    assert 'href="../all.html"' in back


def test_a_page_of_a_collection_has_its_own_verdict():
    good, bad = long_report(3), long_report(3)
    clean = msgspec.structs.replace(good.pairs[0], findings=())
    documents = tuple(
        msgspec.structs.replace(one, path=f"b/{one.path}") for one in clean.documents
    )
    clean = msgspec.structs.replace(clean, documents=documents)
    both = msgspec.structs.replace(bad, pairs=(bad.pairs[0], clean))
    first, second = (page for _, page in pages("html", both, Look(file="all.html")))
    assert 'class="verdict fail"' in first
    assert 'class="verdict pass"' in second


def test_names_of_pages_are_harmless():
    documents = tuple(
        DocumentInfo(path, "en", "text") for path in ("../../../etc/x y\x00<b>", "/" * 300)
    )
    report = long_report(2)
    odd = msgspec.structs.replace(report.pairs[0], documents=documents)
    both = msgspec.structs.replace(report, pairs=(odd, report.pairs[0]))
    names = [path for path, _ in pages("html", both, Look(file="a.html"))]
    assert all(re.fullmatch(r"a_files/[A-Za-z0-9-]{1,60}\.html", name) for name in names)


def test_without_a_file_an_index_leads_nowhere():
    report = long_report(3)
    both = msgspec.structs.replace(report, pairs=report.pairs * 2)
    assert list(pages("html", both, Look())) == []
    page = render("html", both, Look())
    assert "_files/" not in page
    assert "--output" in page


@pytest.fixture
def stored(release, tmp_path):
    def store(*more):
        path = tmp_path / "run.json"
        arguments = ["check", *map(str, release("research-council")), "--output", str(path)]
        assert (
            CliRunner().invoke(main, [*arguments, "--no-timestamp", *more]).exit_code == 1
        )
        return str(path)

    return store


def test_a_stored_run_gives_the_same_page(stored, council):
    run = stored("--include", "text,beads,words")
    result = CliRunner().invoke(main, ["report", run, "--format", "html"])
    assert result.exit_code == 0, result.output
    assert result.stdout == council.read_text(encoding="utf-8")


def test_a_stored_run_without_texts_is_refused(stored):
    run = stored("--include", "beads")
    result = CliRunner().invoke(main, ["report", run, "--format", "html"])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "--include text" in result.stderr


def test_every_kind_of_evidence_has_a_name_in_both_languages(collection):
    """When this fails, add the key to [evidence] in both catalogues."""
    for path in (collection.parent / "all_files").iterdir():
        unnamed = re.findall(
            r"<dt>(?!<span data-t|<kbd>)(.*?)</dt>", path.read_text("utf-8")
        )
        assert unnamed == []


def test_on_paper_a_collection_has_what_was_found_in_each_pair():
    report = long_report(40)
    both = msgspec.structs.replace(report, pairs=report.pairs * 2)
    page = lxml.html.document_fromstring(whole(both, Look("fr")))
    names = page.xpath("//@id")
    assert len(names) == len(set(names))
    found = [len(pair.findings) for pair in both.pairs]
    chapters = page.find_class("chapter")
    assert [len(one.find_class("card")) for one in chapters] == found
    targets = list(page.xpath("//tbody//a/@href"))
    assert targets == [f"#{one.get('aria-labelledby')}" for one in chapters]
    assert "filter" not in names
    assert page.find_class("row") == []


def test_on_paper_a_pair_is_its_page():
    report = long_report(3)
    assert whole(report, Look()) == render("html", report, Look())


def test_hostile_texts_add_no_markup_on_paper():
    tame, harm = (
        lxml.html.document_fromstring(
            whole(msgspec.structs.replace(one, pairs=one.pairs * 2), Look())
        )
        for one in (long_report(3), hostile_report())
    )
    for kind in ("script", "style", "meta", "link", "img", "iframe", "form"):
        assert len(harm.findall(f".//{kind}")) == len(tame.findall(f".//{kind}"))
    names = {name for one in harm.iter() for name in one.attrib}
    assert [name for name in names if name.startswith("on") or name == "style"] == []
    assert all(link.startswith("#p") for link in harm.xpath("//tbody//a/@href"))
