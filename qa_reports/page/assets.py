"""The style and the script of a page, put together, and the policy that names them."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from markupsafe import Markup

TEMPLATES = Path(__file__).parents[1] / "templates"

# In the order of the page; what is narrow or printed comes after what it changes.
_STYLE = (
    "colours",
    "sheet",
    "summary",
    "map",
    "findings",
    "texts",
    "index",
    "foot",
    "narrow",
    "print",
)
# One scope for all: the first says what there is, the last begins.
_SCRIPT = (
    "page",
    "words",
    "filter",
    "places",
    "map",
    "screen",
    "decisions",
    "baseline",
    "note",
    "table",
    "hands",
    "start",
)


def style() -> Markup:
    """Return the one style sheet."""
    return _joined("style", _STYLE, "css")


def script() -> Markup:
    """Return the one script, which leaves no name behind it."""
    return Markup('"use strict";\n{{\n{}}}\n').format(_joined("script", _SCRIPT, "js"))


def policy(style: str, script: str) -> str:
    """Return the content security policy: our one style and script, and nothing else."""
    parts = {
        "default-src": "'none'",
        "style-src": _hash(style),
        "script-src": _hash(script),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in parts.items())


def _joined(folder: str, names: tuple[str, ...], suffix: str) -> Markup:
    paths = (TEMPLATES / folder / f"{name}.{suffix}" for name in names)
    parts = (path.read_text(encoding="utf-8") for path in paths)
    return Markup("\n".join(parts))  # noqa: S704 - our own


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
