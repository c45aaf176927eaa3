"""A run that is killed leaves whole files: a few of the twenty that the benchmark kills."""

TIMES = 3


def test_a_killed_run_leaves_nothing_damaged(tmp_path):
    from killed import Site, killed, same

    site = Site(tmp_path)
    site.fill(copies=1)
    found = killed(site, TIMES)
    assert set(found) <= {"killed", "over before it was killed"}
    assert found.total() == TIMES
    assert same(site)


def test_damage_would_be_seen(tmp_path):
    from killed import Site

    (tmp_path / "run.json").write_text('{"schema"')
    (tmp_path / "parity-baseline.toml").write_text("schema = ")
    (tmp_path / "run.html").write_text("<!doctype html>")
    found = " ".join(Site(tmp_path).damages())
    assert all(name in found for name in ("run.json", "baseline.toml", "run.html"))
