"""The settings of a training run, read from one TOML file."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Annotated

import msgspec

from corpora.errors import UnreadableError

if TYPE_CHECKING:
    from pathlib import Path

Count = Annotated[int, msgspec.Meta(ge=1)]
Share = Annotated[float, msgspec.Meta(ge=0, lt=1)]


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the encoder is made.

    Attributes:
        name: name of the model, and of its folder.
        seed: of every random choice.
        vocabulary: entries of the subword vocabulary.
        dimensions: length of a vector.
        epochs: passes over the mixed pairs.
        batch: pairs a step; every other pair of the batch is a negative.
        run: consecutive lines of one source kept together in a batch, so that some
            negatives are neighbours of the right answer.
        learning_rate: of Adam, falling linearly to 0.
        scale: factor on the cosine before the softmax, at the first step.
        last_scale: the same at the last step; it grows linearly.
        dropout: share of the tokens left out of each text at each step.
        default_cap: pairs taken from a source without a cap of its own.
        caps: pairs taken at most from the sources named; 0 leaves one out.
        repeats: how many times a source is seen in one epoch, where not once.
    """

    name: str
    seed: int
    vocabulary: Count
    dimensions: Count
    epochs: Count
    batch: Count
    run: Count
    learning_rate: float
    scale: float
    last_scale: float
    dropout: Share
    default_cap: Count
    caps: dict[str, int] = {}
    repeats: dict[str, int] = {}


def read(path: Path) -> Config:
    """Return the configuration in `path`.

    Raises:
        UnreadableError: the file is missing, not TOML, or has a wrong or misspelt key.
    """
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Config)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise UnreadableError(
            str(path), f"not a training configuration: {error}"
        ) from error
