"""The benchmarks are programs in one folder that import each other by name."""

from pathlib import Path

import pytest

PROGRAMS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(autouse=True)
def programs(monkeypatch):
    """Let `import peers` find `benchmarks/peers.py`, as when a program there runs."""
    monkeypatch.syspath_prepend(PROGRAMS)
