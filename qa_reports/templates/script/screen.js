// Which rows are on the screen: a frame on the map that follows the scrolling.
const view = one("#view");
const blocks = all(".rows");

function follow() {
  const top = Math.max(0, one(".heads").getBoundingClientRect().bottom);
  const isSeen = (element) => {
    const place = element.getBoundingClientRect();
    return place.bottom > top && place.top < innerHeight;
  };
  // First the blocks: asking where a row is that was not laid out yet would lay it out.
  const seen = blocks.filter(isSeen).flatMap((block) => [...block.children]).filter(isSeen);
  view.setAttribute("d", seen.length ? framed(where(seen[0]), where(seen.at(-1))) : "");
}

// A smaller frame, as of a long text, would not be seen.
const LEAST = 4;

function framed(first, last) {
  const [[left, right], [up, down]] = [0, 1].map((side) => {
    const [start, end] = [first[side][0], last[side][1]];
    const more = Math.max(0, LEAST - (end - start)) / 2;
    return [start - more, end + more];
  });
  const [x, y, width, height] = [left, up, right - left, down - up].map((one) => one.toFixed(1));
  return `M${x} ${y}h${width}v${height}h-${width}z`;
}

// At most once a frame, however often the browser says that it scrolled.
let waits = 0;
function followSoon() {
  if (view) waits ||= requestAnimationFrame(() => { waits = 0; follow(); });
}

for (const kind of ["scroll", "resize"]) addEventListener(kind, followSoon, { passive: true });
