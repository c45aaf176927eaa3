"""The subword vocabulary and how a text is cut into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tokenizers import Tokenizer

# Characters rarer than the most frequent ones of both languages add rows that never train.
ALPHABET = 400
MAX_WORD = 60
UNKNOWN = "[UNK]"


def new_tokenizer() -> Tokenizer:
    """Return an untrained WordPiece tokenizer that reads all spellings of a text alike.

    Case, ligatures, typographic apostrophes, decomposed accents, thin spaces and soft
    hyphens make no difference. WordPiece because its vocabulary is one hash table: it
    loads in half the time of a Unigram model of the same size.
    """
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    tokenizer = Tokenizer(
        models.WordPiece(unk_token=UNKNOWN, max_input_chars_per_word=MAX_WORD)
    )
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Replace("\u00ad", ""),
            normalizers.NFKC(),
            normalizers.Lowercase(),
            normalizers.Replace("\u2019", "'"),
            normalizers.Replace("œ", "oe"),
            normalizers.Replace("æ", "ae"),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return tokenizer


def train_tokenizer(texts: Iterable[str], vocabulary: int) -> Tokenizer:
    """Return a tokenizer of `vocabulary` entries learnt from the texts."""
    from tokenizers import trainers

    tokenizer = new_tokenizer()
    trainer = trainers.WordPieceTrainer(
        vocab_size=vocabulary,
        special_tokens=[UNKNOWN],
        min_frequency=3,
        limit_alphabet=ALPHABET,
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer
