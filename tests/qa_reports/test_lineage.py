import pytest

from qa_reports.drift import Stale, state
from qa_reports.lineage import lineages

BEFORE = ["the ferry leaves at nine", "dogs are welcome", "bring warm clothes"]
LATER = ["the ferry leaves at ten", "bring warm clothes", "dogs are welcome", "no smoking"]


def test_rewritten_moved_and_new_sentences_are_told_apart():
    assert lineages([(3, BEFORE), (7, LATER)]) == ((3, 7), (3,), (3,), (7,))
    assert lineages([(3, BEFORE)]) == ((3,),) * 3
    assert lineages([]) == ()


def test_another_sentence_in_the_same_place_is_new():
    assert lineages([(1, ["dogs are welcome"]), (2, ["the bar opens late"])]) == ((2,),)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ((1,), (1,), None),
        ((1,), (5,), None),  # translated later
        ((1, 3), (5,), None),  # edited before it was translated
        ((1, 7), (5,), Stale(1, 7)),
        ((1,), (5, 7), Stale(0, 7)),
        ((1, 7), (5, 7), None),  # both at once, as in a squashed commit
        ((1, 7), (5, 9), None),  # the other followed
        ((1, 7, 8), (5,), Stale(1, 7)),
        ((1, 7), (5, 9, 11), Stale(0, 11)),
        ((1, 7, 9), (5, 9), None),
    ],
)
def test_an_edit_leaves_the_other_side_behind_until_it_follows(a, b, expected):
    assert state((a,), (b,)) == expected
    swapped = expected and Stale(1 - expected.side, expected.since)
    assert state((b,), (a,)) == swapped
