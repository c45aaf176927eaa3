"""Tab-separated values with the texts of both sides."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from align.bitext import Alignment, Bead
from align.exchange import tsv

HEADER = "a_index\tb_index\tconfidence\tkind\ta_text\tb_text\n"


def test_one_line_a_bead() -> None:
    beads = (
        Bead((0,), (0, 1), 0.93124, "match"),
        Bead((1,), (), 0.88, "null"),
    )
    a = ["The bridge opens on Monday, weather permitting.", "Bring boots."]
    b = ["Le pont ouvre lundi.", "Si le temps le permet\u00a0!"]
    assert tsv.write(Alignment(beads, (0.0, 0.9), (0.0, 0.0)), a, b) == (
        HEADER
        + f"0\t0,1\t0.9312\tmatch\t{a[0]}\t{b[0]} {b[1]}\n"
        + f"1\t\t0.88\tnull\t{a[1]}\t\n"
    )


@given(st.text(), st.text())
def test_no_text_breaks_a_cell_or_a_line(a: str, b: str) -> None:
    beads = (Bead((0,), (0,), 0.5, "moved"),)
    header, *lines = tsv.write(Alignment(beads, (0.0,), (0.0,)), [a], [b]).splitlines()
    assert header == HEADER.rstrip("\n")
    assert [line.count("\t") for line in lines] == [5]
