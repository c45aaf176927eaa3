// The map: where each row is on it.
const MARGIN = 4;

// Where a row begins and ends on the map, across and down; counted when first needed.
let places = null;
function where(row) {
  places ??= located();
  return places.get(row);
}

function located() {
  const counts = [0, 0];
  const found = rows.map((row) => all("p", row).slice(0, 2).map((cell, side) => {
    const start = counts[side];
    counts[side] += all(".s", cell).length;
    return [start, counts[side]];
  }));
  const unit = 100 / Math.max(...counts);
  const drawn = (ends) => ends.map((end) => MARGIN + end * unit);
  return new Map(rows.map((row, number) => [row, found[number].map(drawn)]));
}

const middle = (row) => where(row).map(([start, end]) => (start + end) / 2);

function point(row) {
  const [x, y] = middle(row).map((place) => place.toFixed(1));
  one("#here")?.setAttribute("d", `M${x} ${MARGIN}V${y}H${MARGIN}`);
}

// The row that is shown and lies nearest to where the map was clicked, if any is shown.
function nearest(event) {
  const { a, d, e, f } = one("#map").getScreenCTM();
  const [x, y] = [(event.clientX - e) / a, (event.clientY - f) / d];
  const distance = (row) => {
    const [across, down] = middle(row);
    return Math.hypot(across - x, down - y);
  };
  const ranked = rows.filter((row) => !row.hidden).map((row) => [distance(row), row]);
  return ranked.sort(([one], [other]) => one - other)[0]?.[1];
}
