"""Small models made on the spot: nothing is downloaded, nothing is mocked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tokenizers import Tokenizer

SENTENCES = (
    "The library reopens on Monday after two years of work.",
    "La bibliothèque rouvre lundi après deux ans de travaux.",
    "Entry is free for children, students and jobseekers.",
    "L'entrée est gratuite pour les enfants, les étudiants et les demandeurs d'emploi.",
    "The mayor thanked the volunteers who carried 4,000 books.",
    "Le maire a remercié les bénévoles qui ont porté 4 000 livres.",
)


@pytest.fixture(scope="session", autouse=True)
def _no_cache() -> Iterator[None]:
    """Leave alone the cache of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PARITY_CACHE", "off")
        yield


def word_pieces(special: tuple[str, ...], vocabulary: int = 400) -> Tokenizer:
    """Learn a WordPiece vocabulary from our own few sentences."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers

    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Lowercase()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    trainer = trainers.WordPieceTrainer(
        vocab_size=vocabulary, special_tokens=list(special), show_progress=False
    )
    tokenizer.train_from_iterator(SENTENCES, trainer)
    return tokenizer


@pytest.fixture(scope="session")
def static_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that sentence-transformers saved: StaticEmbedding, Normalize."""
    sentence_transformers = pytest.importorskip("sentence_transformers")
    from sentence_transformers.sentence_transformer.modules import (
        Normalize,
        StaticEmbedding,
    )

    tokenizer = word_pieces(("[UNK]",))
    shape = (tokenizer.get_vocab_size(), 24)
    table = np.random.default_rng(7).normal(size=shape).astype(np.float16)
    # What a careless trainer leaves in the file; Parity must not cut or fill by it.
    tokenizer.enable_padding(length=9)
    modules = [StaticEmbedding(tokenizer, embedding_weights=table), Normalize()]
    folder = tmp_path_factory.mktemp("models") / "tiny-static"
    model = sentence_transformers.SentenceTransformer(modules=modules, device="cpu")
    model.save(str(folder), create_model_card=False)
    return folder


@pytest.fixture(scope="session")
def transformer_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a random two-layer BERT that reads 16 tokens."""
    sentence_transformers = pytest.importorskip("sentence_transformers")
    import torch
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizerFast

    special = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
    tokenizer = BertTokenizerFast(
        tokenizer_object=word_pieces(special), model_max_length=16
    )
    torch.manual_seed(7)
    config = BertConfig(
        vocab_size=len(tokenizer),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=16,
        initializer_range=0.5,
    )
    parts = tmp_path_factory.mktemp("models")
    BertModel(config).save_pretrained(parts / "bert")
    tokenizer.save_pretrained(parts / "bert")
    bert = Transformer(str(parts / "bert"))
    modules = [bert, Pooling(bert.get_embedding_dimension())]
    folder = parts / "tiny-bert"
    model = sentence_transformers.SentenceTransformer(modules=modules, device="cpu")
    model.save(str(folder), create_model_card=False)
    return folder
