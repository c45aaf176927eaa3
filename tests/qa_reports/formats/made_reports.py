"""Reports made by hand for the page: a long one, and one that means harm."""

import msgspec

from qa_reports.gate import summarise
from qa_reports.report import (
    SCHEMA,
    BeadInfo,
    DocumentInfo,
    Failure,
    Finding,
    Pair,
    Report,
    SentenceInfo,
    Span,
    Suppression,
    Tool,
)

HARM = (
    "<script>window.harmed=1</script>",
    "</script><script>window.harmed=2</script>",
    "</style><style>body{display:none}</style>",
    "\"><img src=x onerror='window.harmed=3'>",
    "' onmouseover='window.harmed=4' autofocus onfocus='window.harmed=5",
    "javascript:window.harmed=6",
    "<a href='javascript:window.harmed=7'>link</a>",
    "<svg onload=window.harmed=8>",
    "<!-- <base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "&lt;script&gt; &amp;#x3C;",
    "{{ 7 * 7 }} {% raw %} ${harmed} {count}",
    "\u202egnirts\u2066 desrever\u2069\u202c \u200f",
    "nul\x00l \x1b[31mred \x07 \x85 \ufeff \ufffe",
    "\ud800 alone",
    "__proto__ constructor toString",
    "w" * 100_000,
    "\N{ZERO WIDTH JOINER}" * 50 + "Z" + "\u0301" * 500,
)


def made(*pairs, **more):
    findings = [finding for pair in pairs for finding in pair.findings]
    return Report(
        **{
            "schema": SCHEMA,
            "tool": Tool("parity", "0.1.0"),
            "signature": "parity:0.1.0|fail-on:error",
            "verdict": "fail",
            "summary": summarise(findings),
            "errors": (),
            "pairs": pairs,
            **more,
        }
    )


def sentences(texts):
    found, start = [], 0
    for number, text in enumerate(texts, start=1):
        found.append(SentenceInfo(start, start + len(text), number, text))
        start += len(text) + 2
    return tuple(found)


def pair_of(documents, texts, findings, beads, source=0):
    return Pair(
        source=source,
        documents=documents,
        findings=findings,
        sentences=tuple(map(sentences, texts)),
        beads=beads,
        text=tuple("\n\n".join(one) for one in texts),
    )


def hostile_report():
    """Return a report of which every text, of documents and of the report, is hostile."""
    texts = (HARM, tuple(reversed(HARM)))
    every = " ".join(HARM)
    found = sentences(HARM)
    findings = tuple(
        Finding(
            rule=harm,
            name=harm,
            severity="error" if number % 2 else "note",
            confidence=0.9,
            message=every,
            spans=(
                Span(0, harm, here.start, here.end, None, None, harm, every),
                Span(1, None, 0, 0, 1, 1, "", harm),
            ),
            evidence={"after": every, harm: [harm, {harm: every}], "x": 1.5},
            fingerprint=harm,
            suppressed=Suppression(harm, every) if number == 1 else None,
        )
        for number, (harm, here) in enumerate(zip(HARM, found, strict=True))
    )
    last = len(HARM) - 1
    beads = (
        *(BeadInfo((i,), (i,), 0.5, "match") for i in range(last)),
        BeadInfo((last,), (), 0.5, "null"),
        BeadInfo((), (last,), 0.5, "null"),
    )
    documents = (
        DocumentInfo(every, HARM[3], HARM[0]),
        DocumentInfo(HARM[0], HARM[4], HARM[1]),
    )
    return made(
        pair_of(documents, texts, findings, beads),
        tool=Tool(HARM[0], HARM[3]),
        signature=every,
        created=every,
        errors=(Failure(every, every),),
        notes=HARM,
    )


def long_report(length=2000):
    """Return a report of `length` sentences a side, a finding at every hundredth."""
    words = ("water", "river", "bridge", "council", "budget", "forest", "winter")
    texts = tuple(
        tuple(
            f"{side} sentence {i} about the "
            + " ".join(words[(i * 7 + k * (side + 3)) % len(words)] for k in range(14))
            + "."
            for i in range(length)
        )
        for side in (0, 1)
    )
    first = sentences(texts[0])
    findings = tuple(
        Finding(
            rule="NUM001",
            name="number",
            severity="error",
            confidence=0.9,
            message="The numbers differ.",
            spans=(Span(0, "en", one.start, one.start + 8, one.line, 1, one.text[:8]),),
            evidence={},
            fingerprint=f"{number:016x}",
        )
        for number, one in enumerate(reversed(first[:: max(1, length // 20)]))
    )
    beads = tuple(BeadInfo((i,), (i,), 0.97, "match") for i in range(length))
    documents = tuple(DocumentInfo(f"a.{code}.txt", code, "text") for code in ("en", "fr"))
    return made(pair_of(documents, texts, findings, beads))


def clean_report():
    """Return a report of a pair in which nothing was found."""
    [pair] = long_report(30).pairs
    return made(msgspec.structs.replace(pair, findings=()), verdict="pass")
