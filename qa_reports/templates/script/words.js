// Words, in either language.
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
