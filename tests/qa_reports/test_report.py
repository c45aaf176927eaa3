import msgspec

from qa_reports.report import BeadInfo, SentenceInfo, lacking, only


def with_parts(pair):
    sentences = ((SentenceInfo(0, 3, 1, "Oui"),), (SentenceInfo(0, 3, 1, "Yes"),))
    beads = (BeadInfo((0,), (0,), 0.9, "match"),)
    return msgspec.structs.replace(
        pair, sentences=sentences, beads=beads, text=("Oui", "Yes")
    )


def test_a_form_gets_the_parts_it_asks_for_and_no_others(make_report, make_pair):
    report = make_report(with_parts(make_pair()))
    [pair] = only(report, {"beads"}).pairs
    assert (pair.sentences, pair.beads) == (
        report.pairs[0].sentences,
        report.pairs[0].beads,
    )
    assert pair.text is None
    assert only(report, {"beads", "text"}) == report
    assert only(report, ()) == make_report(make_pair())


def test_what_a_pair_lacks_is_named_and_a_lone_document_lacks_nothing(
    make_report, make_pair, lone_pair
):
    full, bare = with_parts(make_pair()), make_pair()
    assert lacking(make_report(full, lone_pair), ("beads", "text")) == ()
    assert lacking(make_report(full, bare), ("beads", "text")) == ("beads", "text")
    half = msgspec.structs.replace(full, text=None)
    assert lacking(make_report(half), ("beads", "text")) == ("text",)
