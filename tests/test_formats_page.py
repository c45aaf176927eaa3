"""docs/formats.md names every form, and what it says of them is so."""

import re
from pathlib import Path

import pytest

from qa_reports.formats import FORMATS, by_suffix

PAGE = (Path(__file__).parents[1] / "docs" / "formats.md").read_text(encoding="utf-8")
ROWS = re.findall(
    r"^\| \[`(\w+)`\]\(#([\w-]+)\) \| [^|]+ \|\s*(.*?)\s*\|\s*(.*?)\s*\|$",
    PAGE,
    re.MULTILINE,
)


def test_every_form_has_a_row_and_a_section():
    assert {name for name, *_ in ROWS} == set(FORMATS)
    sections = {title.replace(" ", "-") for title in re.findall(r"^## (.+)$", PAGE, re.M)}
    assert {section for _, section, *_ in ROWS} == sections


@pytest.mark.parametrize(("name", "_", "suffix", "needs"), ROWS, ids=lambda one: one)
def test_its_row_is_that_of_the_table(name, _, suffix, needs):
    assert (by_suffix(suffix.strip("`")) or "") == (name if suffix else "")
    assert {part for part in FORMATS[name].needs if f"`{part}`" in needs} == set(
        FORMATS[name].needs
    )
