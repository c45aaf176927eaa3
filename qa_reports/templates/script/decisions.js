// What a person decides about findings.
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
