"""Nothing leaves the machine of the person who runs a check."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

RELEASES = Path(__file__).parents[1] / "corpora" / "releases"
PAIR = [
    RELEASES / "research-council" / f"research-council.{language}.md"
    for language in ("en", "fr")
]

# Every socket that Python code opens, in libraries too, raises one of these audit events.
RUN = """
import sys

def refuse(event, arguments):
    if event.startswith("socket."):
        print("NETWORK", event, arguments, file=sys.stderr)
        raise OSError("there is no network in this test")

sys.addaudithook(refuse)
if sys.argv[1] == "--connect":
    import urllib.request
    urllib.request.urlopen("http://localhost:9/")
from qa_reports.cli import main
main(sys.argv[1:])
"""


def offline(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run `parity ARGUMENTS` where every use of a socket fails and is told."""
    command = [sys.executable, "-c", RUN, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8")


@pytest.mark.parametrize(
    "arguments",
    [("check", *PAIR), ("check", RELEASES), ("align", *PAIR)],
    ids=["pair", "folder", "align"],
)
def test_parity_opens_no_socket(arguments):
    run = offline(*arguments, "--format", "json")
    assert run.returncode in (0, 1), run.stderr
    assert "NETWORK" not in run.stderr
    assert json.loads(run.stdout)


def test_the_findings_need_no_network():
    run = offline("check", *PAIR, "--format", "json")
    findings = json.loads(run.stdout)["pairs"][0]["findings"]
    assert findings[0]["rule"] == "LNG001"


def test_a_connection_would_be_noticed():
    assert "NETWORK socket." in offline("--connect").stderr
