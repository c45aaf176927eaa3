// All that waits for a person, and the beginning.
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
