"""What a configuration file may say. The keys are the names here, with dashes.

Keys of the command line have the same names and come first; see docs/configuration.md.
"""

from __future__ import annotations

import re
from inspect import cleandoc
from typing import Annotated, Any

import msgspec

# msgspec reads the annotations when it runs.
from corpora.profiles import Profile  # noqa: TC001
from qa_reports.report import FailOn, Severity  # noqa: TC001

# One of those listed at the end of a docstring.
_ATTRIBUTE = re.compile(r"^    (\w+): (.*(?:\n {8}.*)*)", re.M)

Chance = Annotated[float, msgspec.Meta(ge=0, le=1)]
Count = Annotated[int, msgspec.Meta(ge=0)]
Language = Annotated[str, msgspec.Meta(pattern=r"^[a-z]{2,3}$")]
Languages = Annotated[tuple[Language, ...], msgspec.Meta(min_length=2)]
Globs = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]


class Files(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"
):
    """Which files of a folder are checked, and which go together.

    Globs are those of .gitignore, seen from the folder of the configuration file.

    Attributes:
        include: only these; all of a known type unless given.
        exclude: none of these.
        ignore_files: whether .gitignore and .parityignore are heeded.
        patterns: where versions lie: "news/{lang}/{page}.md", or a table of one pattern a
            language. Files are versions of each other when all but {lang} is the same.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    ignore_files: bool = True
    patterns: tuple[str | dict[Language, str], ...] = ()


class Policy(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"
):
    """What is different for some files; later policies come before earlier ones.

    Attributes:
        paths: globs; a pair is meant when one of its documents is.
        select: instead of the `select` of the file.
        ignore: besides the `ignore` of the file.
        severity: besides the table of the file.
        min_confidence: instead of that of the file.
        boilerplate: passages that need no counterpart, such as "About the Agency*"; "*"
            stands for any words. Findings about nothing else are accepted.
    """

    paths: Globs
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = {}
    min_confidence: Chance | None = None
    boilerplate: tuple[str, ...] = ()


class Required(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"
):
    """A block that every document has to have, such as who answers journalists.

    Attributes:
        name: what findings call it.
        text: how the block reads in each language; "*" stands for any words.
        paths: globs of the documents meant; all unless given.
    """

    name: str
    text: dict[Language, str]
    paths: tuple[str, ...] = ()


class Configuration(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"
):
    """A configuration file.

    Attributes:
        extend: another file that is read first; this one comes before it, key by key.
        languages: that the site publishes in; files in others are left out.
        source: language of the authoritative version.
        model: name or path of a sentence encoder.
        profile: how versions are written, one a language: fr-CA, en-GB ...
        ui_language: language of messages and labels.
        fail_on: the mildest finding that makes the exit status 1.
        max_findings: so many findings at or above `fail_on` are put up with.
        select: only these rules, or families of rules.
        ignore: all but these.
        min_confidence: findings that are less sure are left out.
        severity: of rules or families, instead of their own.
        baseline: the file of accepted findings.
        glossary: files of terms that the versions are held to.
        files: which files of a folder are checked.
        policies: what is different for some files.
        required: blocks that every document has to have.
    """

    extend: str | None = None
    languages: Languages | None = None
    source: Language | None = None
    model: str | None = None
    profile: tuple[Profile, ...] = ()
    ui_language: str = "en"
    fail_on: FailOn = "error"
    max_findings: Count = 0
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_confidence: Chance = 0.0
    severity: dict[str, Severity] = {}
    baseline: str | None = None
    glossary: tuple[str, ...] = ()
    files: Files = Files()
    policies: tuple[Policy, ...] = ()
    required: tuple[Required, ...] = ()


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a configuration file, for editors."""
    schema = msgspec.json.schema(Configuration)
    for definition in schema["$defs"].values():
        said = cleandoc(definition["description"])
        definition["description"] = said.partition("\n")[0]
        for name, text in _ATTRIBUTE.findall(said):
            key = definition["properties"][name.replace("_", "-")]
            key["description"] = " ".join(text.split())
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Parity configuration",
        **schema,
    }
