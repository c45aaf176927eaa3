"""A configuration file to start from, made from what lies in a folder."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING

from corpora.collection import walk
from corpora.pairing import pair_by_name

if TYPE_CHECKING:
    from corpora.pairing import FilePair

_FORM = """\
# The configuration of Parity.
# {found}
# Every key is optional. `parity config show` prints what holds; keys of the command line
# have the same names and come first. What is commented out shows the form.

languages = [{languages}]
# The version that is right where two differ; otherwise the first by language code.
# source = "en"

# The mildest finding that stops publication: "error", "warning", "note" or "never".
fail-on = "error"
# Rules or families of rules: `parity rule` lists them.
# ignore = ["COV006"]
# Findings that are less sure than this are left out.
# min-confidence = 0.5

# Findings that were read and accepted: `parity baseline write` makes this file.
# baseline = "parity-baseline.toml"

# [severity]
# COV006 = "note"

[files]
# Globs such as those of .gitignore, seen from here.
{include}exclude = []
{patterns}
# What is different for some files. Later policies come before earlier ones.
# [[policies]]
# paths = ["**/contact*"]
# ignore = ["NUM"]
# boilerplate = ["About the agency*", "À propos de l'agence*"]

# Blocks that every document has to have.
# [[required]]
# name = "media contact"
# paths = ["news/**"]
# text = {{ en = "Media contact*", fr = "Contact médias*" }}
"""

# Patterns to show: more would be a list of files.
_MOST = 3
_EXAMPLE = '"{lang}/{page}"'


def starter(folder: str) -> str:
    """Return a commented configuration for what lies in `folder`."""
    files = walk([folder]).files
    pairing = pair_by_name(files)
    declared = {file.language for file in files if file.language}
    languages = sorted(declared) if len(declared) > 1 else ["en", "fr"]
    patterns = Counter(map(_pattern, pairing.pairs))
    common = [pattern for pattern, _ in patterns.most_common(_MOST) if pattern]
    quoted = ", ".join(f'"{pattern}"' for pattern in common)
    return _FORM.format(
        found=f"{len(files)} documents here, {len(pairing.pairs)} pairs by their names.",
        languages=", ".join(f'"{code}"' for code in languages),
        include="# include = []\n",
        patterns="# Where versions lie; their names pair them without this too.\n"
        f"# patterns = [{quoted or _EXAMPLE}]\n",
    )


def _pattern(pair: FilePair) -> str | None:
    """Return the pattern that a pair follows: one part differs, and is the language."""
    first, second = (PurePath(file.path) for file in (pair.first, pair.second))
    codes = pair.first.language, pair.second.language
    if None in codes or len(first.parts) != len(second.parts):
        return None
    *folders, (name, other) = zip(first.parts, second.parts, strict=True)
    differing = [number for number, (a, b) in enumerate(folders) if a != b]
    if name == other and [folders[number] for number in differing] == [codes]:
        parts = [*first.parts[: differing[0]], "{lang}", "{page}" + first.suffix]
        return "/".join(parts)
    endings = tuple(one.name.partition(".")[2] for one in (first, second))
    if not differing and endings == tuple(f"{code}{first.suffix}" for code in codes):
        return "{page}.{lang}" + first.suffix
    return None
