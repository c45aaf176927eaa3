"""`parity score` from end to end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import jsonschema
import pytest
import sacrebleu
from click.testing import CliRunner

from qa_reports.cli import main

SCHEMA = Path(__file__).parents[2] / "docs" / "score.schema.json"

REFERENCE = """# Le musée rouvre ses portes

Le **musée** rouvre le 4 mai après deux ans de travaux, et sa grande salle a été
repeinte. L'entrée est gratuite tout le mois de mai.

Trois salles nouvelles racontent le travail des teinturières.

Les écoles peuvent réserver une visite par téléphone.
"""
DRAFT = """Le musée rouvre

Le musée rouvre le 4 mai après deux ans de travaux. Sa grande salle a été repeinte.

Trois salles nouvelles racontent le métier des teinturières.

Les écoles peuvent réserver leur visite par téléphone. La boutique vend des pelotes.
"""
WORSE = """Le musée ouvre encore

Le musée de laine ouvre 4 mai, deux ans de travail. La chambre est peinte nouvelle.

Entrer est libre pour mai entier. Trois chambres neuves disent la peinture.

Écoles, téléphonez pour visites.
"""
SOURCE = """The museum reopens its doors

The Wool Museum reopens on 4 May after two years of building work.

Its great hall has been repainted. Admission is free throughout May.

Three new rooms tell of the work of the women who dyed the cloth.

Schools can book a visit by telephone.
"""
ENGLISH_DRAFT = """The museum opens again

The Wool Museum opens again on 4 May after two years of work. Its hall has been painted.

Entry is free all through May.

Three new rooms tell of the work of the dyers.

Schools can book visits by phone.
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    texts = {
        "reference.md": REFERENCE,
        "draft.txt": DRAFT,
        "worse.txt": WORSE,
        "source.txt": SOURCE,
        "english.txt": ENGLISH_DRAFT,
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def score(*args, **more):
    return CliRunner().invoke(main, ("score", *map(str, args)), **more)


def data(*args, **more):
    result = score(*args, "--format", "json", **more)
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    jsonschema.validate(found, json.loads(SCHEMA.read_text(encoding="utf-8")))
    return found


def refused(result, *words):
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert 1 <= len(result.stderr.splitlines()) <= 2
    for word in (*words, "parity: "):
        assert word in result.stderr
    assert "defect" not in result.stderr
    return True


def scores(found, draft="draft"):
    return {one["metric"]: one[draft]["score"] for one in found["scores"]}


def texts(found, role):
    return [segment[role]["text"] for segment in found["segments"]]


def test_the_draft_is_cut_as_the_reference_is(folder):
    found = data("draft.txt", "reference.md")
    assert list(zip(texts(found, "reference"), texts(found, "draft"), strict=True)) == [
        ("Le musée rouvre ses portes", "Le musée rouvre"),
        (
            "Le musée rouvre le 4 mai après deux ans de travaux, et sa grande salle a été"
            " repeinte.",
            "Le musée rouvre le 4 mai après deux ans de travaux. Sa grande salle a été"
            " repeinte.",
        ),
        ("L'entrée est gratuite tout le mois de mai.", ""),
        (
            "Trois salles nouvelles racontent le travail des teinturières.",
            "Trois salles nouvelles racontent le métier des teinturières.",
        ),
        (
            "Les écoles peuvent réserver une visite par téléphone.",
            "Les écoles peuvent réserver leur visite par téléphone. La boutique vend des"
            " pelotes.",
        ),
    ]
    assert [s["reference"]["line"] for s in found["segments"]] == [1, 3, 4, 6, 8]
    assert [s["draft"]["line"] for s in found["segments"]] == [1, 3, None, 5, 7]
    assert found["language"] == "fr"


@pytest.mark.parametrize(
    ("draft", "reference"), [("draft.txt", "reference.md"), ("english.txt", "source.txt")]
)
def test_the_scores_are_those_of_sacrebleu_on_the_lines_shown(folder, draft, reference):
    found = data(draft, reference)
    ours, theirs = texts(found, "draft"), [texts(found, "reference")]
    expected = (
        sacrebleu.corpus_bleu(ours, theirs),
        sacrebleu.corpus_chrf(ours, theirs, word_order=2),
        sacrebleu.corpus_ter(ours, theirs),
    )
    assert scores(found) == {one.name: round(one.score, 4) for one in expected}
    for segment in found["segments"]:
        one = sacrebleu.sentence_chrf(
            segment["draft"]["text"], [segment["reference"]["text"]], word_order=2
        )
        assert segment["scores"]["chrF2++"] == round(one.score, 4)


def test_a_text_against_itself_is_perfect(folder):
    for name in ("reference.md", "source.txt"):
        found = data(name, name)
        assert scores(found) == {"BLEU": 100.0, "chrF2++": 100.0, "TER": 0.0}
        assert "No segment differs" in score(name, name).stdout


def test_what_is_missing_and_what_is_extra_both_cost(folder):
    whole = scores(data("reference.md", "reference.md"))
    paragraphs = REFERENCE.split("\n\n")
    (folder / "short.md").write_text("\n\n".join(paragraphs[:-1]), encoding="utf-8")
    extra = "La boutique vend des pelotes teintes à la main."
    (folder / "more.md").write_text(f"{REFERENCE}\n{extra}\n", encoding="utf-8")
    for name in ("short.md", "more.md"):
        found = scores(data(name, "reference.md"))
        assert found["BLEU"] < whole["BLEU"]
        assert found["chrF2++"] < whole["chrF2++"]
        assert found["TER"] > 0


def test_two_drafts_are_compared_on_the_same_segments(folder):
    found = data("draft.txt", "reference.md", "--against", "worse.txt")
    better, worse = scores(found), scores(found, "against")
    assert better["BLEU"] > worse["BLEU"]
    assert better["TER"] < worse["TER"]
    assert " ".join(texts(found, "against")) == " ".join(WORSE.split())
    for one in found["scores"]:
        assert one["p_value"] < 0.05
        assert "bs:1000|seed:12345" in one["signature"]
    for segment in found["segments"]:
        assert segment["scores"]["chrF2++"] != segment["against_scores"]["chrF2++"]


def test_the_source_is_shown_and_changes_no_score(folder):
    plain = data("draft.txt", "reference.md")
    found = data("draft.txt", "reference.md", "--source", "source.txt")
    assert found["scores"] == plain["scores"]
    assert found["source"]["language"] == "en"
    shown = texts(found, "source")
    assert shown[0] == "The museum reopens its doors"
    assert shown[2] == "Admission is free throughout May."
    assert shown[4] == "Schools can book a visit by telephone."


def test_segmented_files_are_scored_line_by_line(folder):
    (folder / "a.txt").write_text("Merci beaucoup à tous.\n\nL'entrée est libre.\n")
    (folder / "b.txt").write_text("Merci beaucoup à tous. \r\nL'entrée est libre.\r\n\r\n")
    found = data("a.txt", "b.txt", "--segmented")
    assert texts(found, "draft") == ["Merci beaucoup à tous.", "L'entrée est libre."]
    assert [s["draft"]["line"] for s in found["segments"]] == [1, 3]
    assert scores(found)["BLEU"] == 100.0
    found = data("a.txt", "b.txt", "--segmented", "--against", "a.txt", "--source", "b.txt")
    assert [one["p_value"] for one in found["scores"]] == [1.0] * 3


def test_marks_line_ends_and_accents_make_no_difference(folder):
    written = unicodedata.normalize("NFD", REFERENCE).replace("\n", "\r\n")
    (folder / "other.md").write_bytes(b"\xef\xbb\xbf" + written.encode())
    found = data("other.md", "reference.md")
    assert scores(found) == {"BLEU": 100.0, "chrF2++": 100.0, "TER": 0.0}


@pytest.mark.parametrize("turned", [False, True])
def test_one_side_three_times_the_other(folder, turned):
    (folder / "thrice.txt").write_text(DRAFT * 3, encoding="utf-8")
    names = ("thrice.txt", "reference.md")
    found = data(*(reversed(names) if turned else names))
    assert scores(found)["BLEU"] < 50
    role = "reference" if turned else "draft"
    assert " ".join(texts(found, role)) == " ".join((DRAFT * 3).split())


def test_the_same_twice(folder):
    args = ("draft.txt", "reference.md", "--against", "worse.txt", "--format", "json")
    assert score(*args).stdout == score(*args).stdout


def test_the_table_has_scores_first_then_the_worst(folder):
    (folder / "long.txt").write_text(
        "\n\n".join(f"La salle {n} ouvre à {n} heures." for n in range(100, 115)), "utf-8"
    )
    (folder / "long-draft.txt").write_text(
        "\n\n".join(f"La pièce {n} ouvre à {n} heures." for n in range(100, 115)), "utf-8"
    )
    shown = score("long-draft.txt", "long.txt").stdout
    assert shown.index("BLEU  ") < shown.index("nrefs:1|case:mixed") < shown.index("Worst")
    assert "(10 of 15; --verbose shows all)" in shown
    assert shown.count("reference, line") == 10
    every = score("long-draft.txt", "long.txt", "--verbose").stdout
    assert every.count("reference, line") == 15
    assert "All segments (15)" in every


def test_the_table_shows_every_text_and_a_gap(folder):
    args = ("draft.txt", "reference.md", "--against", "worse.txt", "--source", "source.txt")
    shown = score(*args, "--verbose").stdout
    for words in ("source, line 1", "against, line 1", "(none)", " ± ", "0.001"):
        assert words in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_formats_go_to_files(folder):
    args = ("--format", "json", "--format", "text", "--output", "scores.json")
    result = score("draft.txt", "reference.md", *args)
    assert result.exit_code == 0
    assert result.stdout.startswith("reference  reference.md\n")
    assert json.loads((folder / "scores.json").read_text())["schema"] == "parity-score/1"


def test_one_text_may_come_from_standard_input(folder):
    found = data("-", "reference.md", input=DRAFT)
    assert scores(found) == scores(data("draft.txt", "reference.md"))
    assert refused(score("-", "-"), "standard input")
    assert refused(score("draft.txt", "reference.md", "--against", "-"), "standard input")


def test_two_languages_are_refused_unless_declared(folder):
    result = score("draft.txt", "source.txt")
    assert refused(result, "draft.txt is in French", "source.txt in English", "--lang")
    result = score("draft.txt", "reference.md", "--against", "english.txt")
    assert refused(result, "english.txt in English")
    assert refused(score("draft.txt", "source.txt", "--segmented"), "in English")
    assert data("draft.txt", "source.txt", "--lang", "fr")["language"] == "fr"


def test_a_language_the_model_does_not_know_is_refused(folder):
    german = "Das Museum öffnet am Montag wieder seine Türen für alle Besucher.\n" * 3
    (folder / "museum.de.txt").write_text(german, encoding="utf-8")
    result = score("museum.de.txt", "museum.de.txt")
    assert refused(result, "German", "--model")


def test_what_cannot_be_read_is_refused(folder):
    (folder / "empty.txt").write_bytes(b"\xef\xbb\xbf")
    (folder / "junk.txt").write_bytes(bytes(range(256)) * 4)
    for name, words in (("empty.txt", "is empty"), ("junk.txt", "not text")):
        for args in ((name, "reference.md"), ("draft.txt", name)):
            assert refused(score(*args), name, words)
            assert refused(score(*args, "--segmented"), name, words)
        for option in ("--against", "--source"):
            assert refused(score("draft.txt", "reference.md", option, name), words)
    assert refused(score("draft.txt", "none.txt"), "no such file")
    assert refused(score("draft.txt", "."), "folder")
    assert refused(score("draft.txt", "reference.md", "--source", "."), "folder")
    assert refused(score("draft.txt", "reference.md", "--output", "draft.txt"), "overwrite")
    assert refused(score("draft.txt"), "REFERENCE")


def test_an_enormous_sentence_is_refused_at_once(folder):
    for name, size in (("a.txt", 97), ("b.txt", 89)):
        words = " ".join(f"le mot {n % size}" for n in range(2000))
        (folder / name).write_text(words, encoding="utf-8")
    assert refused(score("a.txt", "b.txt", "--lang", "fr"), "a.txt", "6,000 words")


def test_help_and_checks_do_not_load_sacrebleu(folder):
    run = (
        "import sys; from qa_reports.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "finally: print('sacrebleu' in sys.modules, file=sys.stderr)"
    )
    for args in (("score", "--help"), ("check", "draft.txt", "source.txt")):
        done = subprocess.run(
            [sys.executable, "-c", run, *args],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        assert done.stdout, done.stderr
        assert done.stderr.split() == ["False"]
