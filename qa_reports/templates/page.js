"use strict";
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const catalogues = JSON.parse(one("#catalogues").textContent);
  const pair = JSON.parse(one("#pair")?.textContent ?? "null");
  const root = document.documentElement;
  const cards = all(".card");
  const rows = all(".row");
  const marks = all("mark");
  const lines = all("tbody tr");
  const filter = one("#filter");
  const search = one("#search");

  // What is kept between visits. A browser may refuse, and the page works all the same.
  const kept = {
    read(name) {
      try { return JSON.parse(localStorage.getItem(`parity ${name}`)); } catch { return null; }
    },
    write(name, value) {
      try { localStorage.setItem(`parity ${name}`, JSON.stringify(value)); } catch { /* not kept */ }
    },
  };

  // --- Words, in either language ---------------------------------------------------------
  function say(key, values = {}) {
    let entry = catalogues[root.lang][key];
    const single = root.lang === "fr" ? values.count < 2 : values.count === 1;
    if (typeof entry === "object") entry = single ? entry.one : entry.other;
    // A value that is itself a message, the name of a language, comes as its key.
    const value = (name) => (values[name]?.key ? say(values[name].key) : values[name]);
    return entry.replace(/\{(\w+)\}/g, (_, name) => value(name));
  }

  function tell(words) {
    one("#said").textContent = words;
  }

  function speak(language) {
    root.lang = language;
    for (const element of all("[data-t]")) {
      element.textContent = say(element.dataset.t, JSON.parse(element.dataset.v ?? "{}"));
    }
    for (const element of all("[data-aria-label]")) {
      element.ariaLabel = say(element.getAttribute("data-aria-label"));
    }
    for (const element of all(".ui")) element.lang = language;
    for (const button of all("[data-language]")) {
      button.ariaPressed = String(button.dataset.language === language);
    }
    if (filter) listRules();
    if (filter) sift();
  }

  // --- Filters and search ----------------------------------------------------------------
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

  // --- Going from place to place ---------------------------------------------------------
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
    const [x, y] = where(rows.indexOf(row));
    one("#here")?.setAttribute("d", `M${x} 4V${y}H4`);
  }

  function step(elements, current, by) {
    const shown = elements.filter((element) => !element.hidden);
    const at = shown.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by;
    return shown[Math.min(Math.max(next, 0), shown.length - 1)];
  }

  // Where each row is on the map, counted when it is first needed.
  let places = null;
  function where(number) {
    if (!places) {
      const ends = [0, 0];
      const found = rows.map((element) => all("p", element).slice(0, 2).map((cell, side) => {
        const start = ends[side];
        ends[side] += all(".s", cell).length;
        return (start + ends[side]) / 2;
      }));
      const unit = 100 / Math.max(...ends);
      places = found.map((point) => point.map((value) => (4 + value * unit).toFixed(1)));
    }
    return places[number];
  }

  function nearest(event) {
    const map = one("#map");
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM().inverse());
    where(0);
    const distances = places.map(([x, y]) => Math.hypot(x - point.x, y - point.y));
    return rows[distances.indexOf(Math.min(...distances))];
  }

  // --- Decisions -------------------------------------------------------------------------
  const shelf = pair ? `decisions ${pair.documents.join(" ")}` : "";
  const decisions = new Map(Object.entries(kept.read(shelf) ?? {}));

  const keep = () => kept.write(shelf, Object.fromEntries(decisions));

  function decide(which, decision) {
    const { fingerprint } = which.dataset;
    const before = decisions.get(fingerprint);
    if (before?.decision === decision) decisions.delete(fingerprint);
    else decisions.set(fingerprint, { decision, reason: before?.reason ?? "" });
    keep();
    showDecision(which);
    tell(say(`page.is-${decisions.get(fingerprint)?.decision ?? "open"}`));
  }

  function showDecision(which) {
    const { fingerprint } = which.dataset;
    const made = decisions.get(fingerprint);
    which.toggleAttribute("data-decision", Boolean(made));
    for (const button of all("[aria-pressed]", which)) {
      button.ariaPressed = String(button.dataset.act === made?.decision);
    }
    let line = one(".reason", which);
    if (!made) return line?.remove();
    if (!line) {
      line = document.createElement("label");
      line.className = "reason";
      const words = document.createElement("span");
      words.dataset.t = "page.reason";
      words.textContent = say("page.reason");
      const input = document.createElement("input");
      input.addEventListener("input", () => {
        decisions.get(fingerprint).reason = input.value;
        keep();
      });
      line.append(words, input);
      which.append(line);
    }
    one("input", line).value = made.reason;
  }

  // The baseline is TOML, whose strings are JSON's with DEL escaped too.
  const quoted = (text) => JSON.stringify(text).replaceAll("\x7f", "\\u007f");

  function baseline() {
    const made = cards.filter((element) => decisions.has(element.dataset.fingerprint));
    const entries = made.map((element) => {
      const { rule, fingerprint } = element.dataset;
      const { decision, reason } = decisions.get(fingerprint);
      const text = one("blockquote", element)?.textContent.slice(0, 200) ?? "";
      return { rule, fingerprint, text, reason: reason || decision };
    });
    entries.sort((a, b) => (a.rule + a.fingerprint < b.rule + b.fingerprint ? -1 : 1));
    const documents = `[${pair.documents.toSorted().map(quoted).join(", ")}]`;
    const written = entries.map((entry) => `[[accepted]]\nrule = ${quoted(entry.rule)}\n`
      + `fingerprint = ${quoted(entry.fingerprint)}\ndocuments = ${documents}\n`
      + `text = ${quoted(entry.text)}\nreason = ${quoted(entry.reason)}\n`);
    return [`schema = "parity-baseline/1"\n`, ...written].join("\n");
  }

  function save(name, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/toml" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  // --- A note for the author -------------------------------------------------------------
  function note(of) {
    const said = (selector) => one(selector, of)?.textContent.replace(/\s+/g, " ").trim();
    const passages = all("figure", of).map((figure) => {
      const [place, words] = [...figure.children].map((part) => part.textContent.replace(/\s+/g, " ").trim());
      return figure.querySelector("blockquote") ? `${place}\n“${words}”` : `${place}\n${words}`;
    });
    const title = `${said(".severity")} ${of.dataset.rule}: ${said("h3")}`;
    return [pair.documents.join(" | "), title, said(".message"), ...passages, said(".advice")]
      .filter(Boolean).join("\n\n");
  }

  async function copy(of) {
    const text = note(of);
    one(".given", of)?.remove();
    try {
      await navigator.clipboard.writeText(text);
      tell(say("page.copied"));
      one("[data-act=copy] span", of).textContent = say("page.copied");
      setTimeout(() => { one("[data-act=copy] span", of).textContent = say("page.copy"); }, 2500);
    } catch {
      const given = document.createElement("p");
      given.className = "given";
      given.textContent = text;
      of.append(given);
      getSelection().selectAllChildren(given);
      tell(say("page.not-copied"));
    }
  }

  // --- A collection's table --------------------------------------------------------------
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

  // --- What a person does ----------------------------------------------------------------
  const keys = {
    j: () => cards.length && choose(step(cards, card, 1)),
    k: () => cards.length && choose(step(cards, card, -1)),
    n: () => rows.length && visit(step(rows, row, 1)),
    p: () => rows.length && visit(step(rows, row, -1)),
    a: () => card && act(card, "accepted"),
    d: () => card && act(card, "dismissed"),
    c: () => card && copy(card),
    "/": () => search?.focus(),
    "?": () => one("#keys").showModal(),
  };

  function act(on, name) {
    if (one(`[data-act=${name}]`, on)) decide(on, name);
  }

  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input:not([type=checkbox]), select, textarea");
    if (event.key === "Escape" && search?.value) {
      search.value = "";
      sift();
    } else if (event.key === "Escape" && typing) {
      event.target.blur();
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || one("#keys").open) return;
    if (!one("#keys-on").checked || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });

  document.addEventListener("click", (event) => {
    const target = event.target;
    const language = target.closest("[data-language]")?.dataset.language;
    if (language) {
      kept.write("language", language);
      return speak(language);
    }
    const name = target.closest("[data-act]")?.dataset.act;
    const own = target.closest(".card");
    if (name === "show") { event.preventDefault(); choose(own, false); return row?.focus({ preventScroll: true }); }
    if (name === "copy") return copy(own);
    if (name) return decide(own, name);
    const marked = target.closest("[data-f]");
    if (marked) { event.preventDefault(); return choose(one(`#f${marked.dataset.f.split(" ")[0]}`)); }
    if (target.closest("#map")) return visit(nearest(event));
    if (target.closest(".row") && getSelection().isCollapsed) return choosing(target.closest(".row"));
  });

  // A click on a row shows it on the map without moving the page under the hand.
  function choosing(next) {
    for (const element of all(".row.on, .row.twin")) element.classList.remove("on", "twin");
    row = next;
    row.classList.add("on");
    twin(row)?.classList.add("twin");
    const [x, y] = where(rows.indexOf(row));
    one("#here")?.setAttribute("d", `M${x} 4V${y}H4`);
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

  let waiting = 0;
  filter?.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(sift, 100); });
  filter?.addEventListener("submit", (event) => event.preventDefault());
  filter?.addEventListener("reset", () => setTimeout(sift));
  one("#export")?.addEventListener("click", () => save("parity-baseline.toml", baseline()));
  one("#keys-open").addEventListener("click", () => one("#keys").showModal());
  one("#words")?.addEventListener("change", (event) => root.classList.toggle("no-words", !event.target.checked));
  const single = one("#keys-on");
  single.checked = kept.read("keys") ?? true;
  single.addEventListener("change", () => kept.write("keys", single.checked));

  root.classList.add("live-page");
  for (const element of all(".live")) element.hidden = false;
  for (const heading of all("thead th")) sortable(heading);
  for (const element of cards) showDecision(element);
  const language = kept.read("language");
  speak(Object.hasOwn(catalogues, language) ? language : root.lang);
})();
