// Decisions as a file that the next check reads.
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
