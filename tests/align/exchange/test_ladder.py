"""The ladder form: what is written, what is read, what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.bitext import Alignment, Bead
from align.exchange import ladder
from corpora.errors import UnreadableError


def alignment(*beads: Bead) -> Alignment:
    a = sum(len(bead.a) for bead in beads)
    b = sum(len(bead.b) for bead in beads)
    return Alignment(beads, (0.0,) * a, (0.0,) * b)


@st.composite
def alignments(draw: st.DrawFn) -> Alignment:
    """Draw beads that cover both sides in order, as an aligner returns them."""
    sizes = st.tuples(st.integers(0, 4), st.integers(0, 4)).filter(any)
    confidences = st.floats(0, 1)
    beads: list[Bead] = []
    a = b = 0
    for n, m in draw(st.lists(sizes, max_size=12)):
        left, right = tuple(range(a, a + n)), tuple(range(b, b + m))
        kind = "match" if n and m else "null"
        beads.append(Bead(left, right, draw(confidences), kind))
        a, b = a + n, b + m
    return alignment(*beads)


def test_writes_the_form_to_the_letter() -> None:
    beads = alignment(
        Bead((0,), (0, 1), 0.93124, "match"),
        Bead((), (2,), 0.88, "null"),
        Bead((1, 2), (3,), 1.0, "moved"),
        Bead((3,), (), 0.00001, "null"),
    )
    assert ladder.write(beads) == (
        "[0]:[0, 1]:0.9312\n[]:[2]:0.88\n[1, 2]:[3]:1.0\n[3]:[]:0.0\n"
    )


def test_segments_left_alone_together_are_one_bead() -> None:
    beads = alignment(
        Bead((0,), (), 0.9, "null"),
        Bead((1,), (), 0.7, "null"),
        Bead((), (0,), 0.6, "null"),
        Bead((2,), (1,), 0.8, "match"),
        Bead((3,), (), 0.5, "null"),
    )
    assert ladder.write(beads) == ("[0, 1]:[]:0.8\n[]:[0]:0.6\n[2]:[1]:0.8\n[3]:[]:0.5\n")


def test_blank_lines_stay_by_themselves() -> None:
    beads = alignment(
        Bead((0,), (), 0.9, "null"),
        Bead((1,), (), 1.0, "null"),
        Bead((2,), (), 1.0, "null"),
    )
    assert ladder.write(beads, ({1, 2}, ())) == "[0]:[]:0.9\n[1]:[]:1.0\n[2]:[]:1.0\n"


def test_an_empty_alignment_is_an_empty_file() -> None:
    assert ladder.write(alignment()) == ""
    assert ladder.read("", "x.ladder") == ()


@given(alignments())
def test_what_is_written_is_read_back(written: Alignment) -> None:
    found = ladder.read(ladder.write(written), "x.ladder")
    matches = [bead for bead in found if bead.kind == "match"]
    assert matches == [
        Bead(bead.a, bead.b, round(bead.confidence, 4), bead.kind)
        for bead in written.beads
        if bead.kind == "match"
    ]
    for side in ("a", "b"):
        held, expected = (
            [segment for bead in beads for segment in getattr(bead, side)]
            for beads in (found, written.beads)
        )
        assert held == expected


@pytest.mark.parametrize(
    ("text", "bead"),
    [
        ("[0,1]:[0]", Bead((0, 1), (0,), 1.0, "match")),
        ("  [ 0 , 1 ] : [ 2 ] : 0.5 \r\n", Bead((0, 1), (2,), 0.5, "match")),
        ("\n[]:[3]:0\n\n", Bead((), (3,), 0.0, "null")),
        ("[7]:[]:1.000", Bead((7,), (), 1.0, "null")),
    ],
)
def test_spaces_and_the_third_field_are_free(text: str, bead: Bead) -> None:
    assert ladder.read(text, "x.ladder") == (bead,)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("0:0", "not a bead"),
        ("[0]", "not a bead"),
        ("[0]:[1]:", "not a bead"),
        ("[0]:[1]:high", "not a bead"),
        ("[0]:[1]:1.2", "not a bead"),
        ("[0]:[1]:-0.2", "not a bead"),
        ("[0]:[1]:nan", "not a bead"),
        ("[-1]:[1]", "not a bead"),
        ("[0,]:[1]", "not a bead"),
        ("[0 1]:[1]", "not a bead"),
        ("[٣]:[1]", "not a bead"),
        ("[" + "9" * 5000 + "]:[1]", "not a bead"),
        ("[0]:[1]:0.5:0.5", "not a bead"),
        ("[]:[]:0.5", "without any segment"),
        ("[4, 6]:[1]", "indices of A are not consecutive"),
        ("[1]:[3, 2]", "indices of B are not consecutive"),
        ("[5]:[0]", "segment 0 of B is already in a bead"),
        ("[9]:[8]", "segment 9 of A is already in a bead"),
    ],
)
def test_refuses_with_the_line_number(line: str, reason: str) -> None:
    with pytest.raises(UnreadableError, match=f"(?s)gold.txt: line 3.*{reason}"):
        ladder.read(f"[9]:[0]:0.5\n\n{line}\n", "gold.txt")


@given(st.text(alphabet="[]:, 0129.\n٣é", max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        ladder.read(text, "x.ladder")
    except UnreadableError as error:
        assert "\n" not in str(error)
