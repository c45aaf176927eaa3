"""Which reader takes a file, and what every reader keeps to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpora.errors import ParityError, UnreadableError, UsageError
from corpora.readers import READERS, known, read
from corpora.segmentation import split

if TYPE_CHECKING:
    from pathlib import Path

    from corpora.document import Document

FORMATS = [reader.name for reader in READERS]

_PIECES = st.sampled_from(
    [
        *"ab é.!?«»“”\"'’()[]{}<>*_`~#|-+=:;&\\/\n\r\t\u00a0\u00ad\u2060\u2028…😀",
        "M. Dupont ",
        "https://a.b/c ",
        "e\u0301",
        "\r\n",
        "\n\n",
        "- ",
        "1. ",
        "    ",
        "> ",
        "```\n",
        "---\n",
        "title: a",
        "[^1]",
        "[a](b)",
        "![a](b)",
        "**",
        "&eacute;",
        "<p>",
        "</p>",
        "<br>",
        "<li lang=fr>",
        "<td>",
        "<pre>",
        "<!--",
        "-->",
        "<nav>",
        "<b>",
        "</b>",
        "<script>",
        "| a | b |\n|---|---|\n",
    ]
)
TEXTS = st.lists(_PIECES, max_size=60).map("".join) | st.text(max_size=200)


@pytest.mark.parametrize(
    ("name", "format_name"),
    [
        ("a.txt", "text"),
        ("a.TEXT", "text"),
        ("a.md", "markdown"),
        ("a.markdown", "markdown"),
        ("a.html", "html"),
        ("a.htm", "html"),
        ("a.fr.xhtml", "html"),
    ],
)
def test_the_suffix_names_the_reader(tmp_path: Path, name: str, format_name: str) -> None:
    (tmp_path / name).write_text("Bonjour à tous", encoding="utf-8")
    assert known(name)
    document = read(str(tmp_path / name))
    assert document.format == format_name
    assert document.path == str(tmp_path / name)


@pytest.mark.parametrize("name", ["a.xyz", "txt", "a", ".txt", ""])
def test_other_names_are_not_known(name: str) -> None:
    assert not known(name)


def test_a_named_file_of_unknown_type_lists_the_known_ones(tmp_path: Path) -> None:
    (tmp_path / "a.xyz").write_text("Bonjour")
    with pytest.raises(UnreadableError, match=r"\.txt, \.text, \.md"):
        read(str(tmp_path / "a.xyz"))


def test_a_missing_file_is_missing_before_it_is_unknown() -> None:
    with pytest.raises(UnreadableError, match="no such file"):
        read("nowhere.xyz")


def test_an_unknown_format_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="text, markdown, html"):
        read("-", data=b"Bonjour", format="docx")


@pytest.mark.parametrize(
    ("data", "format_name"),
    [
        (b"Bonjour <b>tous</b>", "text"),
        (b"<!DOCTYPE html><p>a", "html"),
        (b"\xef\xbb\xbf\n <html lang=fr><p>a", "html"),
        (b"<?xml version='1.0'?>\n<!-- x -->\n<html><p>a", "html"),
        ("<!doctype html><p>a".encode("utf-16"), "html"),
        (b"# Titre", "text"),
        (b"<htmlx>", "text"),
    ],
)
def test_standard_input_is_told_by_its_first_bytes(data: bytes, format_name: str) -> None:
    assert read("-", data=data).format == format_name


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_document_without_words_is_empty(format_name: str) -> None:
    with pytest.raises(UnreadableError, match="is empty"):
        read("-", data="• … — ***\n".encode(), format=format_name)


def _check_offsets(document: Document) -> None:
    text, reading = document.text, document.reading
    assert len(text) == len(reading)
    done = 0
    for block in document.blocks:
        assert done <= block.start < block.end <= len(text)
        done = block.end
        assert not reading[block.start].isspace()
        assert not reading[block.end - 1].isspace()
        assert block.level >= 0
    offsets = document.lines.offsets
    assert list(offsets) == sorted(set(offsets))
    assert len(offsets) == len(document.lines.lines)


def _check_sentences(document: Document) -> None:
    for index, block in enumerate(document.blocks):
        sentences = [s for s in split(document) if s.block == index]
        done = block.start
        for sentence in sentences:
            assert not document.reading[done : sentence.start].strip()
            shown = document.reading[sentence.start : sentence.end]
            assert shown == shown.strip()
            assert sentence.text
            assert sentence.text == " ".join(sentence.text.split())
            done = sentence.end
        if sentences:
            assert not document.reading[done : block.end].strip()


@pytest.mark.parametrize("format_name", FORMATS)
@given(text=TEXTS)
@settings(max_examples=200, deadline=None)
def test_any_text_becomes_a_sound_document_or_an_error(format_name: str, text: str) -> None:
    try:
        document = read("-", data=text.encode("utf-8", "ignore"), format=format_name)
    except ParityError:
        return
    _check_offsets(document)
    _check_sentences(document)


@pytest.mark.parametrize("format_name", FORMATS)
@given(data=st.binary(max_size=200))
@settings(deadline=None)
def test_any_bytes_become_a_document_or_an_error(format_name: str, data: bytes) -> None:
    try:
        _check_offsets(read("-", data=data, format=format_name))
    except ParityError:
        return


@pytest.mark.parametrize("format_name", FORMATS)
@given(text=TEXTS)
@settings(deadline=None)
def test_line_ends_and_byte_order_mark_change_no_sentence(
    format_name: str, text: str
) -> None:
    plain = text.replace("\r", "").replace("\ufeff", "").encode("utf-8", "ignore")
    try:
        sentences = [s.text for s in split(read("-", data=plain, format=format_name))]
    except ParityError:
        return
    for same in (plain.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + plain):
        assert [
            s.text for s in split(read("-", data=same, format=format_name))
        ] == sentences
