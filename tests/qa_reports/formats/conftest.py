"""Pages made by real runs, and a browser to open them in."""

import os
import shutil
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

from qa_reports.cli import main
from qa_reports.formats import Look, render
from tests.qa_reports.formats.made_reports import clean_report, hostile_report, long_report

RELEASES = Path(__file__).parents[3] / "corpora" / "releases"
# What a browser would do on its own account, on the network or before the first page.
QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def needed(module):
    """Return a module that a newcomer may lack and our own checks may not."""
    return import_module(module) if os.environ.get("CI") else pytest.importorskip(module)


def parity(*arguments):
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code in (0, 1), result.output
    return result.stdout


@pytest.fixture(scope="session")
def release():
    """Return the paths of both versions of one of our releases."""

    def paths(name, suffix="md"):
        return [RELEASES / name / f"{name}.{code}.{suffix}" for code in ("en", "fr")]

    return paths


@pytest.fixture(scope="session")
def council(release, tmp_path_factory):
    """The page of a release with two errors."""
    path = tmp_path_factory.mktemp("page") / "council.html"
    parity("check", *release("research-council"), "--no-timestamp", "--output", path)
    return path


@pytest.fixture(scope="session")
def collection(tmp_path_factory):
    """The index of all our releases."""
    path = tmp_path_factory.mktemp("pages") / "all.html"
    parity("check", RELEASES, "--no-timestamp", "--output", path)
    return path


@pytest.fixture(scope="session")
def clean(tmp_path_factory):
    """A page without findings, in French."""
    path = tmp_path_factory.mktemp("page") / "clean.html"
    path.write_text(render("html", clean_report(), Look("fr")), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def moved(release, tmp_path_factory):
    """The page of a release with a moved passage."""
    path = tmp_path_factory.mktemp("page") / "moved.html"
    parity("check", *release("observatory-nights"), "--no-timestamp", "--output", path)
    return path


@pytest.fixture(scope="session")
def long(tmp_path_factory):
    """A page of 2,000 sentences a side, with a finding far down."""
    path = tmp_path_factory.mktemp("page") / "long.html"
    path.write_text(render("html", long_report(), Look()), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    """A page with hostile text in every field of its report."""
    path = tmp_path_factory.mktemp("page") / "hostile.html"
    content = render("html", hostile_report(), Look())
    path.write_bytes(content.encode("utf-8", "backslashreplace"))
    return path


@pytest.fixture(scope="session")
def chromium():
    """A real browser: Debian's Chromium, or what of its kind is there."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        reason = f"no browser is installed: none of {', '.join(BROWSERS)}"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    playwright = needed("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def show(chromium):
    """Open pages; nothing else may be requested then, and nothing go wrong."""
    troubles, contexts, opened = [], [], []

    def open_(path, **context):
        wide = {"viewport": {"width": 1280, "height": 900}}
        contexts.append(chromium.new_context(**wide | context))
        page = contexts[-1].new_page()
        page.on("request", lambda one: troubles.append(f"requested {one.url}"))
        page.on("pageerror", lambda one: troubles.append(str(one)))
        page.on("console", lambda one: troubles.append(one.text))
        page.on("dialog", lambda one: troubles.append(f"said {one.message}"))
        page.goto(path.as_uri())
        opened.append(f"requested {path.as_uri()}")
        return page

    yield open_
    for context in contexts:
        context.close()
    icon = "requested data:image/svg+xml,"
    rest = [one for one in troubles if one not in opened and not one.startswith(icon)]
    assert rest == []
