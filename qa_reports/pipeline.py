"""The one way through: from the paths a user named to the report."""

from __future__ import annotations

import hashlib
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from align.encoders import load
from corpora.errors import UsageError
from qa_reports.comparison import compare
from qa_reports.gate import summarise, verdict, worst_first
from qa_reports.inputs import STDIN, read_pair
from qa_reports.outcome import Outcome, reading_notes
from qa_reports.report import SCHEMA, Report, Tool
from qa_reports.rules import RULES
from qa_reports.version import VERSION

if TYPE_CHECKING:
    from align.encoders.encoder import Encoder
    from align.progress import Progress
    from qa_reports.settings import Settings
    from qa_reports.watch import Watch

# Signatures name the weights by this much of their digest, as git names commits.
_DIGEST_LENGTH = 8


def run(
    paths: tuple[str, ...],
    settings: Settings,
    watch: Watch,
    progress: Progress | None = None,
) -> Report:
    """Check what the paths name: two files, two folders, or a collection.

    Args:
        paths: as given; "-" is standard input, in a pair of files only.
        settings: what was asked for.
        watch: passes what is done of a collection through, to show progress.
        progress: is told how far the alignment of two files has got.

    Raises:
        UsageError: the paths do not go together, or a setting does not fit them.
        UnreadableError: one of two named files cannot be read.
    """
    # Path.is_dir raises where the system refuses a name; reading it tells the user why.
    folders = [path != STDIN and os.path.isdir(path) for path in paths]  # noqa: PTH112
    root = None
    match folders:
        case [False]:
            raise UsageError(f"{paths[0]}: one document alone; name its other version too")
        case [True, False] | [False, True]:
            raise UsageError("a file and a folder; name two files, or two folders")
        case [False, False] if settings.changed_since is not None:
            raise UsageError("--changed-since is for folders, not for a pair of files")
        case [False, False]:
            documents = read_pair(*paths)
            encoder = load(settings.model)
            outcome = Outcome(
                (compare(documents, settings, encoder, progress),),
                notes=reading_notes(documents),
            )
        case _:
            from corpora.collection import start_of_paths
            from qa_reports.collection import check_collection, check_folders

            encoder = load(settings.model)
            check = check_folders if folders == [True, True] else check_collection
            outcome = check(paths, settings, encoder, watch)
            root = start_of_paths(paths)
    return finish(outcome, settings, encoder, root)


def finish(
    outcome: Outcome, settings: Settings, encoder: Encoder, root: str | None = None
) -> Report:
    """Return the report: everything in its order, counted and judged."""
    compared = outcome.pairs
    if settings.baseline is not None:
        from qa_reports.accepted import accepted

        compared = accepted(compared, settings.baseline, settings)
    pairs = tuple(
        msgspec.structs.replace(pair, findings=worst_first(pair.findings))
        for pair in sorted(compared, key=lambda pair: pair.documents[0].path)
    )
    summary = summarise(finding for pair in pairs for finding in pair.findings)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Report(
        schema=SCHEMA,
        tool=Tool("parity", VERSION),
        signature=signature(settings, encoder),
        verdict=verdict(summary, outcome.errors, settings.fail_on, settings.max_findings),
        summary=summary,
        errors=tuple(sorted(outcome.errors, key=lambda failure: failure.path)),
        pairs=pairs,
        created=now if settings.timestamp else None,
        notes=outcome.notes,
        root=root,
        fail_on=settings.fail_on,
        rules=tuple(rule.code for rule in RULES if settings.reports(rule.code)),
    )


def signature(settings: Settings, encoder: Encoder) -> str:
    """Return all that decides about the findings, in a line to quote beside a result."""
    parts = {
        "parity": VERSION,
        "model": encoder.name,
        "hash": encoder.digest[:_DIGEST_LENGTH],
        "langs": "-".join(language or "auto" for language in settings.languages),
        "source": settings.source or "first",
        "select": ",".join(settings.select) or "all",
        "ignore": ",".join(settings.ignore) or "none",
        "fail-on": settings.fail_on,
    }
    if settings.profiles:
        parts["profile"] = ",".join(settings.profiles)
    if judging := settings.judging():
        digest = hashlib.sha256(repr(judging).encode()).hexdigest()
        parts["config"] = digest[:_DIGEST_LENGTH]
    return "|".join(f"{name}:{value}" for name, value in parts.items())
