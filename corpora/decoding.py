"""Bytes to text: which encoding a file is in, and what is no text at all."""

from __future__ import annotations

import codecs
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from corpora.errors import UnreadableError

MAX_BYTES = 32 * 1024 * 1024
"""Largest document read. A release has some 10 kB; a book has 1 MB."""

_MAX_CONTROL_SHARE = 0.01
"""Share of control characters above which a file is no text; real text has none."""

_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive (as DOCX, ODT and XLSX files are)"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office file (DOC, XLS, PPT)"),
    (b"{\\rtf", "an RTF file"),
    (b"\x7fELF", "a program"),
)

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_DECLARABLE = re.compile(r"utf-8|cp125\d|iso8859-\d+|mac-roman|koi8-[ru]")
"""Python's names of the encodings a file may declare; codecs such as "idna" are none."""

_AS_BROWSERS_READ = {"iso8859-1": "cp1252", "ascii": "cp1252"}
"""Every browser takes these declarations for Windows-1252 (WHATWG Encoding Standard)."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UTF8_SEQUENCE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded file.

    Attributes:
        text: the characters, without byte-order mark, otherwise untouched.
        notes: what the user should know about the encoding, in plain English.
    """

    text: str
    notes: tuple[str, ...] = ()


def load(path: str) -> bytes:
    """Return the bytes of a file of at most `MAX_BYTES`.

    Raises:
        UnreadableError: there is no such file, it is a folder, too large or forbidden.
    """
    try:
        status = Path(path).stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableError(path, "is a folder, not a file")
        _check_size(path, status.st_size)
        with Path(path).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UnreadableError(path, "there is no such file") from None
    except PermissionError:
        raise UnreadableError(path, "no permission to read this file") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableError(path, f"cannot be read: {reason}") from None
    _check_size(path, len(data))
    return data


def _check_size(path: str, size: int) -> None:
    """Refuse what is too large; a pipe tells its size only once it has been read."""
    if size > MAX_BYTES:
        raise UnreadableError(
            path,
            f"is too large: {size / 2**20:.1f} MB; the limit is {MAX_BYTES // 2**20} MB",
        )


def decode(data: bytes, path: str, declared: str | None = None) -> Decoded:
    """Return the text of `data`: UTF-8, UTF-16 with mark, as declared, or Windows-1252.

    A file may be empty: whether that is a fault is for the caller to say.

    Args:
        data: the whole file.
        path: names the file in errors.
        declared: the encoding that the file itself or the user names, if any.

    Raises:
        UnreadableError: `data` is too large or not text.
    """
    _check_size(path, len(data))
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise UnreadableError(path, f"is {what}, not text; save it as text or HTML")
    decoded = _with_mark(data, path) or _without_mark(data, path, declared)
    _check_is_text(decoded.text, path)
    return decoded


def _with_mark(data: bytes, path: str) -> Decoded | None:
    """Decode a file that begins with a byte-order mark."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(encoding))
            except UnicodeDecodeError as error:
                raise _broken(path, encoding.upper()[:6].rstrip("-"), data, error) from None
    return None


def _without_mark(data: bytes, path: str, declared: str | None) -> Decoded:
    """Decode by what the bytes say, then by declaration, then as Windows-1252."""
    encoding = _known_encoding(declared)
    notes: tuple[str, ...] = ()
    if declared and encoding is None:
        notes = (f"declares the unknown encoding {declared[:40]!r}; ignored",)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if len(_UTF8_SEQUENCE.findall(data)) * 3 > len(_HIGH_BYTE.findall(data)):
            raise _broken(path, "UTF-8", data, error) from None
    else:
        if encoding not in (None, "utf-8") and not text.isascii():
            notes = (f"declares {declared} but is UTF-8; read as UTF-8",)
        return Decoded(text, notes)
    if encoding in (None, "utf-8"):
        notes = (*notes, "not UTF-8; read as Windows-1252")
        encoding = "cp1252"
    try:
        return Decoded(data.decode(encoding or "cp1252"), notes)
    except UnicodeDecodeError:
        reason = "is not text in UTF-8, UTF-16 with byte-order mark or Windows-1252"
        raise UnreadableError(path, f"{reason}; save it as UTF-8") from None


def _known_encoding(declared: str | None) -> str | None:
    """Return Python's name of a declared encoding, None when unknown or undeclared."""
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    name = _AS_BROWSERS_READ.get(name, name)
    return name if _DECLARABLE.fullmatch(name) else None


def _broken(
    path: str, encoding: str, data: bytes, error: UnicodeDecodeError
) -> UnreadableError:
    """Say where a text stops being what it otherwise is.

    Reading it in another encoding would garble every accent of the file.
    """
    line = data.count(b"\n", 0, error.start) + 1
    return UnreadableError(
        path, f"is damaged: not valid {encoding} on line {line}; save it again as UTF-8"
    )


def _check_is_text(text: str, path: str) -> None:
    """Refuse what decodes but is not writing."""
    if "\0" in text:
        reason = "is not text: it has NUL bytes (a binary file, or UTF-16 without its mark)"
        raise UnreadableError(path, reason)
    if len(_CONTROL.findall(text)) > _MAX_CONTROL_SHARE * len(text):
        raise UnreadableError(path, "is not text: it is full of control characters")
