"""What holds for every test: nothing is kept from or for runs outside the tests."""

import pytest


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory, monkeypatch):
    """Give each test an empty cache of its own, unless it names another."""
    monkeypatch.setenv("PARITY_CACHE", str(tmp_path_factory.mktemp("cache")))
