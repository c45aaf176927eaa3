// A note for the author.
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
