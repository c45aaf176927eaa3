// What a person does, with keys and with a mouse.
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
  const near = target.closest("#map") && nearest(event);
  if (near) return visit(near);
  if (target.closest(".row") && getSelection().isCollapsed) return choosing(target.closest(".row"));
});
