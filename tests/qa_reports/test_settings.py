import pytest

from corpora.errors import UsageError
from qa_reports.settings import Settings, check_codes

KNOWN = ("COV001", "COV002", "LNG001")


@pytest.mark.parametrize(
    ("select", "ignore", "reported"),
    [
        ((), (), ["COV001", "COV002", "LNG001"]),
        (("COV",), (), ["COV001", "COV002"]),
        (("COV", "LNG001"), ("COV001",), ["COV002", "LNG001"]),
        ((), ("COV", "LNG"), []),
    ],
)
def test_codes_and_prefixes_select_and_ignore(select, ignore, reported):
    settings = Settings(select=select, ignore=ignore)
    assert [code for code in KNOWN if settings.reports(code)] == reported


def test_an_unknown_code_comes_with_a_suggestion():
    check_codes(("COV", "LNG001"), KNOWN)
    with pytest.raises(UsageError, match=r"no rule 'COV0O1' \(did you mean COV001\?\)"):
        check_codes(("COV0O1",), KNOWN)
    with pytest.raises(UsageError, match="no rule 'XYZ'; `parity rule` lists them"):
        check_codes(("XYZ",), KNOWN)
