import pytest

from qa_reports.configuration.schema import Policy
from qa_reports.policy import judged, matches, settings_for
from qa_reports.report import Suppression
from qa_reports.settings import Settings

CONTACT = Policy(paths=("contact/**",), ignore=("NUM",), min_confidence=0.9)
NEWS = Policy(paths=("*.fr.md",), severity={"COV": "warning"}, select=("COV",))


def test_a_policy_holds_for_its_paths_only(tmp_path):
    settings = Settings(policies=(CONTACT, NEWS), folder=str(tmp_path), base=str(tmp_path))
    changed = settings_for(settings, ["contact/a.en.md", "contact/a.fr.md"])
    assert (changed.ignore, changed.min_confidence) == (("NUM",), 0.9)
    assert (changed.select, changed.severities) == (("COV",), (("COV", "warning"),))
    other = settings_for(settings, ["x/contact.txt"])
    assert (other.ignore, other.select, other.policies) == ((), (), ())


def test_globs_are_seen_from_the_configuration_file(tmp_path):
    settings = Settings(
        policies=(CONTACT,), folder=str(tmp_path), base=str(tmp_path / "contact")
    )
    assert settings_for(settings, ["a.md"]).policies == (CONTACT,)


@pytest.mark.parametrize(
    ("glob", "path", "expected"),
    [
        ("*.md", "a/b.md", True),
        ("/b.md", "a/b.md", False),
        ("a/", "a/b.md", True),
        ("a/**/c.md", "a/x/y/c.md", True),
    ],
)
def test_globs_are_those_of_gitignore(glob, path, expected):
    assert matches((glob,), [path]) is expected


@pytest.mark.parametrize(
    ("severities", "before", "after"),
    [
        ({}, "error", "error"),
        ({"COV": "warning"}, "error", "warning"),
        ({"COV": "warning", "COV001": "note"}, "error", "note"),
        ({"COV": "error"}, "note", "note"),
        ({"COV": "note"}, "warning", "note"),
        ({"LNG": "note"}, "error", "error"),
    ],
)
def test_the_most_exact_code_gives_the_severity(make_finding, severities, before, after):
    settings = Settings(severities=tuple(severities.items()))
    [finding] = judged([make_finding(severity=before)], settings)
    assert finding.severity == after


def test_findings_in_doubt_are_left_out(make_finding):
    some = make_finding(confidence=0.4), make_finding(confidence=0.6)
    assert judged(some, Settings(min_confidence=0.5)) == some[1:]


@pytest.mark.parametrize(
    ("glob", "accepted"),
    [("Entry is *", True), ("ENTRY is free!", True), ("*free", True), ("Entry", False)],
)
def test_boilerplate_needs_no_counterpart(make_finding, glob, accepted):
    settings = Settings(policies=(Policy(paths=("*",), boilerplate=(glob,)),))
    [finding] = judged([make_finding()], settings)
    assert finding.suppressed == (
        Suppression("policy", "boilerplate") if accepted else None
    )
