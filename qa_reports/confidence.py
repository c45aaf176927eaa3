"""How sure a finding is: logistic regressions on what speaks for it.

Fitted by `python -m qa_reports.perturb.fit_confidence`; `confidence.json` says on what.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from math import exp
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def fitted() -> dict[str, Any]:
    """Return the weights of each judgement by name, and what they were fitted on."""
    text = resources.files("qa_reports").joinpath("confidence.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def probability(judgement: str, features: Mapping[str, float]) -> float:
    """Return the probability, 0 to 1, that a judgement is right.

    Args:
        judgement: "alone", that a passage has no counterpart, or "copied", that it stands
            twice by mistake.
        features: what speaks for it, by name.
    """
    known = fitted()["weights"][judgement]
    # What nothing is known about yet says nothing: the fit itself comes through here.
    score = sum(known.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))
