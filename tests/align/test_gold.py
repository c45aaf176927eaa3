"""Files of gold and of aligners, as they are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from align.gold import Link, Linking, check_same_segments, read
from corpora.errors import UnreadableError, UsageError

NOVELS = Path(__file__).parents[3] / "shared" / "bench" / "sentalign" / "transread"


def write(folder: Path, text: str) -> str:
    path = folder / "x.gold"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_without_a_third_field_nothing_is_known_of_confidence(tmp_path):
    found = read(write(tmp_path, "[0,1]:[0]\n\n[2]:[]\n"))
    assert found.links == (Link((0, 1), (0,), None), Link((2,), (), None))


def test_confidences(tmp_path):
    found = read(write(tmp_path, "[0]:[0]:0.93\n[]:[1]:1\n"))
    assert [link.confidence for link in found.links] == [0.93, 1.0]


@pytest.mark.parametrize(
    "text", ["[0]:[0]:0.93\n[1]:[1]\n", "[0]:[0]:0.2\n[1]:[1]:1.2\n", "[0]:[0]:-0.1\n"]
)
def test_costs_and_gaps_are_no_confidences(tmp_path, text):
    assert {link.confidence for link in read(write(tmp_path, text)).links} == {None}


def test_work_by_hand_may_leave_gaps_inside_a_bead(tmp_path):
    found = read(write(tmp_path, "[0, 2]:[0]\n[1]:[1]\n"))
    assert found.links[0].a == (0, 2)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[0]:[0]\nfive\n", "line 2 is not a bead"),
        ("[0]:[0]:high\n", "line 1 is not a bead"),
        ("[0]:[0]\n[]:[]\n", "line 2 is a bead without any segment"),
        ("[0]:[0]\n[1]:[0]\n", "line 2: segment 0 of B is already in a bead above"),
        ("[0, 0]:[0]\n", "line 1: segment 0 of A is already in a bead above"),
    ],
)
def test_refuses_with_path_and_line(tmp_path, text, reason):
    with pytest.raises(UnreadableError, match=rf"x\.gold: {reason}"):
        read(write(tmp_path, text))


def test_refuses_a_file_that_is_not_there(tmp_path):
    with pytest.raises(UnreadableError, match="no such file"):
        read(str(tmp_path / "none.gold"))


def linking(path: str, *links: tuple[tuple[int, ...], tuple[int, ...]]) -> Linking:
    return Linking(path, tuple(Link(a, b, None) for a, b in links))


def test_both_must_hold_the_same_segments():
    gold = linking("g", ((0,), (0,)), ((1, 2), (1,)))
    check_same_segments(gold, linking("s", ((0, 1), (0, 1)), ((2,), ())))
    with pytest.raises(UsageError, match="s: segment 2 of A is in no bead here, but in g"):
        check_same_segments(gold, linking("s", ((0,), (0,)), ((1,), (1,))))
    with pytest.raises(UsageError, match="g: segment 2 of B and 1 more are in no bead"):
        check_same_segments(gold, linking("s", ((0,), (0, 1, 2, 3)), ((1, 2), ())))


@pytest.mark.skipif(not NOVELS.exists(), reason="the novels are not here")
def test_published_gold_is_read_whole():
    beads = sum(len(read(str(path)).links) for path in NOVELS.glob("*.gold"))
    assert beads == 3131
