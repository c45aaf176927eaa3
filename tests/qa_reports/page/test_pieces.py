from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qa_reports.page.pieces import Stretch, pieces
from qa_reports.page.places import Sentences
from qa_reports.report import SentenceInfo

SENTENCE = SentenceInfo(10, 21, 1, "Hello world")
ENDS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted)


def cut(*marked):
    return [(one.text, one.cards, one.shade) for one in pieces(SENTENCE, marked)]


def test_an_unmarked_sentence_is_one_piece():
    assert cut() == [("Hello world", (), 0)]


def test_findings_overlap():
    assert cut(Stretch(10, 17, 1), Stretch(15, 30, 2)) == [
        ("Hello", (1,), 0),
        (" w", (1, 2), 0),
        ("orld", (2,), 0),
    ]


def test_a_place_of_no_width_is_an_empty_piece():
    assert cut(Stretch(15, 15, 3)) == [("Hello", (), 0), ("", (3,), 0), (" world", (), 0)]


def test_words_have_a_shade():
    assert cut(Stretch(16, 21, shade=2)) == [("Hello ", (), 0), ("world", (), 2)]


# On a busy machine drawing the first examples alone may take a second.
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.builds(lambda ends, n: Stretch(*ends, n), ENDS, st.integers(1, 5))))
def test_pieces_are_the_sentence_cut_up(marked):
    found = list(pieces(SENTENCE, marked))
    assert "".join(piece.text for piece in found) == SENTENCE.text
    place = SENTENCE.start
    for piece in found:
        end = place + len(piece.text)
        over = {one.card for one in marked if one.start <= place and end <= one.end}
        if piece.text:
            assert set(piece.cards) == over
        place = end


@given(
    st.lists(st.tuples(st.integers(1, 5), st.integers(0, 3)), min_size=1, max_size=8), ENDS
)
def test_a_stretch_falls_into_the_sentences_it_shares_characters_with(shape, ends):
    sentences, start = [], 0
    for length, gap in shape:
        sentences.append(SentenceInfo(start, start + length, None, "x" * length))
        start += length + gap
    begin, end = ends

    def shares(one):
        if begin == end:
            return one.start < begin < one.end
        return one.start < end and begin < one.end

    expected = [i for i, one in enumerate(sentences) if shares(one)]
    assert list(Sentences.of(sentences).within(begin, end)) == expected
