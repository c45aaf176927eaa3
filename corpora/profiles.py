"""How publishers of a country write: which of six profiles a document follows."""

from __future__ import annotations

from typing import Literal, TypeAlias

Profile: TypeAlias = Literal["fr-FR", "fr-CA", "fr-CH", "en-GB", "en-US", "en-CA"]
