"""From the command line and the nearest file to the settings of a run."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import msgspec

from corpora.collection import around
from corpora.errors import UsageError
from qa_reports.configuration.layers import Layers, read_layers
from qa_reports.configuration.locate import locate
from qa_reports.configuration.schema import Configuration
from qa_reports.messages import LANGUAGES
from qa_reports.settings import Settings, check_codes, suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from corpora.glossary.term import Glossary


_A_PAIR = 2


@dataclass(frozen=True, slots=True)
class Effective:
    """All that decides about a run, from wherever it was said.

    Attributes:
        settings: how documents are found, compared and judged.
        layers: what the configuration files say.
    """

    settings: Settings
    layers: Layers


def effective(paths: tuple[str, ...], given: Mapping[str, Any]) -> Effective:
    """Return what holds for a run over `paths`.

    Args:
        paths: as the user named them.
        given: the options of the command line that were given, by the name of their key;
            `config` names a file; `no_config` and `no_baseline` look for none.

    Raises:
        UsageError: a file or an option does not fit.
    """
    found = locate(paths, given.get("config"))
    file = None if given.get("no_config") else found.file
    layers = read_layers(file) if file else Layers()
    _check(layers)
    configuration = msgspec.structs.replace(
        layers.configuration,
        **{key: given[key] for key in Configuration.__struct_fields__ if key in given},
    )
    nearest = None if found.baseline is None else str(found.baseline)
    baseline = configuration.baseline or nearest
    settings = replace(
        _settings(configuration, given),
        baseline=None if given.get("no_baseline") else baseline,
        folder=str(layers.folder),
        base=_base(paths),
    )
    return Effective(settings, layers)


def _base(paths: tuple[str, ...]) -> str | None:
    """Return what reports show paths relative to: of a pair of files, as they are named."""
    folders = any(os.path.isdir(path) for path in paths)  # noqa: PTH112
    if not folders and len(paths) == _A_PAIR:
        return None
    return os.path.abspath(around(paths))  # noqa: PTH100


def _settings(configuration: Configuration, given: Mapping[str, Any]) -> Settings:
    return Settings(
        source=configuration.source,
        languages=(given.get("lang_a"), given.get("lang_b")),
        model=configuration.model,
        profiles=configuration.profile,
        select=tuple(map(str.upper, configuration.select)),
        ignore=tuple(map(str.upper, configuration.ignore)),
        fail_on=configuration.fail_on,
        include=given.get("include", frozenset()),
        ui_language=configuration.ui_language,
        timestamp=not given.get("no_timestamp", False),
        max_findings=configuration.max_findings,
        min_confidence=configuration.min_confidence,
        severities=tuple(configuration.severity.items()),
        policies=configuration.policies,
        required=configuration.required,
        files=configuration.files,
        site_languages=configuration.languages,
        changed_since=given.get("changed_since"),
        jobs=given.get("jobs"),
        glossary=_glossary(configuration.glossary),
    )


def _glossary(paths: tuple[str, ...]) -> Glossary | None:
    """Return the glossaries, read now: a bad one is to stop the run before it begins."""
    if not paths:
        return None
    from corpora.glossary import load_glossaries

    return load_glossaries(paths)


def _check(layers: Layers) -> None:
    """Raise UsageError for a value that only a look at the catalogues shows to be wrong."""
    from qa_reports.rules import RULES

    codes = tuple(rule.code for rule in RULES)
    for key, words in _codes(layers.configuration):
        try:
            check_codes(words, codes)
        except UsageError as error:
            raise UsageError(f"{_origin(layers, key)}: {key}: {error}") from error
    spoken = layers.configuration.ui_language
    if spoken not in LANGUAGES:
        where = _origin(layers, "ui-language")
        hint = suggestion(spoken, LANGUAGES) or f": choose among {', '.join(LANGUAGES)}"
        raise UsageError(f"{where}: ui-language: {spoken!r}{hint}")


def _codes(configuration: Configuration) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "select", configuration.select
    yield "ignore", configuration.ignore
    yield "severity", tuple(configuration.severity)
    for number, policy in enumerate(configuration.policies):
        yield f"policies[{number}].select", policy.select or ()
        yield f"policies[{number}].ignore", policy.ignore
        yield f"policies[{number}].severity", tuple(policy.severity)


def _origin(layers: Layers, key: str) -> str:
    """Return the file that a key is in."""
    head = key.partition("[")[0]
    named = (where for one, where in layers.origins.items() if one.startswith(head))
    return next(named, "configuration")
