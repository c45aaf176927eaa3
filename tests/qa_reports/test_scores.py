"""The figures: sacreBLEU's own, of which some can be worked out by hand."""

from __future__ import annotations

import pytest
import sacrebleu

from corpora.errors import UsageError
from qa_reports.scores import (
    LONGEST,
    MOST_RESAMPLED,
    compared_scores,
    document_scores,
    segment_scores,
    too_long,
)

REFERENCE = [
    "Le musée rouvre ses portes le 4 mai.",
    "L'entrée est gratuite tout le mois de mai.",
    "Les écoles peuvent réserver une visite par téléphone.",
    "Trois salles nouvelles racontent le travail des teinturières.",
]
GOOD = [
    "Le musée rouvre ses portes le 4 mai.",
    "L'entrée est gratuite pendant tout le mois de mai.",
    "Les écoles peuvent réserver leur visite par téléphone.",
    "Trois salles nouvelles racontent le métier des teinturières.",
]
BAD = [
    "Musée ouvre des portes 4 mai.",
    "Entrer est libre pour mai entier.",
    "",
    "Trois chambres neuves disent la peinture.",
]
# As sacreBLEU 2.6 gives them; 3 edits in 32 words make the last.
PINNED = {"BLEU": 72.06, "chrF2++": 88.35, "TER": 9.38}


def by_name(scores):
    return {score.metric: score for score in scores}


def test_one_word_in_eight_wrong_can_be_worked_out_by_hand():
    found = by_name(document_scores(["a b c d e f g x"], ["a b c d e f g h"]))
    # 7/8 of the words, 6/7 of the pairs, 5/6 of the threes and 4/5 of the fours are right:
    # the fourth root of a half.
    assert found["BLEU"].draft.score == pytest.approx(100 * 0.5**0.25)
    assert found["TER"].draft.score == pytest.approx(100 / 8)


def test_document_scores_are_those_of_sacrebleu_on_the_same_lines():
    found = by_name(document_scores(GOOD, REFERENCE))
    references = [REFERENCE]
    assert list(found) == ["BLEU", "chrF2++", "TER"]
    expected = {
        "BLEU": sacrebleu.corpus_bleu(GOOD, references),
        "chrF2++": sacrebleu.corpus_chrf(GOOD, references, word_order=2),
        "TER": sacrebleu.corpus_ter(GOOD, references),
    }
    for name, score in expected.items():
        assert score.name == name
        assert found[name].draft.score == score.score


def test_the_figures_and_signatures_stay_what_they_were():
    found = by_name(document_scores(GOOD, REFERENCE))
    assert {name: round(score.draft.score, 2) for name, score in found.items()} == PINNED
    version = sacrebleu.__version__
    assert found["BLEU"].signature == (
        f"nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:{version}"
    )
    assert found["BLEU"].segment_signature == (
        f"nrefs:1|case:mixed|eff:yes|tok:13a|smooth:exp|version:{version}"
    )
    assert found["chrF2++"].signature == (
        f"nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no|version:{version}"
    )
    assert found["TER"].signature == (
        f"nrefs:1|case:lc|tok:tercom|norm:no|punct:yes|asian:no|version:{version}"
    )


def test_segments_are_scored_one_by_one():
    [found] = segment_scores([(GOOD[2], REFERENCE[2])])
    chrf = sacrebleu.sentence_chrf(GOOD[2], [REFERENCE[2]], word_order=2)
    assert found["chrF2++"] == chrf.score
    assert found["BLEU"] == sacrebleu.sentence_bleu(GOOD[2], [REFERENCE[2]]).score
    assert found["TER"] == pytest.approx(100 / 8)
    [missing] = segment_scores([("", REFERENCE[0])])
    assert missing == {"BLEU": 0.0, "chrF2++": 0.0, "TER": 100.0}


def test_the_bootstrap_tells_a_clearly_worse_draft():
    for score in compared_scores(GOOD * 6, BAD * 6, REFERENCE * 6):
        assert score.p_value is not None
        assert score.p_value < 0.01
        assert "bs:1000|seed:12345" in score.signature
        assert score.draft.interval is not None


def test_the_bootstrap_does_not_tell_drafts_that_differ_by_chance():
    other = [*REFERENCE[:1], *GOOD[1:2], *REFERENCE[2:3], *GOOD[3:]]
    turned = [*GOOD[:1], *REFERENCE[1:2], *GOOD[2:3], *REFERENCE[3:]]
    for score in compared_scores(other, turned, REFERENCE):
        assert score.p_value is not None
        assert score.p_value > 0.05


def test_equal_drafts_are_not_different():
    assert [score.p_value for score in compared_scores(GOOD, GOOD, REFERENCE)] == [1.0] * 3


def test_one_segment_says_nothing_of_chance():
    for score in compared_scores(GOOD[1:2], BAD[1:2], REFERENCE[1:2]):
        assert score.p_value is None
        assert score.draft.interval is None


@pytest.mark.parametrize("seed", ["7", "none", "no number"])
def test_the_environment_does_not_change_the_seed(monkeypatch, seed):
    expected = compared_scores(GOOD, BAD, REFERENCE)
    monkeypatch.setenv("SACREBLEU_SEED", seed)
    assert compared_scores(GOOD, BAD, REFERENCE) == expected


def test_what_would_fill_the_memory_is_refused():
    many = ["Oui."] * (MOST_RESAMPLED + 1)
    with pytest.raises(UsageError, match="10,001 segments"):
        compared_scores(many, many, many)


def test_only_long_unlike_segments_are_too_long():
    words, others = "mot " * (LONGEST + 1), "terme " * (LONGEST + 1)
    assert too_long(words, others)
    assert not too_long(words, words)
    assert not too_long(words, "mot")
