"""Help and refusals of the command, in French."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from qa_reports.cli import main
from qa_reports.commands.spoken import asked, parts, resolved
from qa_reports.messages.command import completed, entries, lookup, translated

ROOT = Path(__file__).parents[2]
FIELD = re.compile(r"\{(\w+)\}")
# The argument that says what is wrong.
ERRORS = {"UsageError": 0, "UnreadableError": 1, "BadParameter": 0}
# What is left of 40 to 92 columns, the most we take, beside the longest name of a command.
SHORT = range(26, 79)


def commands(group=main):
    for command in (group, *getattr(group, "commands", {}).values()):
        yield command
        if command is not group and isinstance(command, click.Group):
            yield from commands(command)


def helps():
    for command in commands():
        yield from inspect.cleandoc(command.help).split("\n\n")
        for option in command.params:
            if isinstance(option, click.Option):
                yield from parts(option.help)


def template(node):
    """Return a string of the code with "{}" for what changes."""
    match node:
        case ast.Constant(value=str(words)):
            return words
        case ast.JoinedStr(values=values):
            return "".join(map(template, values))
        case ast.BinOp(left=left, right=right):
            return template(left) + template(right)
        case _:
            return "{}"


def refusals():
    """Yield what the code refuses with, line by line, apart from the recipes."""
    for room in ("corpora", "align", "qa_reports"):
        for path in sorted((ROOT / room).rglob("*.py")):
            if "training" in path.parts:
                continue
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    name = getattr(node.func, "id", getattr(node.func, "attr", None))
                    if name in ERRORS and len(node.args) > ERRORS[name]:
                        yield from template(node.args[ERRORS[name]]).splitlines()


@pytest.mark.parametrize("words", sorted(set(helps())))
def test_every_help_text_is_translated(words):
    assert lookup(words, "fr") is not None


@pytest.mark.parametrize(
    "words", sorted({one for one in refusals() if re.search(r"\w{3}", one)})
)
def test_every_refusal_is_translated(words):
    sample = re.sub(r"\{\}", "x", words)
    assert translated(sample, "fr") != sample


@pytest.mark.parametrize("command", main.commands.values(), ids=lambda one: one.name)
def test_a_list_of_commands_is_translated_at_any_width(command):
    for width in SHORT:
        words = command.get_short_help_str(width)
        assert completed(words.removesuffix("..."), "fr"), words


def test_both_sides_have_equal_fields_and_french_is_set_as_french():
    for entry in entries("fr"):
        assert set(FIELD.findall(entry.en)) == set(FIELD.findall(entry.to)), entry.en
        assert not re.search(r"[^\u00a0\u202f\w\]\[}][;!?»](\s|$)", entry.to), entry.to
        assert not re.search(r"\w'\w", entry.to), entry.to


def test_what_stands_in_a_field_is_translated_and_a_path_is_not():
    assert translated("a b: x.txt: there is no such file", "fr") == (
        "a b: x.txt: ce fichier n’existe pas"
    )
    assert translated("r.txt: cannot be written: permission denied", "fr") == (
        "r.txt\u00a0: ne peut pas être écrit\u00a0: vous n’en avez pas le droit"
    )
    assert translated("nobody ever says this", "fr") == "nobody ever says this"
    assert translated("there is no such file", "en") == "there is no such file"


def parity(*arguments):
    return CliRunner().invoke(main, arguments)


@pytest.mark.parametrize(
    "arguments",
    [("--ui-language", "fr", "check", "-h"), ("check", "--ui-language=fr", "-h")],
)
def test_help_in_french(arguments):
    page = parity(*arguments).stdout
    assert page.startswith("Utilisation\u00a0: ")
    assert "Dit ce qu’une version" in page
    assert "[répétable]" in page
    assert "[par défaut\u00a0: error]" in page
    assert not re.search(r"\b(the|repeatable|Show|Options:|finding)\b", page)


def test_english_help_stays_english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "fr_CA.UTF-8")
    assert "Say what one language version has" in parity("check", "--help").stdout
    assert "Énumère les règles" in parity("--ui-language", "auto", "--help").stdout
    assert "List the rules" in parity("--help").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "no.txt", "no.txt"), "no.txt: ce fichier n’existe pas"),
        (("check", "a", "b", "--frmat", "x"), "L’option '--frmat' n’existe pas."),
        (("check", "a", "b", "--format", "x"), "Valeur incorrecte pour '--format'\u00a0: "),
        (("check", "a", "b", "--output", ""), "un nom est vide"),
        (("chek",), "La commande 'chek' n’existe pas."),
    ],
)
def test_refusals_in_french(arguments, said):
    result = parity("--ui-language", "fr", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], "en"),
        (["check", "--ui-language", "fr"], "fr"),
        (["--ui-language=fr", "check", "--ui-language", "en"], "en"),
        (["check", "--", "--ui-language", "fr"], "en"),
        (["--ui-language", "xx"], "en"),
        (["--ui-language"], "en"),
    ],
)
def test_the_last_word_on_the_language_counts(words, expected):
    assert asked(words) == expected


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LANG": "fr_CA.UTF-8"}, "fr"),
        ({"LANG": "fr_CA.UTF-8", "LC_ALL": "en_CA.UTF-8"}, "en"),
        ({"LC_MESSAGES": "fr", "LANG": "en"}, "fr"),
        ({"LANG": "C"}, "en"),
        ({}, "en"),
    ],
)
def test_auto_asks_the_environment(monkeypatch, variables, expected):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, variables.get(name, ""))
    assert resolved("auto") == expected
    assert resolved("en") == "en"
