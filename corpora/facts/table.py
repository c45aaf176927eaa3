"""The readers of facts, in the order in which they claim their stretches of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpora.facts.addresses import read_addresses
from corpora.facts.amounts import amounts
from corpora.facts.dates import read_dates
from corpora.facts.identifiers import identifiers
from corpora.facts.ranks import ranks
from corpora.facts.times import read_times
from corpora.facts.weekdays import read_weekdays
from corpora.facts.years import read_years

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from corpora.facts.fact import Fact
    from corpora.profiles import Profile

    Reader = Callable[[str, str, Profile | None], Iterator[Fact]]

READERS: tuple[Reader, ...] = (
    read_addresses,
    read_dates,
    read_weekdays,
    read_years,
    read_times,
    identifiers,
    ranks,
    amounts,
)
"""Each takes a text, its language and its profile, and yields facts that do not overlap.
What one has claimed the next ones do not see, so the narrow come before the broad."""
