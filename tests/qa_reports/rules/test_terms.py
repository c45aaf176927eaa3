"""TRM001 to TRM004 with a glossary, both ways round."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from qa_reports.cli import main
from tests.qa_reports.rules.test_coverage import ENGLISH, FRENCH

GLOSSARY = """en,en-forbidden,fr,fr-forbidden,policy
crossing,sailing,traversée|passage,trajet,
Yvon Kerbrat,,,,keep
"""


def terms(findings) -> list[tuple[str, str, str]]:
    return [
        (f.rule, f.spans[0].text, f.spans[1].text)
        for f in findings
        if f.rule.startswith("TRM")
    ]


def test_without_a_glossary_nothing_is_said(check) -> None:
    french = FRENCH.replace("traversée", "trajet")
    assert terms(check(ENGLISH, french).findings) == []


@pytest.mark.parametrize("source", ["en", "fr"])
def test_two_faithful_versions(source, check) -> None:
    assert check(ENGLISH, FRENCH, source=source, glossary=GLOSSARY).findings == ()


def test_a_term_rendered_otherwise(check) -> None:
    french = FRENCH.replace("La première traversée", "Le premier bateau")
    found = check(ENGLISH, french, glossary=GLOSSARY).findings
    assert terms(found) == [("TRM001", "crossing", "")]
    english = ENGLISH.replace("The first crossing", "The first boat")
    found = check(english, FRENCH, source="fr", glossary=GLOSSARY).findings
    assert terms(found) == [("TRM001", "traversée", "")]


def test_a_forbidden_word(check) -> None:
    french = FRENCH.replace("La première traversée", "Le premier trajet")
    found = terms(check(ENGLISH, french, glossary=GLOSSARY).findings)
    assert found == [("TRM002", "trajet", "")]
    english = ENGLISH.replace("The first crossing", "The first sailing")
    found = terms(check(english, FRENCH, glossary=GLOSSARY).findings)
    assert found == [("TRM002", "sailing", "")]


def test_a_name_that_is_to_stay(check) -> None:
    french = FRENCH.replace("Yvon Kerbrat", "Yves Kerbrat")
    found = terms(check(ENGLISH, french, glossary=GLOSSARY).findings)
    assert ("TRM004", "Yvon Kerbrat", "") in found


def test_a_glossary_on_the_command_line(tmp_path) -> None:
    paths = [tmp_path / name for name in ("a.en.txt", "a.fr.txt", "terms.csv")]
    french = FRENCH.replace("La première traversée", "Le premier trajet")
    for path, text in zip(paths, (ENGLISH, french, GLOSSARY), strict=True):
        path.write_text(text, "utf-8")
    english, other, table = map(str, paths)
    run = CliRunner().invoke(main, ["check", english, other, "--glossary", table])
    assert "TRM002" in run.output
    paths[2].write_text("en,fr\na,b,c\n", "utf-8")
    run = CliRunner().invoke(main, ["check", english, other, "--glossary", table])
    assert run.exit_code == 2 or "line 2" in str(run.exception)
