"""The sheet a page is printed on: its templates, with what they may use."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from qa_reports.formats.excerpt import excerpt, visible
from qa_reports.page.assets import TEMPLATES, policy, script, style
from qa_reports.page.cards import passage
from qa_reports.page.texts import shown

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2.bccache import Bucket

# Characters of a file name before its middle is left out.
_NAME = 120


class _Compiled(BytecodeCache):
    """Compiled templates, where Python keeps its compiled modules if it may."""

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            bucket.bytecode_from_string(_compiled(bucket.key).read_bytes())

    def dump_bytecode(self, bucket: Bucket) -> None:
        place = _compiled(bucket.key)
        beside = place.with_suffix(f".{os.getpid()}")
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                place.parent.mkdir(exist_ok=True)
                beside.write_bytes(bucket.bytecode_to_string())
                beside.replace(place)


def _compiled(key: str) -> Path:
    return TEMPLATES / "__pycache__" / f"{key}.{sys.implementation.cache_tag}.jinja"


@cache
def environment() -> Environment:
    """Return the templates, with every value escaped unless it is `Markup`."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_Compiled(),
    )
    made.filters |= {
        "excerpt": excerpt,
        "name": lambda path: excerpt(path, _NAME),
        "passage": passage,
        "shown": shown,
        "visible": visible,
        "data": _data,
    }
    parts = {"style": style(), "script": script()}
    made.globals |= {**parts, "policy": policy(**parts)}
    return made


def printed(template: str, **values: Any) -> str:
    """Return a template filled in, ending in a line feed."""
    return environment().get_template(template).render(values) + "\n"


def _data(value: Any) -> Markup:
    """Return JSON that cannot end the script element it stands in."""
    dumped = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(dumped.replace("<", "\\u003c").replace("&", "\\u0026"))  # noqa: S704
