"""Bytes to text."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.decoding import MAX_BYTES, decode, load
from corpora.errors import UnreadableError

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = "L’été, « déjà » : 5 €."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_with_or_without_mark_is_read_as_it_is(encoding: str) -> None:
    decoded = decode(SENTENCE.encode(encoding), "a.txt")
    assert decoded.text == SENTENCE
    assert decoded.notes == ()


def test_big_endian_utf_16_is_known_by_its_mark() -> None:
    assert decode(b"\xfe\xff" + SENTENCE.encode("utf-16-be"), "a.txt").text == SENTENCE


def test_windows_1252_is_read_with_a_note() -> None:
    decoded = decode(SENTENCE.encode("cp1252"), "a.txt")
    assert decoded.text == SENTENCE
    assert decoded.notes == ("not UTF-8; read as Windows-1252",)


@pytest.mark.parametrize("declared", ["windows-1252", "ISO-8859-1", "latin1"])
def test_declared_windows_1252_needs_no_note(declared: str) -> None:
    decoded = decode(SENTENCE.encode("cp1252"), "a.html", declared)
    assert decoded.text == SENTENCE
    assert decoded.notes == ()


def test_other_declared_encodings_are_respected() -> None:
    assert decode("œuvre 5 €".encode("iso-8859-15"), "a", "iso-8859-15").text == "œuvre 5 €"


def test_text_that_is_utf_8_against_its_declaration_is_read_as_utf_8() -> None:
    decoded = decode(SENTENCE.encode(), "a.html", "iso-8859-1")
    assert decoded.text == SENTENCE
    assert "read as UTF-8" in decoded.notes[0]


@pytest.mark.parametrize(
    "declared", ["klingon", "idna", "unicode_escape", "hex", "a\0b", ""]
)
def test_unknown_declarations_do_no_harm(declared: str) -> None:
    assert decode(SENTENCE.encode("cp1252"), "a.html", declared).text == SENTENCE


def test_line_ends_and_decomposed_letters_stay() -> None:
    assert (
        decode("e\u0301te\u0301\r\nfin\r".encode(), "a").text == "e\u0301te\u0301\r\nfin\r"
    )


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF file"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"{\\rtf1\\ansi", "an RTF file"),
        (b"a\x00b", "NUL bytes"),
        ("sans marque".encode("utf-16-le"), "NUL bytes"),
        (b"caf\xe9 \x81\x8d", "not text"),
        (b"\x01\x02\x03abc", "control characters"),
        (b"\xff\xfea", "damaged"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableError, match=what) as caught:
        decode(data, "brief.txt")
    assert str(caught.value).startswith("brief.txt: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(("data", "text"), [(b"", ""), (b" \r\n\t", " \r\n\t")])
def test_a_blank_file_is_text(data: bytes, text: str) -> None:
    assert decode(data, "blank.txt").text == text


def test_damaged_utf_8_is_not_garbled_into_windows_1252() -> None:
    with pytest.raises(UnreadableError, match="not valid UTF-8 on line 2"):
        decode("été, où, ça\n".encode() + b"caf\xe9", "a.txt")


def test_one_accent_in_windows_1252_is_enough() -> None:
    assert decode(b"caf\xe9", "a.txt").text == "café"


def test_a_file_is_loaded_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"abc")
    assert load(str(file)) == b"abc"


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    with file.open("wb") as sparse:
        sparse.truncate(200 * 2**20)
    with pytest.raises(UnreadableError, match=r"200\.0 MB; the limit is 32 MB"):
        load(str(file))


def test_large_standard_input_is_refused_too() -> None:
    with pytest.raises(UnreadableError, match="too large"):
        decode(b"a" * (MAX_BYTES + 1), "-")


def test_missing_files_and_folders_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no such file"):
        load(str(tmp_path / "nowhere.txt"))
    with pytest.raises(UnreadableError, match="is a folder"):
        load(str(tmp_path))
    with pytest.raises(UnreadableError, match="cannot be read"):
        load("a\0b.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_forbidden_files_are_named(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("secret")
    file.chmod(0)
    with pytest.raises(UnreadableError, match="no permission"):
        load(str(file))


@given(st.binary(max_size=300), st.none() | st.text(max_size=12))
def test_any_bytes_are_text_or_refused(data: bytes, declared: str | None) -> None:
    try:
        text = decode(data, "a", declared).text
    except UnreadableError:
        return
    assert "\0" not in text
