"""The rules about dates, days of the week and times of day."""

from __future__ import annotations

from qa_reports.rules.dates import other_dates, other_times, other_weekdays
from qa_reports.rules.rule import Example, Rule

RULES = (
    Rule(
        code="DAT001",
        name="date",
        severity="warning",
        flagged=(
            Example(
                "The library closes for repairs on March 3, 2027.",
                "La bibliothèque ferme pour travaux le 13 mars 2027.",
            ),
        ),
        clean=(
            Example(
                "The library closes for repairs on March 1, 2027.",
                "La bibliothèque ferme pour travaux le 1er mars 2027.",
            ),
            Example(
                "The library is closed from December 24 to 26.",
                "La bibliothèque est fermée du 24 au 26 décembre.",
            ),
        ),
        find=other_dates,
    ),
    Rule(
        code="DAT002",
        name="weekday",
        severity="error",
        flagged=(
            Example(
                "The library is closed on Sunday for repairs.",
                "La bibliothèque est fermée samedi pour travaux.",
            ),
            Example(
                "The library closes on Tuesday, March 3, 2027 for repairs.",
                "La bibliothèque ferme le mardi 3 mars 2027 pour travaux.",
            ),
        ),
        clean=(
            Example(
                "The library is closed on Sundays in winter.",
                "En hiver, la bibliothèque est fermée le dimanche.",
            ),
        ),
        find=other_weekdays,
    ),
    Rule(
        code="DAT003",
        name="time",
        severity="warning",
        flagged=(
            Example(
                "Doors open at 5:06 p.m. on the day of the concert.",
                "Les portes ouvrent à 5 h 06 le jour du concert.",
            ),
        ),
        clean=(
            Example(
                "Doors open at 5:06 p.m. and close at midnight.",
                "Les portes ouvrent à 17 h 06 et ferment à minuit.",
            ),
        ),
        find=other_times,
    ),
)
