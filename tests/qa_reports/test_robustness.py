"""Whatever the documents hold, the answer is a verdict or a reason, never a crash."""

import socket

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qa_reports.cli import main

FRENCH = "La bibliothèque ouvre le dimanche.\n\nLe prêt des livres reste gratuit.\n"
ENGLISH = "The library opens on Sundays.\n\nBorrowing books is still free.\n"

several = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def checked(folder, data, suffix):
    (folder / f"a{suffix}").write_bytes(data)
    (folder / "b.txt").write_text(FRENCH, encoding="utf-8")
    command = ["check", str(folder / f"a{suffix}"), str(folder / "b.txt"), "--lang-a", "en"]
    result = CliRunner().invoke(main, command)
    assert result.exit_code in (0, 1, 2)
    assert "defect in Parity" not in result.stderr
    assert (result.stdout == "") == (result.exit_code == 2)
    assert (result.stderr != "") == (result.exit_code == 2)
    return result


@several
@given(data=st.binary(max_size=300), suffix=st.sampled_from([".txt", ".md", ".html"]))
def test_any_bytes(tmp_path, data, suffix):
    checked(tmp_path, data, suffix)


@several
@given(text=st.text(max_size=300), suffix=st.sampled_from([".txt", ".md", ".html"]))
def test_any_text_between_real_sentences(tmp_path, text, suffix):
    data = (ENGLISH + text + "\n\n" + ENGLISH).encode("utf-8", "surrogatepass")
    checked(tmp_path, data, suffix)


def test_nothing_touches_the_network(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("a check opened a socket")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    result = checked(tmp_path, ENGLISH.encode(), ".txt")
    assert result.exit_code == 0


@pytest.mark.parametrize("name", ["caf\udce9.txt", "a\x1b[2Jb.txt", "-x.txt"])
def test_file_names_of_any_kind(tmp_path, name, monkeypatch):
    monkeypatch.chdir(tmp_path)
    try:
        (tmp_path / name).write_text(ENGLISH)
    except (OSError, UnicodeEncodeError):
        pytest.skip("this file system refuses the name")
    (tmp_path / "b.txt").write_text(FRENCH, encoding="utf-8")
    for form in ("text", "json"):
        result = CliRunner().invoke(main, ["check", "--format", form, "--", name, "b.txt"])
        assert result.exit_code == 0, result.output
        assert "\x1b" not in result.stdout


def test_a_message_cannot_act_on_the_terminal():
    result = CliRunner().invoke(main, ["check", "\x1b[2J.txt", "b.txt"])
    assert result.exit_code == 2
    assert result.stderr == "parity: \\x1b[2J.txt: there is no such file\n"
