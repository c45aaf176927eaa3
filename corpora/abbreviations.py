"""Words that end in a full stop without ending a sentence.

sentencex knows many of them, each for one language; a release in French also names
Dr. Smith and an English one M. Dupont, so these hold for every language.
"""

from __future__ import annotations

_FRENCH_BEFORE_NAME = "m mm mme mmes mlle mlles dr drs pr prof mgr st ste sts stes boul"
_ENGLISH_BEFORE_NAME = """
    mr mrs ms messrs dr prof rev hon gen col maj capt cmdr lt sgt cpl adm brig sen rep gov
    pres supt insp st ste mt ft
"""
BEFORE_NAME = frozenset(f"{_FRENCH_BEFORE_NAME} {_ENGLISH_BEFORE_NAME}".split())
"""Titles and the like: a capital follows and it is still the same sentence."""

_FRENCH_BEFORE_NUMBER = """
    art al alin chap ch p pp par paragr n no nos vol t fig tabl ann sect s ss éd env
    tél téléc janv févr fév avr juill juil sept oct nov déc trim sem
"""
_ENGLISH_BEFORE_NUMBER = """
    art arts sec secs ch chap p pp par para paras no nos vol vols fig figs eq ed tel
    jan feb mar apr jun jul aug sep sept oct nov dec approx
"""
BEFORE_NUMBER = frozenset(f"{_FRENCH_BEFORE_NUMBER} {_ENGLISH_BEFORE_NUMBER}".split())
"""References and months: the sentence goes on when a number follows."""

NEVER_LAST = frozenset(
    ("e.g", "i.e", "viz", "cf", "vs", "v", "p. ex", "p.ex", "c.-à-d", "c.à.d", "c-à-d")
)
"""Always followed by the rest of the sentence. "etc." is not: it often ends one."""
