import datetime
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.errors import UsageError
from qa_reports.baseline_file import Entry, dump, openings, read, save

ENTRY = Entry("COV001", "0123456789abcdef", ("en/a.md", "fr/a.md"), "Entry is free.")
FULL = Entry(
    "NUM001",
    "fedcba9876543210",
    ("en/a.md", "fr/a.md"),
    'He said "1 < 2"\n\\ L’année',
    "the sources differ",
    "A. Reader",
    datetime.date(2030, 1, 31),
)


def test_a_baseline_is_read_as_it_was_written(tmp_path):
    path = tmp_path / "parity-baseline.toml"
    save((FULL, ENTRY), path)
    assert read(path) == (ENTRY, FULL)
    text = path.read_text(encoding="utf-8")
    assert [text.splitlines()[line - 1] for _, line in openings(path)] == [
        "[[accepted]]"
    ] * 2
    assert [text[start : start + 12] for start, _ in openings(path)] == ["[[accepted]]"] * 2
    assert "L’année" in text
    save(read(path), path)
    assert path.read_text(encoding="utf-8") == text


words = st.text(st.characters(codec="utf-8"))
entries = st.builds(
    Entry,
    words,
    words,
    st.tuples(words, words),
    words,
    st.none() | words,
    st.none() | words,
)


@given(st.lists(entries))
def test_any_text_survives_the_file(accepted):
    found = tomllib.loads(dump(tuple(accepted)))
    assert len(found.get("accepted", [])) == len(accepted)
    assert {one["text"] for one in found.get("accepted", [])} == {e.text for e in accepted}


def test_the_order_of_findings_does_not_matter():
    assert dump((FULL, ENTRY)) == dump((ENTRY, FULL))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x =", "is no TOML"),
        ("x = 1", "no Parity baseline"),
        ('schema = "parity-baseline/1"\n[[accepted]]\nrule = "COV001"', "fingerprint"),
        (
            dump((ENTRY,)).replace("rule =", "rul ="),
            r"unknown key 'rul' \(did you mean rule",
        ),
        (dump((FULL,)).replace("2030-01-31", '"soon"'), r"accepted\[0\].expires"),
    ],
)
def test_what_is_wrong_in_a_baseline_is_said(tmp_path, text, words):
    path = tmp_path / "b.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=words):
        read(path)


def test_a_baseline_that_is_not_there(tmp_path):
    with pytest.raises(UsageError, match="cannot be read"):
        read(tmp_path / "none.toml")
