from hypothesis import given
from hypothesis import strategies as st

from qa_reports.page.rows import counterparts, rows
from qa_reports.report import BeadInfo, DocumentInfo, Pair, SentenceInfo


def pair(beads, lengths):
    sentences = tuple(
        tuple(SentenceInfo(3 * i, 3 * i + 2, None, "ab") for i in range(length))
        for length in lengths
    )
    documents = (DocumentInfo("a", "en", "text"), DocumentInfo("b", "fr", "text"))
    return Pair(0, documents, (), sentences, tuple(beads))


@st.composite
def alignments(draw):
    """Beads over two documents, some of them moved to another place of the second."""
    sizes = draw(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=12))
    sizes = [size for size in sizes if any(size)]
    order = list(range(len(sizes)))
    moved = {i for i in order if all(sizes[i]) and draw(st.booleans())}
    away = draw(st.permutations(sorted(moved)))
    second = [i for i in order if i not in moved]
    for i in away:
        second.insert(draw(st.integers(0, len(second))), i)
    ranges, start = {}, 0
    for i in second:
        ranges[i] = tuple(range(start, start + sizes[i][1]))
        start += sizes[i][1]
    beads, at = [], 0
    for i in order:
        a = tuple(range(at, at + sizes[i][0]))
        at += sizes[i][0]
        kind = "moved" if i in moved else "match" if all(sizes[i]) else "null"
        beads.append(BeadInfo(a, ranges[i], 0.9, kind))
    return pair(beads, (at, start))


@given(alignments())
def test_both_documents_are_there_once_and_in_order(one):
    found = rows(one)
    for side, sentences in enumerate(one.sentences):
        shown = [sentence for row in found for sentence in row.sides[side]]
        assert sorted(shown) == list(range(len(sentences)))
        if side == 0 or not any(bead.kind == "moved" for bead in one.beads):
            assert shown == sorted(shown)


@given(alignments())
def test_halves_of_moved_beads_know_each_other(one):
    found = rows(one)
    others = counterparts(found)
    assert len(others) == 2 * sum(bead.kind == "moved" for bead in one.beads)
    assert all(others[others[row]] == row for row in others)
    assert all(found[row].bead == found[other].bead for row, other in others.items())


def test_the_second_half_of_a_moved_bead_stands_where_its_text_does():
    beads = [
        BeadInfo((0,), (2,), 0.9, "moved"),
        BeadInfo((1,), (0,), 0.9, "match"),
        BeadInfo((2,), (1,), 0.9, "match"),
        BeadInfo((3,), (3,), 0.9, "match"),
    ]
    sides = [row.sides for row in rows(pair(beads, (4, 4)))]
    assert sides == [((0,), ()), ((1,), (0,)), ((2,), (1,)), ((), (2,)), ((3,), (3,))]


def test_what_was_not_aligned_stands_side_by_side():
    sides = [row.sides for row in rows(pair([], (1, 3)))]
    assert sides == [((0,), (0,)), ((), (1,)), ((), (2,))]
