"""What the elements of HTML are to a reader of the page, as literal tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpora.document import BlockKind

_BLOCKS = """
    address article aside blockquote body button caption center dd details dialog dir div dl
    dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend
    li main menu nav ol optgroup option p pre search section select summary table tbody td
    textarea tfoot th thead tr ul
"""
BLOCKS = frozenset(_BLOCKS.split())
"""Elements that begin and end a block; all others flow inside one."""

_UNREAD = (
    "script style template noscript head title svg iframe object embed canvas datalist"
)
UNREAD = frozenset(_UNREAD.split())
"""Elements whose content is not on the page as text."""

KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "list-item"),
    **dict.fromkeys(("td", "th"), "table-cell"),
    **dict.fromkeys(("caption", "figcaption"), "caption"),
    "blockquote": "quote",
    "pre": "code",
}
"""What a block is; an element that is not here is what the element around it is."""

LISTS = frozenset(("ul", "ol", "dl", "menu", "dir"))

_NAVIGATION = "nav aside menu button select datalist textarea search"
NAVIGATION = frozenset(_NAVIGATION.split())
"""Elements that are never running text."""

PAGE_MARGINS = frozenset(("header", "footer"))
"""Navigation around the content; inside it they open and close an article."""

CONTENT = frozenset(("article", "main", "section", "blockquote"))

_ROLES = "navigation banner contentinfo complementary menu menubar search toolbar tablist"
NAVIGATION_ROLES = frozenset(_ROLES.split())
"""ARIA roles of what is not running text."""
