"""Every kind of defect, put into a release of our own in both orders of the versions."""

from __future__ import annotations

import difflib

import pytest

from qa_reports.perturb import KINDS, perturb
from qa_reports.perturb.edits import CLOSE, OPEN

SEEDS = [f"seed {number}" for number in range(6)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_finds_a_place(kind, release, others):
    made = [perturb(kind, release, others, seed) for seed in SEEDS]
    assert any(made)
    for one in filter(None, made):
        before = [document.text for document in release.documents]
        after = [document.text for document in one.documents]
        assert before != after
        assert not any(mark in text for text in after for mark in (OPEN, CLOSE))
        assert bool(one.spots) is not kind.harmless


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_same_seed_gives_the_same_defect(kind, release, others):
    for seed in SEEDS:
        first, second = (perturb(kind, release, others, seed) for _ in range(2))
        assert (first is None) is (second is None)
        if first and second:
            assert [d.text for d in first.documents] == [d.text for d in second.documents]
            assert first.spots == second.spots


@pytest.mark.parametrize("kind", [k for k in KINDS if not k.harmless], ids=lambda k: k.name)
def test_what_is_to_be_found_is_where_the_spots_say(kind, release, others):
    for seed in SEEDS:
        made = perturb(kind, release, others, seed)
        for document, at in made.spots if made else ():
            text = made.documents[document].text
            assert 0 <= at.start < at.end <= len(text)
            assert kind.rules[document]
            assert text[at.start : at.end].strip() == text[at.start : at.end] or (
                kind.name in ("dropped-clause", "added-clause", "percent-points")
            )


def test_names_are_unique():
    assert len({kind.name for kind in KINDS}) == len(KINDS)


def spotted(name, release, others, seed="seed 1"):
    kind = next(kind for kind in KINDS if kind.name == name)
    made = perturb(kind, release, others, seed)
    assert made is not None
    words = [made.documents[d].text[at.start : at.end] for d, at in made.spots]
    return made, words


def test_a_dropped_sentence_is_left_on_the_other_side(release, others):
    made, [left] = spotted("dropped-sentence", release, others)
    [(document, _)] = made.spots
    unit = next(unit for unit in release.units if unit.texts[document] == left)
    away = 1 - document
    assert unit.texts[away] not in made.documents[away].text
    assert made.documents[document].text == release.documents[document].text
    assert "  " not in made.documents[away].text


def test_a_replaced_sentence_is_to_be_found_on_both_sides(release, others):
    made, words = spotted("replaced-sentence", release, others)
    assert {document for document, _ in made.spots} == {0, 1}
    strays = {text for one in others for unit in one.units for text in unit.texts}
    assert len(strays.intersection(words)) == 1


def test_a_moved_paragraph_is_in_both_versions_still(release, others):
    made, _ = spotted("moved-paragraph", release, others)
    for before, after in zip(release.documents, made.documents, strict=True):
        assert sorted(before.text.split()) == sorted(after.text.split())
        assert len(before.blocks) == len(after.blocks)


@pytest.mark.parametrize(
    "name",
    [k.name for k in KINDS if k.rules[0] and k.rules[0][0][:3] in ("NUM", "DAT", "NAM")],
)
def test_a_detail_changes_a_few_characters_of_one_version(name, release, others):
    made, [changed] = spotted(name, release, others)
    [(document, _)] = made.spots
    away = 1 - document
    assert made.documents[away].text == release.documents[away].text
    before, after = release.documents[document].text, made.documents[document].text
    blocks = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    assert sum(j2 - j1 for op, _, _, j1, j2 in blocks if op != "equal") <= len(changed)


def test_harmless_changes_keep_the_words(release, others):
    for name in ("merged-sentences", "split-sentence", "joined-paragraphs"):
        made, _ = spotted(name, release, others)
        for before, after in zip(release.documents, made.documents, strict=True):
            plain = str.maketrans("", "", ".;,\n ")
            assert before.text.lower().translate(plain) == after.text.lower().translate(
                plain
            )
