import json

from click.testing import CliRunner

from align.matching import SHARED
from qa_reports.cli import main

ENGLISH = """The harbour bridge opens at noon for the tall ships.

Ships wait for the green signal in the outer basin.

Cyclists use the lower deck while the bridge is up.

The keeper lives in a small house beside the lock.

School classes may visit the engine room on Fridays."""
OTHER = """La boulangerie de la place ferme pendant tout le mois d'août.

Le pain de seigle coûte désormais trois euros la pièce.

Une apprentie commence lundi et fera les croissants.

Le vieux four à bois sera remplacé avant Noël.

Les clients fidèles reçoivent une carte de réduction."""
FRENCH = """Le pont du port s'ouvre à midi pour les grands voiliers.

Les navires attendent le signal vert dans l'avant-port.

Les cyclistes empruntent le tablier inférieur quand le pont est levé.

Le gardien habite une petite maison à côté de l'écluse.

Les classes peuvent visiter la salle des machines le vendredi."""


def test_a_pair_by_name_that_says_something_else_is_doubtful(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in (
        ("a.en", ENGLISH),
        ("a.fr", OTHER),
        ("b.en", ENGLISH),
        ("b.fr", FRENCH),
    ):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    result = CliRunner().invoke(main, ["check", ".", "--format", "json"])
    report = json.loads(result.stdout)
    doubtful, sound = report["pairs"]
    assert 0 <= doubtful["shared"] < SHARED
    assert "shared" not in sound
    [note] = report["notes"]
    assert note.startswith("a.en.txt and a.fr.txt may be no versions of each other: ")
