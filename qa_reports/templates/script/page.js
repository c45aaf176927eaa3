// What there is on the page, and what is kept between visits.
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
