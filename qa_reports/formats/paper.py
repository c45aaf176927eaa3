"""The page that text is set on: rich, with everything switched off that guesses."""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

    from qa_reports.formats import Look

# What a GitHub runner takes for a command in a log: "::" at the start of a line and "##["
# anywhere. A space of no width makes it text again.
_COMMAND = re.compile(r"^(\s*)(?=::)|(?<=##)(?=\[)", re.MULTILINE)
_APART = "\u200b"


def printed(parts: Iterable[RenderableType], look: Look) -> str:
    """Return the parts, one under the other, as text of at most `look.width` columns."""
    console = Console(
        file=StringIO(),
        width=look.width,
        force_terminal=look.colour,
        color_system="standard" if look.colour else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    # Cells are padded to their width; nobody needs the spaces at the end of a line.
    page = "".join(line.rstrip() + "\n" for line in capture.get().split("\n")[:-1])
    return _COMMAND.sub(rf"\1{_APART}", page)
