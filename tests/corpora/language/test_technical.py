"""Lines that belong to no language, and prose that only looks a little like them."""

from __future__ import annotations

import pytest

from corpora.language.technical import is_technical


@pytest.mark.parametrize(
    "text",
    [
        "class Harbour::Ferry def depart(time) end end",
        "$ ./configure --prefix=/opt/ferry && make install",
        "if (speed > 10) { slow_down(); }",
        "CVE-2031-10442: Buffer overflow in the timetable reader",
        "[CVE-2031-10442: Buffer overflow in the timetable reader](",
        "Ticket #4711 The timetable is shown twice on small screens.",
        "Le Goff, M. (2019). Tides and timetables. Journal of Ferries, 12(3), 45–67.",
        "(2) Le Goff, M., Tanguy, R. (2019). Tides and timetables. Ferries (12).",
        "Report of the harbour master on the winter storms (PDF, 24 kB, 17.01.2013)",
        "Harbour economics, ISBN 978-2-1234-5680-3, 2011",
    ],
)
def test_code_entries_and_references(text) -> None:
    assert is_technical(text)


@pytest.mark.parametrize(
    "text",
    [
        "The depart() function returns the time at which the ferry leaves the harbour.",
        "COVID-19 vaccines are offered in the harbour until the end of May",
        "The 2019 timetable (version 3) was replaced in the spring.",
        "Please call before 9 a.m. if you want to book for the 10:30 ferry.",
        "Budget 2031: what changes for passengers",
        "",
    ],
)
def test_prose(text) -> None:
    assert not is_technical(text)
