"""What a team makes of findings: severities, thresholds, exemptions. Pure functions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from align.side import copy_key
from qa_reports.report import SEVERITIES, Suppression
from qa_reports.rules import RULES
from qa_reports.wording import passage

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

    from qa_reports.report import Finding, Severity
    from qa_reports.settings import Settings

BY = "policy"
"""Who accepts findings about boilerplate, in reports."""


def settings_for(settings: Settings, paths: Sequence[str]) -> Settings:
    """Return the settings of one pair: with what the policies for its documents change.

    Args:
        settings: of the run.
        paths: of the documents, as the report has them.
    """
    if not (settings.policies or settings.required):
        return settings
    places = [settings.place(path) for path in paths]
    meant = tuple(one for one in settings.policies if matches(one.paths, places))
    select, ignore = settings.select, settings.ignore
    severities, sure = dict(settings.severities), settings.min_confidence
    for policy in meant:
        select = select if policy.select is None else policy.select
        ignore += policy.ignore
        severities |= policy.severity
        sure = sure if policy.min_confidence is None else policy.min_confidence
    return replace(
        settings,
        select=select,
        ignore=ignore,
        severities=tuple(severities.items()),
        min_confidence=sure,
        policies=meant,
        required=tuple(
            one for one in settings.required if not one.paths or matches(one.paths, places)
        ),
    )


def matches(globs: Sequence[str], places: Sequence[str]) -> bool:
    """Tell whether one of the paths is meant by globs such as those of .gitignore."""
    from pathspec import GitIgnoreSpec

    spec = GitIgnoreSpec.from_lines(globs)
    return any(spec.match_file(place) for place in places)


def judged(findings: Iterable[Finding], settings: Settings) -> tuple[Finding, ...]:
    """Return the findings that are sure enough, with the severities that were asked for.

    Those about nothing but boilerplate are marked as accepted.
    """
    boilerplate = [
        passage(glob) for policy in settings.policies for glob in policy.boilerplate
    ]
    return tuple(
        _exempted(_weighed(finding, settings), boilerplate)
        for finding in findings
        if finding.confidence >= settings.min_confidence
    )


def _weighed(finding: Finding, settings: Settings) -> Finding:
    """Return a finding with the severity that the most exact code asks for.

    One that is milder than its rule usually is, because it is in doubt, is not raised.
    """
    fitting = [code for code, _ in settings.severities if finding.rule.startswith(code)]
    if not fitting:
        return finding
    wanted = dict(settings.severities)[max(fitting, key=len)]
    usual = next(rule.severity for rule in RULES if rule.code == finding.rule)
    doubted = SEVERITIES.index(finding.severity) > SEVERITIES.index(usual)
    severity = _milder(finding.severity, wanted) if doubted else wanted
    return msgspec.structs.replace(finding, severity=severity)


def _milder(one: Severity, other: Severity) -> Severity:
    return max(one, other, key=SEVERITIES.index)


def _exempted(finding: Finding, boilerplate: Sequence[re.Pattern[str]]) -> Finding:
    said = [copy_key(span.text) for span in finding.spans if span.start < span.end]
    if not said or not all(any(p.fullmatch(one) for p in boilerplate) for one in said):
        return finding
    return msgspec.structs.replace(finding, suppressed=Suppression(BY, "boilerplate"))
