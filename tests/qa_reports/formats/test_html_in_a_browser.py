"""The page as people meet it, in a real browser."""

import json
import re
import shutil
import tomllib
from pathlib import Path

import pytest

from tests.qa_reports.formats.conftest import needed, parity

expect = needed("playwright.sync_api").expect

FIRST, SECOND = "#f1", "#f2"


def shown(page, selector):
    return page.locator(f"{selector}:visible").count()


def test_it_opens_with_the_verdict_and_the_worst_finding(show, council):
    page = show(council)
    assert page.locator("h1").inner_text().startswith("FAIL")
    assert page.locator(".counts").inner_text().split("\n")[0].strip() == "2 errors"
    assert "LNG001" in page.locator(FIRST).inner_text()
    assert page.locator(FIRST).locator("blockquote").get_attribute("lang") == "fr"
    assert "Travel costs" in page.locator("mark").last.inner_text() or shown(page, "mark")


def test_a_filter_hides_findings_and_their_marks(show, council):
    page = show(council)
    assert shown(page, ".card") == 2
    page.locator("#filter summary").click()
    page.select_option("#rule", "COV001")
    expect(page.locator(".card:visible")).to_have_count(1)
    assert page.locator("#shown").inner_text() == "1 of 2 shown"
    assert page.locator("mark.off").count() > 0
    page.locator("[type=reset]").click()
    expect(page.locator(".card:visible")).to_have_count(2)
    page.uncheck("[name=severity][value=error]")
    expect(page.locator(".card:visible")).to_have_count(0)


def test_search_knows_no_accents(show, council):
    page = show(council)
    rows = page.locator(".row").count()
    page.keyboard.press("/")
    page.keyboard.type("QUINZE MEMBRES")
    expect(page.locator(".row:visible")).to_have_count(1)
    page.locator("#search").fill("evenement introuvable")
    expect(page.locator(".row:visible")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator(".row:visible")).to_have_count(rows)


def test_keys_go_from_finding_to_finding_and_row_to_row(show, council):
    page = show(council)
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "f1"
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "f2"
    assert page.locator(".row.on mark.on").count() > 0
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == "f1"
    chosen = page.locator(".row.on").get_attribute("id")
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.id") == f"r{int(chosen[1:]) + 1}"
    page.keyboard.press("p")
    assert page.evaluate("document.activeElement.id") == chosen
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(outline) == "solid"


def test_help_opens_and_closes_and_can_switch_keys_off(show, council):
    page = show(council)
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.locator("#keys-on").uncheck()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()
    page.keyboard.press("j")
    assert page.locator(".card.on").count() == 0


def test_marks_badges_and_the_map_lead_to_findings_and_rows(show, council):
    page = show(council)
    page.locator(".badge").first.click()
    assert page.locator(".card.on").count() == 1
    page.locator("mark").last.click()
    assert page.locator(".card.on").get_attribute("id") == "f1"
    box = page.locator("#map").bounding_box()
    far = {"x": box["width"] * 0.9, "y": box["height"] * 0.9}
    page.locator("#map").click(position=far)
    assert int(page.locator(".row.on").get_attribute("id")[1:]) > 30
    assert page.locator("#here").get_attribute("d") != ""
    page.locator("#map g").first.click()
    assert page.locator(".card.on").count() == 1


def frame_on_the_map(page):
    """Return left, upper, right and lower edge of the frame, seen from the map's corner."""
    box, whole = (page.locator(one).bounding_box() for one in ("#view", "#map"))
    x, y = box["x"] - whole["x"], box["y"] - whole["y"]
    return x, y, x + box["width"], y + box["height"]


def test_the_map_stays_in_view_and_follows_the_scrolling(show, council):
    page = show(council)
    tops = []
    for part in (0, 0.5, 1):
        page.evaluate(f"scrollTo(0, {part} * document.documentElement.scrollHeight)")
        page.wait_for_timeout(100)
        expect(page.locator("#map")).to_be_in_viewport()
        tops.append(frame_on_the_map(page)[1])
    assert tops == sorted(set(tops))
    page.locator("#search").fill("evenement introuvable")
    expect(page.locator(".row:visible")).to_have_count(0)
    expect(page.locator("#view")).to_have_attribute("d", "")


def test_a_click_on_the_map_brings_its_place_into_the_frame(show, long):
    page = show(long)
    box = page.locator("#map").bounding_box()
    x, y = box["width"] * 0.7, box["height"] * 0.7
    page.locator("#map").click(position={"x": x, "y": y})
    page.wait_for_timeout(300)
    expect(page.locator(".row.on")).to_be_in_viewport()
    left, upper, right, lower = frame_on_the_map(page)
    assert left - 2 <= x <= right + 2
    assert upper - 2 <= y <= lower + 2


def test_a_finding_is_accepted_and_the_baseline_exported(show, council):
    page = show(council)
    page.locator(SECOND).get_by_role("button", name="Accept").click()
    page.locator(SECOND).get_by_label("Reason").fill('agreed with "legal"')
    page.reload()
    pressed = page.locator(f"{SECOND} [data-act=accepted]")
    assert pressed.get_attribute("aria-pressed") == "true"
    with page.expect_download() as download:
        page.locator("#export").click()
    assert download.value.suggested_filename == "parity-baseline.toml"
    data = tomllib.loads(download.value.path().read_text(encoding="utf-8"))
    [entry] = data["accepted"]
    assert data["schema"] == "parity-baseline/1"
    assert entry["rule"] == "COV001"
    assert entry["reason"] == 'agreed with "legal"'
    assert re.fullmatch("[0-9a-f]{16}", entry["fingerprint"])
    pressed.click()
    page.reload()
    assert pressed.get_attribute("aria-pressed") == "false"


def test_what_was_accepted_in_the_page_is_accepted_by_the_next_check(
    show, release, tmp_path, monkeypatch
):
    names = [Path(shutil.copy(path, tmp_path)).name for path in release("research-council")]
    monkeypatch.chdir(tmp_path)
    parity("check", *names, "--output", "page.html")
    page = show(tmp_path / "page.html")
    page.locator(SECOND).get_by_role("button", name="Dismiss").click()
    with page.expect_download() as download:
        page.locator("#export").click()
    download.value.save_as(download.value.suggested_filename)
    summary = json.loads(parity("check", *names, "--format", "json"))["summary"]
    assert (summary["error"], summary["suppressed"]) == (1, 1)
    parity("check", *names, "--output", "page.html")
    settled = show(tmp_path / "page.html").locator(SECOND)
    assert "dismissed" in settled.inner_text()
    assert settled.locator("[data-act=accepted]").count() == 0


def test_a_note_for_the_author_is_copied(show, council):
    page = show(council, permissions=["clipboard-read", "clipboard-write"])
    page.locator(SECOND).get_by_role("button", name="Copy a note").click()
    expect(page.locator("#said")).to_have_text("The note is on the clipboard.")
    note = page.evaluate("navigator.clipboard.readText()")
    assert "COV001" in note
    assert "“Reviewers declared any conflict of interest" in note
    assert "What to do" in note


def test_where_copying_is_refused_the_note_is_shown(show, council):
    page = show(council)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    page.locator(FIRST).get_by_role("button", name="Copy a note").click()
    assert "Travel costs" in page.locator(f"{FIRST} .given").inner_text()


def test_the_language_of_the_interface_changes_and_is_kept(show, council):
    page = show(council)
    page.get_by_role("button", name="Français").click()
    assert page.locator("html").get_attribute("lang") == "fr"
    assert page.locator("h1").inner_text().startswith("À CORRIGER")
    assert "2 erreurs" in page.locator(".counts").inner_text()
    assert "anglais" in page.locator(".documents").inner_text()
    message = page.locator(f"{FIRST} .message").inner_text()
    assert message.startswith("Ce passage est en anglais, alors que le reste")
    assert "Traduisez le passage" in page.locator(SECOND).inner_text()
    page.reload()
    assert page.locator("#findings-title").inner_text() == "Constats"


def test_hovering_a_moved_passage_shows_its_other_half(show, tmp_path, moved):
    page = show(moved)
    half = page.locator(".row.moved").first
    half.hover()
    assert page.locator(".row.twin").count() == 1
    half.locator(".ui").click()
    assert page.url.endswith(page.locator(".row.twin").get_attribute("id"))


def test_without_scripts_all_can_be_read_and_no_dead_button_is_there(show, council):
    page = show(council, java_script_enabled=False)
    assert page.locator(".card").count() == 2
    assert page.locator(".card").first.is_visible()
    assert page.locator(".row").last.is_visible()
    assert shown(page, "button") == shown(page, "select") == shown(page, "input") == 0
    page.locator(f"{FIRST} [data-act=show]").click()
    assert "#r" in page.url


def test_printed_the_findings_come_first(show, council, tmp_path):
    page = show(council)
    assert page.pdf(path=tmp_path / "page.pdf", format="A4").startswith(b"%PDF")
    page.emulate_media(media="print")
    finding, text = (page.locator(one).bounding_box() for one in ("#findings", "#texts"))
    assert finding["y"] + finding["height"] <= text["y"]
    assert shown(page, "#filter") == shown(page, ".acts") == 0


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("which", ["council", "collection", "moved"])
def test_axe_finds_nothing(show, request, which, width, scheme):
    axe = needed("axe_playwright_python.sync_playwright").Axe()
    path = request.getfixturevalue(which)
    page = show(path, viewport={"width": width, "height": 900}, color_scheme=scheme)
    if which != "collection":
        page.keyboard.press("j")
        page.locator("summary").last.click()
        page.locator(".card.on [data-act=accepted]").click()
    wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
    # The policy of the page lets nobody else's script in, axe's neither.
    found = axe.run(page, options={"runOnly": {"type": "tag", "values": wcag}})
    violations = found.response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in violations] == []


def test_a_page_without_findings_says_so_and_can_be_searched(show, clean):
    page = show(clean)
    assert page.locator("h1").inner_text().startswith("CONFORME")
    assert page.locator(".calm").is_visible()
    page.keyboard.press("j")
    page.keyboard.press("n")
    expect(page.locator(".row.on")).to_have_id("r0")
    page.keyboard.press("/")
    page.keyboard.type("introuvable nulle part")
    expect(page.locator(".row:visible")).to_have_count(0)


@pytest.mark.parametrize("width", [390, 1280])
def test_text_twice_as_large_needs_no_sideways_scrolling(show, council, collection, width):
    for path in (council, collection):
        page = show(path, viewport={"width": width, "height": 900})
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        page.wait_for_timeout(50)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_severity_is_told_by_shape_and_word_too(show, collection):
    page = show(collection)
    severities = page.locator(".counts li").all_inner_texts()
    kinds = [words.split()[-1].rstrip("s") for words in severities]
    assert kinds == ["error", "warning", "note"]
    shapes = page.locator(".counts svg").evaluate_all("all => all.map(x => x.innerHTML)")
    assert len(set(shapes)) == 3


def test_a_collection_is_sorted_searched_and_opened(show, collection):
    page = show(collection)
    rows = page.locator("tbody tr")
    page.get_by_role("button", name="Error").click()
    page.get_by_role("button", name="Error").click()
    counts = [int(cell) for cell in page.locator("tbody td:nth-child(3)").all_inner_texts()]
    assert counts == sorted(counts, reverse=True)
    assert page.locator("thead th").nth(2).get_attribute("aria-sort") == "descending"
    page.locator("#search").fill("council")
    expect(rows.filter(visible=True)).to_have_count(1)
    link = page.locator("tbody a:visible").get_attribute("href")
    assert (collection.parent / link).is_file()


def test_documents_that_were_not_aligned_stand_side_by_side(show, release, tmp_path):
    english, french = release("research-council")
    swapped = (french, english, "--lang-a", "en", "--lang-b", "fr")
    parity("check", *swapped, "--output", tmp_path / "swapped.html")
    page = show(tmp_path / "swapped.html")
    expect(page.locator(".row").first).to_be_visible()
    assert "24,6 millions" in page.locator(".row").first.inner_text()
    assert page.locator("#map").count() == 0
    page.keyboard.press("j")
    expect(page.locator(".card.on")).to_be_visible()


def test_a_long_page_scrolls_and_jumps(show, long):
    page = show(long)
    page.locator("#f1 [data-act=show]").click()
    expect(page.locator(".row.on mark")).to_be_in_viewport()
    page.wait_for_timeout(300)
    expect(page.locator(".row.on mark")).to_be_in_viewport()


def test_hostile_texts_do_nothing_and_break_nothing(show, hostile):
    for width in (390, 1280):
        page = show(hostile, viewport={"width": width, "height": 900})
        page.keyboard.press("j")
        page.locator("#f1 [data-act=accepted]").click()
        page.locator("#f1 summary").click()
        page.get_by_role("button", name="Français").click()
        assert page.evaluate("window.harmed") is None
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("script").count() == 3
        assert page.locator("style").count() == 1
        links = page.locator("a").all()
        targets = [link.get_attribute("href") for link in links]
        assert all(re.fullmatch(r"#\w+", target) for target in targets)


def test_the_hostile_baseline_is_still_toml(show, hostile):
    page = show(hostile)
    page.locator("#f1 [data-act=dismissed]").click()
    with page.expect_download() as download:
        page.locator("#export").click()
    [entry] = tomllib.loads(download.value.path().read_text(encoding="utf-8"))["accepted"]
    assert json.dumps(entry)
    assert entry["reason"] == "dismissed"
