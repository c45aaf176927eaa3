"""Which characters of a Markdown paragraph are shown and which are markup.

markdown-it tells what the inline tokens are but not where. Its rules, however, consume
the source from one position to the next, so each rule is wrapped: what it consumed is
known to be markup, text or both. The grammar stays the library's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    Rule = Callable[[StateInline, bool], bool]

_BREAK_TAG = re.compile(r"<br\b", re.IGNORECASE)
_LINK_TAG = re.compile(
    r"<a\s(?:[^>]*?\s)?href\s*=\s*(?:\"([^\"]*)\"|'([^']*)')[^>]*>", re.IGNORECASE
)
_LINK_END = re.compile(r"</a\s*>", re.IGNORECASE)


@dataclass(slots=True)
class Trace:
    r"""What has been learnt about one inline text.

    Attributes:
        chars: the characters as shown; "" for markup, "\\n" for a hard break.
        base: offset of the text now being parsed in the whole: image descriptions are
            parsed on their own.
        delimiters: tokens of emphasis marks with their offsets; whether they are markup
            is known only at the end.
        code: ranges of inline code.
        links: the linked words, with the address that they lead to.
        open_links: the same for links written as HTML, until they are closed.
    """

    chars: list[str]
    base: int = 0
    delimiters: list[tuple[Token, int]] = field(default_factory=list)
    code: list[range] = field(default_factory=list)
    links: list[tuple[range, str]] = field(default_factory=list)
    open_links: list[tuple[int, str]] = field(default_factory=list)

    def hide(self, start: int, end: int) -> None:
        """Note markup; offsets in the text now being parsed."""
        self.show(start, end, "")

    def show(self, start: int, end: int, shown: str) -> None:
        """Note that `shown` stands for the source from `start` to `end`."""
        kept = list(shown[: end - start])
        self.chars[self.base + start : self.base + end] = kept + [""] * (
            end - start - len(kept)
        )


def trace_inline(
    parser: MarkdownIt, content: str, env: dict[str, object]
) -> tuple[Trace, bool]:
    """Return what is shown of an inline text, and whether it is nothing but images.

    Args:
        parser: a parser prepared by `record_positions`.
        content: the text as markdown-it's block parser found it.
        env: the environment of the block parser (link references).
    """
    trace = Trace(list(content))
    tokens = parser.inline.parse(content, parser, {**env, "trace": trace}, [])
    for token, start in trace.delimiters:
        if token.type != "text" or not token.content:
            trace.hide(start, start + 1)
    has_words = any(token.content.strip() for token in tokens if token.type != "image")
    return trace, not has_words and any(token.type == "image" for token in tokens)


def record_positions(parser: MarkdownIt) -> None:
    """Make the inline rules of `parser` write to the `Trace` in their environment."""
    parser.inline.ruler2.disable("fragments_join")
    rules = parser.inline.ruler.getRules("")
    for name, rule in zip(parser.inline.ruler.get_active_rules(), rules, strict=True):
        if name in _MARKERS:
            parser.inline.ruler.at(name, _recording(rule, _MARKERS[name], name == "image"))


def _recording(
    rule: Rule, mark: Callable[[Trace, StateInline, int], None], is_image: bool
) -> Rule:
    def recorded(state: StateInline, silent: bool) -> bool:
        if silent:
            return rule(state, silent)
        trace: Trace = state.env["trace"]
        start = state.pos
        inner = start + 2 if is_image else 0
        trace.base += inner
        matched = rule(state, silent)
        trace.base -= inner
        if matched:
            mark(trace, state, start)
        return matched

    return recorded


def _newline(trace: Trace, state: StateInline, start: int) -> None:
    is_hard = state.tokens[-1].type == "hardbreak"
    trace.show(start, start + 1, "\n" if is_hard else " ")


def _escape(trace: Trace, state: StateInline, start: int) -> None:
    if state.src[start + 1] == "\n":
        trace.show(start, state.pos, "\n")
    else:
        trace.hide(start, start + 1)


def _backticks(trace: Trace, state: StateInline, start: int) -> None:
    if state.tokens and state.tokens[-1].type == "code_inline" and not state.pending:
        width = len(state.tokens[-1].markup)
        trace.hide(start, start + width)
        trace.hide(state.pos - width, state.pos)
        inside = slice(trace.base + start + width, trace.base + state.pos - width)
        trace.chars[inside] = [
            " " if char == "\n" else char for char in trace.chars[inside]
        ]
        trace.code.append(range(inside.start, inside.stop))


def _emphasis(trace: Trace, state: StateInline, start: int) -> None:
    end = state.pos
    for token in reversed(state.tokens):
        if end <= start:
            break
        for place in range(end - len(token.content), end):
            trace.delimiters.append((token, trace.base + place))
        end -= len(token.content)


def _link(trace: Trace, state: StateInline, start: int) -> None:
    label_end = state.md.helpers.parseLinkLabel(state, start, True)
    opening = next(token for token in reversed(state.tokens) if token.type == "link_open")
    words = range(trace.base + start + 1, trace.base + label_end)
    trace.links.append((words, str(opening.attrs["href"])))
    trace.hide(start, start + 1)
    trace.hide(label_end, state.pos)


def _image(trace: Trace, state: StateInline, start: int) -> None:
    label_end = state.md.helpers.parseLinkLabel(state, start + 1, False)
    trace.hide(start, start + 2)
    trace.hide(label_end, state.pos)


def _autolink(trace: Trace, state: StateInline, start: int) -> None:
    trace.hide(start, start + 1)
    trace.hide(state.pos - 1, state.pos)


def _html(trace: Trace, state: StateInline, start: int) -> None:
    if opening := _LINK_TAG.match(state.src, start):
        target = unescape(opening[1] or opening[2])
        trace.open_links.append((trace.base + state.pos, target))
    elif trace.open_links and _LINK_END.match(state.src, start):
        begun, target = trace.open_links.pop()
        trace.links.append((range(begun, trace.base + start), target))
    is_break = _BREAK_TAG.match(state.src, start)
    trace.show(start, state.pos, "\n" if is_break else "")


def _entity(trace: Trace, state: StateInline, start: int) -> None:
    trace.show(start, state.pos, unescape(state.src[start : state.pos]))


_MARKERS = {
    "newline": _newline,
    "escape": _escape,
    "backticks": _backticks,
    "strikethrough": _emphasis,
    "emphasis": _emphasis,
    "link": _link,
    "image": _image,
    "autolink": _autolink,
    "html_inline": _html,
    "entity": _entity,
}
