import pytest

from qa_reports.page.paragraphs import openings
from qa_reports.page.texts import shown
from qa_reports.report import SentenceInfo


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.", {0: "paragraph"}),
        ("One.\nTwo.", {0: "paragraph"}),
        ("One.\n\nTwo.", {0: "paragraph", 1: "paragraph"}),
        ("One.\r\n\r\nTwo.", {0: "paragraph", 1: "paragraph"}),
        ("# One.\n\n**Two.**", {0: "heading", 1: "paragraph"}),
        ("One.\n- Two.", {0: "paragraph", 1: "item"}),
        ("One.\n\n2. **Two.", {0: "paragraph", 1: "item"}),
        ("One – Two.", {0: "paragraph"}),
    ],
)
def test_what_stands_between_tells(text, expected):
    starts = [text.index("One"), text.index("Two")]
    sentences = tuple(
        SentenceInfo(start, start + 4, 1, text[start : start + 4]) for start in starts
    )
    assert openings(text, sentences) == expected


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("**Paris, May 4** – The", "markdown", "Paris, May 4 – The"),
        ("**Paris**", "text", "**Paris**"),
        ("a __word__ in snake__case", "markdown", "a word in snake__case"),
        ("tab\tnul\x00\u202eback", "text", "tab\tnul\\x00\\u202eback"),
    ],
)
def test_words_are_shown_without_what_disturbs_reading(text, form, expected):
    assert shown(text, form) == expected
