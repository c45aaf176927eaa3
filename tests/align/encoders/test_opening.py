"""Prompts, devices and what a model card says."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from align.encoders.opening import language_codes, stated_languages, symmetric_prompt
from align.encoders.transformer import TransformerEncoder, read_transformer
from corpora.errors import UsageError


@pytest.mark.parametrize(
    ("prompts", "chosen"),
    [
        ({}, None),
        ({"query": "", "document": ""}, None),
        ({"query": "Find: ", "document": ""}, None),
        ({"query": "query: ", "passage": "passage: "}, "passage"),
        ({"search_query": "q: ", "document": "d: ", "clustering": "c: "}, "clustering"),
        ({"STS": "same? ", "BitextMining": "translation? "}, "BitextMining"),
        ({"sentence-similarity": "s: ", "query": "q: "}, "sentence-similarity"),
    ],
)
def test_texts_of_equal_standing_share_a_prompt(
    prompts: dict[str, str | None], chosen: str | None
) -> None:
    assert symmetric_prompt(prompts) == chosen


@pytest.mark.parametrize(
    ("stated", "codes"),
    [
        (["en", "fr-CA", "FR"], {"en", "fr"}),
        (["ceb", "de"], {"ceb", "de"}),
        (["multilingual", "en", "fr"], None),
        (["eng", "fra"], None),
        ([], None),
        ([False, 3, "klingonese"], None),
    ],
)
def test_languages_are_known_or_not(stated: list[object], codes: set[str] | None) -> None:
    assert language_codes(stated) == codes


@pytest.mark.parametrize(
    ("card", "codes"),
    [
        ("---\nlanguage:\n- en\n- fr\nlicense: mit\n---\n# Tiny\n", {"en", "fr"}),
        ("---\nlanguage: fr\n---\n# Petit\n", {"fr"}),
        ("---\nlicense: mit\n---\n", None),
        ("---\nlanguage: [en\n---\n", None),
        ("---\nlanguage: {en: 1}\n---\n", None),
        ("---\nlanguage: 3\n---\n", None),
        ("# No metadata\n", None),
    ],
)
def test_the_card_says_the_languages(
    card: str, codes: set[str] | None, tmp_path: Path
) -> None:
    pytest.importorskip("huggingface_hub")
    (tmp_path / "README.md").write_text(card, encoding="utf-8")
    assert stated_languages(str(tmp_path)) == codes


def test_without_a_card_the_languages_are_not_known(tmp_path: Path) -> None:
    pytest.importorskip("huggingface_hub")
    assert stated_languages(str(tmp_path)) is None
    assert stated_languages("nobody-at-all/no-such-model") is None


def with_prompts(folder: Path, copy: Path, **settings: object) -> TransformerEncoder:
    shutil.copytree(folder, copy)
    path = copy / "config_sentence_transformers.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | settings), "utf-8")
    (copy / "README.md").write_text("---\nlanguage: [en, fr]\n---\n", encoding="utf-8")
    return read_transformer(str(copy))


def test_the_prompt_reaches_the_model(transformer_folder: Path, tmp_path: Path) -> None:
    prompts = {"query": "The mayor ", "clustering": "Le maire "}
    plain = read_transformer(str(transformer_folder))
    chosen = with_prompts(transformer_folder, tmp_path / "none", prompts=prompts)
    default = with_prompts(
        transformer_folder, tmp_path / "own", prompts=prompts, default_prompt_name="query"
    )
    np.testing.assert_allclose(
        chosen.encode(["rouvre lundi"]), plain.encode(["Le maire rouvre lundi"]), atol=1e-5
    )
    np.testing.assert_allclose(
        default.encode(["rouvre lundi"]),
        plain.encode(["The mayor rouvre lundi"]),
        atol=1e-5,
    )
    assert len({plain.digest, chosen.digest, default.digest}) == 3
    assert chosen.languages == {"en", "fr"}
    assert plain.tokenizer is not None


def test_the_device_is_the_one_asked_for(
    transformer_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARITY_DEVICE", "cpu")
    assert read_transformer(str(transformer_folder)).model.device.type == "cpu"
    monkeypatch.setenv("PARITY_DEVICE", "abacus")
    with pytest.raises(UsageError, match="abacus"):
        read_transformer(str(transformer_folder))
