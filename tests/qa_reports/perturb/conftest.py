"""Two clean releases of our own, large enough for every kind of defect."""

from __future__ import annotations

import pytest

from corpora.readers import read
from qa_reports.perturb import Release, paired

ENGLISH = """# The harbour museum reopens in the old customs house

The harbour museum reopens on Monday, May 4, after 3 years of work. The collection holds \
2,750 objects, from ropes to whole boats. Visitors enter through the customs hall, which \
was built for the inspectors of grain. Entry is free.

The works cost $14 million. The city paid 60% of it, and the province paid the rest. The \
architects kept the brick walls; the roof is made of larch from nearby forests.

## What there is to see on the upper floor

A model of the harbour shows 412 ships in motion. Children can steer one of them from a \
wooden bridge. The director, Agnes Whitfield, said that “the harbour is the memory of this \
town” at a dinner for the builders.

The library opens at 10 a.m. and lends books on the sea, for up to four weeks at a time. \
Readers need a card, which costs nothing and is made on the spot.

- Guided tours in both languages
- Workshops for schools in the morning
- A café with a view of the docks

The plans are described in file HM-2041 and at https://museum.example/plans/2024. Groups \
of more than 25 people should write to the office first. A tram stops in front of the gate.

The friends of the museum will hold a lottery in the autumn. The first prize is a week on \
a sailing boat, with a crew that knows every rock of the coast.
"""
FRENCH = """# Le musée du port rouvre dans l’ancienne douane

Le musée du port rouvre le lundi 4 mai, après 3 ans de travaux. La collection compte \
2 750 objets, des cordages aux bateaux entiers. On entre par la salle de la douane, qui \
fut bâtie pour les inspecteurs des grains. L’entrée est gratuite.

Les travaux ont coûté 14 millions $. La ville en a payé 60 %, et la province a payé le \
reste. Les architectes ont gardé les murs de brique; le toit est en mélèze des forêts \
voisines.

## Ce que l’on peut voir à l’étage

Une maquette du port montre 412 navires en mouvement. Les enfants peuvent en piloter un \
depuis une passerelle de bois. La directrice, Agnes Whitfield, a dit que « le port est la \
mémoire de cette ville » lors d’un souper offert aux maçons.

La bibliothèque ouvre à 10 h et prête des livres sur la mer, pour quatre semaines au plus \
à la fois. Il faut une carte, qui ne coûte rien et se fait sur place.

- Visites guidées dans les deux langues
- Ateliers pour les écoles le matin
- Un café avec vue sur les quais

Les plans sont décrits dans le dossier HM-2041 et à https://museum.example/plans/2024. Les \
groupes de plus de 25 personnes doivent d’abord écrire au bureau. Un tramway s’arrête \
devant la grille.

Les amis du musée tiendront une loterie à l’automne. Le premier prix est une semaine sur \
un voilier, avec un équipage qui connaît chaque rocher de la côte.
"""
OTHER = (
    """# The bus depot is moving

The bus depot leaves the centre in June, after a long debate in the council. Drivers will \
start their day near the motorway, where there is room for sixty buses. Neighbours had \
asked for quiet nights for twenty years. A park takes the place of the garages.
""",
    """# Le dépôt d’autobus déménage

Le dépôt d’autobus quitte le centre en juin, après un long débat au conseil. Les \
chauffeurs commenceront leur journée près de l’autoroute, où il y a de la place pour \
soixante autobus. Les voisins demandaient des nuits calmes depuis vingt ans. Un parc prend \
la place des garages.
""",
)


def made(english: str, french: str, *, french_first: bool = False) -> Release:
    a, b = (
        read(f"note.{code}.md", data=text.encode())
        for code, text in (("en", english), ("fr", french))
    )
    release = paired((b, a), ("fr", "en")) if french_first else paired((a, b), ("en", "fr"))
    assert release is not None
    return release


@pytest.fixture(params=["English first", "French first"])
def release(request: pytest.FixtureRequest) -> Release:
    return made(ENGLISH, FRENCH, french_first=request.param == "French first")


@pytest.fixture
def others() -> tuple[Release, ...]:
    return made(*OTHER), made(*OTHER, french_first=True)
