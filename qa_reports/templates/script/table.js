// A collection's table.
function sortable(heading) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...heading.childNodes);
  heading.append(button);
  heading.ariaSort ??= "none";
  button.addEventListener("click", () => {
    const down = heading.ariaSort === "ascending";
    for (const other of all("thead th")) other.ariaSort = "none";
    heading.ariaSort = down ? "descending" : "ascending";
    const key = (line) => line.cells[heading.cellIndex].dataset.sort;
    const compare = new Intl.Collator(root.lang, { numeric: true }).compare;
    lines.sort((a, b) => (down ? -1 : 1) * compare(key(a), key(b)));
    one("tbody").append(...lines);
  });
}
