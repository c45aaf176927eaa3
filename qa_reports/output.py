"""Where results go: standard output, or files that appear whole or not at all."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from corpora.errors import UsageError

STDOUT = "-"


def check_destinations(outputs: tuple[str, ...], inputs: tuple[str, ...]) -> None:
    """Raise UsageError, before any work is done, for a file that could not be written."""
    taken = {os.path.realpath(path) for path in inputs}
    for output in outputs:
        if output == STDOUT:
            continue
        place = os.path.realpath(output)
        if place in taken:
            raise UsageError(f"{output}: would overwrite an input or another output")
        taken.add(place)
        if reason := _obstacle(Path(place)):
            raise UsageError(f"{output}: cannot be written: {reason}")


def _obstacle(path: Path) -> str | None:
    try:
        if path.is_dir():
            return "it is a folder; name a file"
        if not path.parent.is_dir():
            return f"there is no folder {path.parent}"
        new = not path.exists()
    except OSError as error:
        return error.strerror or str(error)
    # The file is replaced by renaming, which asks for the folder's permission; devices
    # and pipes are written in place.
    target = path.parent if new or path.is_file() else path
    return None if os.access(target, os.W_OK) else "permission denied"


def write(content: str | bytes, output: str) -> None:
    """Write `content`, text as UTF-8, to a file, or to standard output for "-".

    Raises:
        UsageError: the file could not be written; what was there before is untouched.
    """
    if isinstance(content, str):
        data = content.encode("utf-8", "backslashreplace")
    else:
        data = content
    if output == STDOUT:
        _write_stdout(data)
        return
    path = Path(os.path.realpath(output))
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(path, data)
    except OSError as error:
        raise UsageError(f"{output}: cannot be written: {error.strerror}") from error


def append(text: str, output: str) -> None:
    """Add `text` as UTF-8 to what is in a file.

    Raises:
        UsageError: the file could not be written.
    """
    try:
        with Path(output).open("ab") as file:
            file.write(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise UsageError(f"{output}: cannot be written: {error.strerror}") from error


def file_name(output: str) -> str | None:
    """Return the name of the file that `output` is or will be; None for a device."""
    path = Path(os.path.realpath(output))
    return path.name if path.is_file() or not path.exists() else None


def write_beside(path: str, content: str, output: str) -> None:
    """Write a file whose `path` is relative to the folder of `output`, making folders.

    Raises:
        UsageError: it could not be written.
    """
    place = Path(os.path.realpath(output)).parent / path
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{place.parent}: cannot be made: {error.strerror}") from error
    write(content, str(place))


def _write_stdout(data: bytes) -> None:
    """Write bytes, whatever encoding the terminal claims; a closed pipe ends it quietly."""
    if sys.stdout is None:
        raise UsageError("standard output cannot be written: it is closed")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # The reader (`head`, a pager) has seen enough.
        discard_stdout()
    except OSError as error:
        discard_stdout()
        reason = f"standard output cannot be written: {error.strerror}"
        raise UsageError(reason) from error


def discard_stdout() -> None:
    """Let what is left go nowhere: Python would complain when it flushes at exit."""
    # Nothing is left where standard output is no file, as in tests.
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _replace(path: Path, data: bytes) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
