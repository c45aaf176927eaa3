// Going from place to place.
let card = null;
let row = null;

function choose(next, focus = true) {
  card = next;
  for (const element of all(".on")) element.classList.remove("on");
  card.classList.add("on");
  for (const mark of marks) {
    mark.classList.toggle("on", mark.dataset.f.split(" ").includes(card.id.slice(1)));
  }
  one(`#map [data-f="${card.id.slice(1)}"]`)?.classList.add("on");
  if (focus) card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
  const place = one(`#r${card.dataset.row}`);
  // Where the texts stand beside the findings, both are shown; else what was asked for.
  const beside = getComputedStyle(one("#findings")).position === "sticky";
  if (place && (beside || !focus)) visit(place, false);
}

function visit(next, focus = true) {
  row?.classList.remove("on");
  for (const element of all(".row.twin")) element.classList.remove("twin");
  row = next;
  row.classList.add("on");
  row.tabIndex = -1;
  if (focus) row.focus({ preventScroll: true });
  // Rows that were not drawn yet turn out higher or lower than was thought.
  for (const again of [0, 1]) setTimeout(() => row.scrollIntoView({ block: "center" }), again * 60);
  point(row);
}

function step(elements, current, by) {
  const shown = elements.filter((element) => !element.hidden);
  const at = shown.indexOf(current);
  const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by;
  return shown[Math.min(Math.max(next, 0), shown.length - 1)];
}

// A click on a row shows it on the map without moving the page under the hand.
function choosing(next) {
  for (const element of all(".row.on, .row.twin")) element.classList.remove("on", "twin");
  row = next;
  row.classList.add("on");
  twin(row)?.classList.add("twin");
  point(row);
}

const twin = (of) => one(of.querySelector(".ui[href]")?.getAttribute("href") ?? "none");

for (const kind of ["mouseover", "focusin"]) {
  one("#texts")?.addEventListener(kind, (event) => {
    const over = event.target.closest(".row.moved");
    for (const element of all(".row.twin")) element.classList.remove("twin");
    if (over) for (const half of rows) {
      if (half === twin(over) || twin(half) === over) half.classList.add("twin");
    }
  });
}
