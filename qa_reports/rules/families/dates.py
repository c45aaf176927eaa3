"""The rules about dates, days of the week and times of day."""

from __future__ import annotations

from qa_reports.rules.dates import other_dates, other_times, other_weekdays
from qa_reports.rules.rule import Example, Rule

RULES = (
    Rule(
        code="DAT001",
        name="date",
        severity="error",
        summary="The target states another date than the source, or only one states it.",
        explanation="Readers come on the wrong day. Dates are compared by value, however"
        " they are written; what one version leaves unsaid (the year, the day) counts as"
        " equal, and a date may stand in a sentence near by.",
        flagged=(
            Example(
                "The library closes for repairs on March 3, 2027.",
                "La bibliothèque ferme pour travaux le 13 mars 2027.",
                "the 3rd has become the 13th",
            ),
        ),
        clean=(
            Example(
                "The library closes for repairs on March 1, 2027.",
                "La bibliothèque ferme pour travaux le 1er mars 2027.",
                "both say the same day",
            ),
            Example(
                "The library is closed from December 24 to 26.",
                "La bibliothèque est fermée du 24 au 26 décembre.",
                "both name the same two days",
            ),
        ),
        find=other_dates,
    ),
    Rule(
        code="DAT002",
        name="weekday",
        severity="error",
        summary="Another day of the week, or one that does not fall on the date beside it.",
        explanation="The versions name different days, or a version contradicts the"
        " calendar. Check the date as well: one of the two is wrong.",
        flagged=(
            Example(
                "The library is closed on Sunday for repairs.",
                "La bibliothèque est fermée samedi pour travaux.",
                "Sunday has become Saturday",
            ),
            Example(
                "The library closes on Tuesday, March 3, 2027 for repairs.",
                "La bibliothèque ferme le mardi 3 mars 2027 pour travaux.",
                "in both versions: that 3 March is a Wednesday",
            ),
        ),
        clean=(
            Example(
                "The library is closed on Sundays in winter.",
                "En hiver, la bibliothèque est fermée le dimanche.",
                "both say the same day",
            ),
        ),
        find=other_weekdays,
    ),
    Rule(
        code="DAT003",
        name="time",
        severity="error",
        summary="The target states another time than the source, or only one states it.",
        explanation="Readers come at the wrong hour. Times are compared by value, however"
        " they are written; where both versions name their time zone, the moment counts.",
        flagged=(
            Example(
                "Doors open at 5:06 p.m. on the day of the concert.",
                "Les portes ouvrent à 5 h 06 le jour du concert.",
                "the afternoon has become the early morning",
            ),
        ),
        clean=(
            Example(
                "Doors open at 5:06 p.m. and close at midnight.",
                "Les portes ouvrent à 17 h 06 et ferment à minuit.",
                "both say the same times",
            ),
        ),
        find=other_times,
    ),
)
