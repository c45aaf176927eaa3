"""The whole recipe on a handful of pairs, and its parts."""

from __future__ import annotations

import gzip
from pathlib import Path

import msgspec
import numpy as np
import pytest

from align.evaluation.retrieval import read_translations, retrieval_error
from align.evaluation.suite import Score
from align.training.card import card
from align.training.config import Config, read
from align.training.mix import held_out, mix
from corpora.errors import UnreadableError

PAIRS = (
    ("The ferry leaves at noon.", "Le bac part à midi."),
    ("The library is closed on Mondays.", "La bibliothèque est fermée le lundi."),
    ("Two new bridges will be built.", "Deux nouveaux ponts seront construits."),
    ("The council approved the budget.", "Le conseil a approuvé le budget."),
    ("Water levels are falling again.", "Le niveau de l'eau baisse encore."),
    ("She plays the cello very well.", "Elle joue très bien du violoncelle."),
    ("The museum opens in spring.", "Le musée ouvre au printemps."),
    ("Tickets cost twelve euros.", "Les billets coûtent douze euros."),
)
TINY = Config(
    name="tiny",
    seed=1,
    vocabulary=200,
    dimensions=16,
    epochs=3,
    batch=4,
    run=2,
    learning_rate=0.05,
    scale=10.0,
    last_scale=20.0,
    dropout=0.1,
    default_cap=100,
)


def write(path: Path, pairs: tuple[tuple[str, str], ...]) -> Path:
    lines = "".join(f"{english}\t{french}\n" for english, french in pairs)
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(lines.encode()))
    else:
        path.write_text(lines, encoding="utf-8")
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    write(folder / "news.tsv.gz", PAIRS[:5])
    write(folder / "plain.tsv", PAIRS[3:])
    return folder


def test_pairs_are_taken_once_across_files(data: Path) -> None:
    sources = mix([data], TINY, frozenset())
    assert [(source.name, len(source.pairs)) for source in sources] == [
        ("news", 5),
        ("plain", 3),
    ]


def test_what_resembles_an_evaluation_text_is_left_out(data: Path, tmp_path: Path) -> None:
    long = "one two three four five six seven eight nine"
    write(data / "long.tsv", ((f"Zero {long} ten", "Une autre phrase."),))
    evaluation = write(tmp_path / "eval.tsv", ((long, "Le bac part à midi !"),))
    kept = mix([data], TINY, held_out([read_translations(evaluation)]))
    texts = {side for source in kept for pair in source.pairs for side in pair}
    assert "The ferry leaves at noon." not in texts
    assert f"Zero {long} ten" not in texts
    assert "The museum opens in spring." in texts


def test_a_cap_of_zero_leaves_a_source_out(data: Path) -> None:
    config = msgspec.structs.replace(TINY, caps={"news": 0})
    assert [source.name for source in mix([data], config, frozenset())] == ["plain"]


def test_a_line_without_two_columns_is_refused(data: Path) -> None:
    (data / "bad.tsv").write_text("only one column\n", encoding="utf-8")
    with pytest.raises(UnreadableError, match="line 1"):
        mix([data], TINY, frozenset())


def test_a_folder_without_pairs_is_refused(data: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(UnreadableError, match="no training pairs"):
        mix([data, empty], TINY, frozenset())


def test_misspelt_settings_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('nmae = "x"\n', encoding="utf-8")
    with pytest.raises(UnreadableError, match="training configuration"):
        read(path)


def test_retrieval_error_counts_both_directions() -> None:
    a = np.eye(4, dtype=np.float32)
    assert retrieval_error(a, a) == 0
    assert retrieval_error(a, a[[1, 0, 2, 3]]) == pytest.approx(0.5)


def test_the_recipe_makes_a_model_that_both_libraries_load(
    data: Path, tmp_path: Path
) -> None:
    torch = pytest.importorskip("torch", reason="the training extra is not installed")
    from sentence_transformers import SentenceTransformer

    from align.encoders import load
    from align.training.save import save
    from align.training.tokens import train_tokenizer
    from align.training.train import train

    torch.set_num_threads(1)
    sources = mix([data], TINY, frozenset())
    texts = [side for source in sources for pair in source.pairs for side in pair]
    tokenizer = train_tokenizer(texts, TINY.vocabulary)
    checkpoint = tmp_path / "checkpoint.pt"
    first = train(sources, tokenizer, TINY, checkpoint).copy()
    # Training goes on where it stopped: nothing is left to do, so nothing changes.
    np.testing.assert_array_equal(train(sources, tokenizer, TINY, checkpoint), first)

    save(tmp_path / "model", tokenizer, first, TINY)
    ours = load(str(tmp_path / "model"))
    assert ours.name == "tiny"
    assert ours.languages == {"en", "fr"}
    theirs = SentenceTransformer(str(tmp_path / "model"), device="cpu")
    a, b = ours.encode(texts), theirs.encode(texts).astype(np.float32)
    unit = [x / np.linalg.norm(x, axis=1, keepdims=True) for x in (a, b)]
    np.testing.assert_allclose(unit[0], unit[1], atol=1e-3)


def test_training_brings_translations_together(data: Path, tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="the training extra is not installed")
    from align.training.batches import tokenize
    from align.training.tokens import train_tokenizer
    from align.training.train import train

    config = msgspec.structs.replace(TINY, epochs=40, dropout=0.0)
    sources = mix([data], config, frozenset())
    texts = [side for source in sources for pair in source.pairs for side in pair]
    tokenizer = train_tokenizer(texts, config.vocabulary)
    table = train(sources, tokenizer, config, tmp_path / "checkpoint.pt")
    sides = [tokenize([pair[i] for pair in PAIRS], tokenizer) for i in (0, 1)]
    vectors = [
        np.stack(
            [table[tokens].sum(axis=0) for tokens in np.split(x.tokens, x.bounds[1:-1])]
        )
        for x in sides
    ]
    assert retrieval_error(*vectors) == 0


def test_the_card_says_what_the_run_was(data: Path) -> None:
    score = Score("pairs.tsv", "retrieval_error", 8, 0.125)
    text = card(TINY, mix([data], TINY, frozenset()), [score])
    assert "| news | 5 | 1 |" in text
    assert "| vocabulary | 200 |" in text
    assert "| pairs.tsv | 8 | retrieval error | 0.1250 |" in text
    assert "$" not in text
