// Filters and search.
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const contents = new Map();
const content = (element) => {
  if (!contents.has(element)) contents.set(element, plain(element.textContent));
  return contents.get(element);
};

function listRules() {
  const select = one("#rule");
  if (!select) return;
  const chosen = select.value;
  const titles = new Map(cards.map((card) => [card.dataset.rule, one("h3", card).textContent]));
  const options = [...titles].sort().map(([code, title]) => new Option(`${code} ${title}`, code));
  select.replaceChildren(new Option(say("page.all-rules"), ""), ...options);
  select.value = chosen;
}

function sift() {
  const sought = plain(search.value.trim());
  const severities = new Set(all("[name=severity]:checked").map((box) => box.value));
  const rule = one("#rule")?.value;
  const least = Number(one("#confidence")?.value ?? 0);
  const hidden = new Set();
  for (const card of cards) {
    const { severity, confidence } = card.dataset;
    const fits = severities.has(severity) && confidence >= least && (!rule || rule === card.dataset.rule);
    card.hidden = !(fits && content(card).includes(sought));
    if (!fits) hidden.add(card.id.slice(1));
  }
  for (const mark of marks) mark.classList.toggle("off", mark.dataset.f.split(" ").every((f) => hidden.has(f)));
  for (const badge of all(".badge, #map g")) badge.toggleAttribute("hidden", hidden.has(badge.dataset.f));
  for (const row of [...rows, ...lines]) row.hidden = !content(row).includes(sought);
  const counted = [cards, lines, rows].find((elements) => elements.length) ?? [];
  const shown = counted.filter((element) => !element.hidden).length;
  one("#shown").textContent = say("page.shown", { count: shown, total: counted.length });
  if (one("#least")) one("#least").textContent = say("page.percent", { percent: least });
  highlight(sought);
  followSoon();
}

function highlight(sought) {
  if (!window.Highlight) return;
  CSS.highlights.delete("sought");
  if (sought.length < 2) return;
  const ranges = [];
  // More than a person will look through; a long text stays quick to search.
  for (const row of rows.filter((element) => !element.hidden).slice(0, 400)) {
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.data;
      // Folding changes lengths only for a few letters; then the place may be a little off.
      const folded = [...text].map((letter) => plain(letter) || " ").join("");
      for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1)) {
        if (at + sought.length > text.length) break;
        const range = new Range();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + sought.length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set("sought", new Highlight(...ranges));
}
