"""Opening a sentence-transformers model, and what its folder says of itself."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sentence_transformers import SentenceTransformer

DEVICE = "PARITY_DEVICE"
"""Environment variable: where a model runs, such as `cpu` or `cuda:1`; else the library
takes a graphics card if there is one."""

HUB_TIMEOUT_SECONDS = 10.0

# What authors call the prompt for comparing texts of equal standing, best first: parallel
# text, then likeness, then what is said of a text that is searched for rather than with.
SYMMETRIC_PROMPTS = (
    "bitextmining",
    "sts",
    "sentencesimilarity",
    "textmatching",
    "clustering",
    "document",
    "passage",
)

_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_].*)?", re.ASCII | re.IGNORECASE)


def open_model(name_or_path: str) -> SentenceTransformer:
    """Return the model of a folder, of the local cache or of huggingface.co, in that order.

    Where the model has prompts and none of them is its default, the one for comparing
    texts is made so.
    """
    model = _open(name_or_path)
    if model.default_prompt_name is None:
        model.default_prompt_name = symmetric_prompt(model.prompts)
    return model


def symmetric_prompt(prompts: Mapping[str, str | None]) -> str | None:
    """Return the name of the prompt for comparing texts, or None when there is none."""
    names = {
        re.sub(r"[\W_]", "", name.lower()): name for name, text in prompts.items() if text
    }
    return next((names[name] for name in SYMMETRIC_PROMPTS if name in names), None)


def stated_languages(name_or_path: str) -> frozenset[str] | None:
    """Return the language codes on the model card, or None when they do not tell all."""
    from huggingface_hub import metadata_load, try_to_load_from_cache

    card: object = Path(name_or_path, "README.md")
    if not Path(name_or_path).is_dir():
        card = try_to_load_from_cache(name_or_path, "README.md")
    # A card is written by hand, and whatever is wrong with it does not make a model worse.
    try:
        stated = (metadata_load(str(card)) or {}).get("language")
    except Exception:
        return None
    return language_codes(stated if isinstance(stated, list) else [stated])


def language_codes(words: list[object]) -> frozenset[str] | None:
    """Return primary subtags in lower case, or None when `words` may mean others too.

    A card that says "multilingual" lists examples at best; one in codes of three letters
    alone has another name for what Parity calls "fr".
    """
    found = [_LANGUAGE.fullmatch(word) for word in words if isinstance(word, str)]
    codes = frozenset(code[1].lower() for code in found if code)
    if "multilingual" in words or not any(len(code) == 2 for code in codes):
        return None
    return codes


def _open(name_or_path: str) -> SentenceTransformer:
    from sentence_transformers import SentenceTransformer

    device = os.environ.get(DEVICE) or None
    if Path(name_or_path).is_dir():
        return SentenceTransformer(name_or_path, device=device, local_files_only=True)
    # A cached copy gives the same answer every time, and needs no network.
    with suppress(Exception):
        return SentenceTransformer(name_or_path, device=device, local_files_only=True)
    _ask_hub(name_or_path)
    return SentenceTransformer(name_or_path, device=device)


def _ask_hub(name: str) -> None:
    """Fail at once where there is no network, not after a minute of retries a file."""
    from huggingface_hub import model_info
    from huggingface_hub.errors import HfHubHTTPError

    with suppress(HfHubHTTPError):  # an answer, if a bad one: loading will say it better
        model_info(name, timeout=HUB_TIMEOUT_SECONDS)
