"""The fit of the second look, on documents written here."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

from align.encoders import load
from align.second_look_score import weights
from align.training.fit_second_look import examples, perturbed, unchanged
from align.training.logistic import Examples, fit, measured

PAIRS = (
    ("The library opens at nine.", "La bibliothèque ouvre à neuf heures."),
    ("Every child receives a free card.", "Chaque enfant reçoit une carte gratuite."),
    ("Books may be kept for three weeks.", "Les livres se gardent trois semaines."),
    ("The reading room is closed on Monday.", "La salle de lecture ferme le lundi."),
    ("A new lift leads to the second floor.", "Un nouvel ascenseur mène au deuxième."),
    ("The café sells soup and bread.", "Le café vend de la soupe et du pain."),
    ("Two trees were planted in the yard.", "Deux arbres ont été plantés dans la cour."),
    ("The roof was repaired last winter.", "Le toit a été réparé l'hiver dernier."),
    ("Visitors can park behind the station.", "On peut se garer derrière la gare."),
    ("The next concert takes place in June.", "Le prochain concert a lieu en juin."),
)


def documents(folder: Path) -> Path:
    for number in range(6):
        turned = PAIRS[number:] + PAIRS[:number]
        for side, code in enumerate(("en", "fr")):
            text = "\n".join(pair[side] for pair in turned) + "\n"
            (folder / f"{number}.{code}.txt").write_text(text, encoding="utf-8")
    return folder


def test_gaps_are_told_from_what_is_there(tmp_path: Path) -> None:
    folder = documents(tmp_path)
    known = examples(perturbed([folder], 1), load(None))
    assert any(right for _, right in known)
    assert list(known[0][0]) == list(weights())
    found = Examples.of(known)
    figures = measured(found, fit(found), 0.5)
    assert figures["recall"] >= 0.8
    assert figures["precision"] >= 0.8


def test_unchanged_documents_have_no_gap(tmp_path: Path) -> None:
    bitexts = list(unchanged([documents(tmp_path)]))
    assert len(bitexts) == 6
    assert all(rows and columns for bitext in bitexts for rows, columns in bitext.beads)


def test_the_file_says_what_it_was_made_of() -> None:
    path = resources.files("align").joinpath("second_look.json")
    record = json.loads(path.read_text(encoding="utf-8"))
    assert record["schema"] == "align-second-look/1"
    assert not set(record["fitted"]) & set(record["measured"]["on"])
