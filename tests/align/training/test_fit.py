"""The fit of the weights: the gradient is that of the loss, and known beads are kept."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from align.encoders import load
from align.scoring import weights
from align.training.bitexts import assemble, gold, paired_lines, perturb
from align.training.fit import example, loss
from tests.align.test_aligner import ENGLISH, FRENCH


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for code, lines in (("en", ENGLISH), ("fr", FRENCH)):
        text = "\n".join([" ".join(lines[:2]), *lines[2:]])
        (tmp_path / f"library.{code}.txt").write_text(text + "\n", encoding="utf-8")
    return tmp_path


def test_paired_lines_give_paired_sentences(folder: Path) -> None:
    [(name, groups)] = paired_lines(folder)
    assert name == "library.en.txt"
    assert [(len(a), len(b)) for a, b in groups] == [(1, 1)] * 8
    assert groups[1][0][0].block == groups[0][0][0].block == 0


def test_perturbed_bitexts_hold_every_segment_once(folder: Path) -> None:
    [(name, groups)] = paired_lines(folder)
    for seed in range(30):
        bitext = perturb(name, groups, groups, random.Random(seed))
        assert [i for a, _ in bitext.beads for i in a] == list(range(len(bitext.a)))
        assert [j for _, b in bitext.beads for j in b] == list(range(len(bitext.b)))


def test_gold_files_are_read(tmp_path: Path) -> None:
    for side, lines in (("src", ENGLISH[:3]), ("tgt", FRENCH[:2])):
        (tmp_path / f"x.{side}").write_text("\n".join(lines) + "\n", encoding="utf-8")
        numbers = "\n".join("1" for _ in lines)
        (tmp_path / f"x.{side}.para").write_text(numbers, encoding="utf-8")
    (tmp_path / "x.gold").write_text("[0]:[0]\n[1]:[1]\n[2]:[]\n", encoding="utf-8")
    [bitext] = gold(tmp_path, "x")
    assert bitext.beads == (((0,), (0,)), ((1,), (1,)), ((2,), ()))


@pytest.mark.parametrize(
    "name", [name for name in weights() if not name.startswith("size")]
)
def test_the_gradient_is_that_of_the_loss(folder: Path, name: str) -> None:
    [(_, groups)] = paired_lines(folder)
    changed = [*groups[:3], (groups[3][0], ()), *groups[4:]]
    one = example(assemble("x", changed), load())
    here = dict(weights())
    value, gradient = loss(one, here)
    moved, _ = loss(one, here | {name: here[name] + 1e-3})
    assert value > 0
    assert (moved - value) / 1e-3 == pytest.approx(gradient[name], abs=0.02)
