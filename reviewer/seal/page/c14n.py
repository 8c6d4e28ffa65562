"""Walking a page as a browser builds it, and writing down what readers get (c14n v1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reviewer.model.named import NamedTuple
from reviewer.seal.forms.wire import Malformed
from reviewer.seal.page.attributes import address, candidates, oddities, picture
from reviewer.seal.page.canon import Label, Line, Token, escaped

DEEPEST = 400
"""Elements within elements; browsers stop at 512."""
WRAPPERS = frozenset("html body main article section header footer aside nav div p figure tbody thead tfoot form center colgroup".split())
"""Blocks that break a line and are nothing more."""
STRUCTURE = frozenset("h1 h2 h3 h4 h5 h6 ul ol li blockquote table tr td th caption figcaption dl dt dd pre hr".split())
PLAIN = frozenset("strong em b i span cite abbr small time wbr".split())
"""Inline elements that change no word."""
EMPTY_IS_NOTHING = frozenset({"a", "sup", "sub"})
CODE = frozenset({"script", "style", "template", "noscript"})
"""What stands in these are no words of the page, yet they can change it: within the region they count."""
COUNTS = {"ol": ("start", "reversed", "type"), "li": ("value",), "td": ("colspan", "rowspan"), "th": ("colspan", "rowspan")}
LABELS = ("id", "aria-label", "title")
BEGIN, END = "clinical-review:begin", "clinical-review:end"
SEAL_ATTRIBUTE = "data-review-seal"
TOO_DEEP = "The page is nested more deeply than any page should be."
OPEN_AT_MOST = 4_000
"""Tags that may be open at once before the page is parsed; a parser takes a minute for 100,000."""
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_CLOSES_ITSELF = frozenset("p li dt dd tr td th option thead tbody tfoot colgroup rt rp".split())
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_SPACE = re.compile(r"[ \t\n\f\r]+")


Mark = tuple[int, int]


class Walked(NamedTuple):
    """A page as readers get it: its lines, its labels, and where the lines are that the marks of a seal enclose.

    A mark is a place: how many lines and how many labels stand before it. `begins` and `ends` are those of the two comments, `sealed` the ranges of
    elements that carry the seal's attribute, with its value; `titles` are the lines of h1 headings. `together` says that the comments stand in one
    element; `seals` are the texts of the script elements that were asked for.
    """

    lines: tuple[Line, ...]
    labels: tuple[Label, ...]
    begins: tuple[Mark, ...]
    ends: tuple[Mark, ...]
    sealed: tuple[tuple[Mark, Mark, str], ...]
    titles: tuple[int, ...]
    together: bool
    seals: tuple[str, ...] = ()


def canonical(html: str) -> tuple[Line, ...]:
    """Return the canonical lines of a fragment; raise Malformed where it is nested too deeply."""
    return walked(f"<body>{html}").lines


def walked(html: str, kind: str = "") -> Walked:
    """Return a page as readers get it; `kind` is the type of script elements whose text is wanted, as `seals`."""
    return _Walk(kind).run(html)


def _refuse_depth(html: str) -> None:
    """Raise Malformed where more tags are left open than in any page; tags that HTML closes by itself are not counted."""
    if html.count("<") <= OPEN_AT_MOST:
        return
    depth = 0
    for tag in _TAG.finditer(html):
        name = tag[2].lower()
        if name not in _CLOSES_ITSELF and name not in _VOID:
            depth = max(depth - 1, 0) if tag[1] else depth + 1
            if depth > OPEN_AT_MOST:
                raise Malformed(TOO_DEEP)


class _Walk:
    """One walk over one page; used once."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._lines: list[Line] = []
        self._line: list[Token] = []
        self._open: list[tuple[str, str]] = []
        self._written = 0
        self._space = False
        self._pre = self._code = 0
        self._letters = 0
        self._labels: list[Label] = []
        self._begins: list[tuple[Mark, int]] = []
        self._ends: list[tuple[Mark, int]] = []
        self._sealed: list[tuple[Mark, Mark, str]] = []
        self._unsealed: list[int] = []
        self._titles: list[int] = []
        self._seals: list[str] = []

    def run(self, html: str) -> Walked:
        """Return what a page really says; raise Malformed where its elements lie too deep in one another."""
        _refuse_depth(html)
        for node, leaving in _nodes(LexborHTMLParser(html.replace("\0", "\ufffd")).root):
            if leaving:
                self._leave(node)
            elif node.is_text_node:
                self._text(node.text_content or "")
            elif node.is_comment_node:
                self._comment(node)
            else:
                self._enter(node)
        self._flush()
        together = len(self._begins) == len(self._ends) == 1 and self._begins[0][1] == self._ends[0][1]
        begins, ends = (tuple(at for at, _ in marks) for marks in (self._begins, self._ends))
        return Walked(
            tuple(self._lines), tuple(self._labels), begins, ends, tuple(self._sealed), tuple(self._titles), together, tuple(self._seals)
        )

    # Elements

    def _enter(self, node: LexborNode) -> None:
        tag, attributes = node.tag or "", node.attributes
        if tag in WRAPPERS or tag in STRUCTURE:
            self._flush()
        self._label(attributes)
        if SEAL_ATTRIBUTE in attributes:
            self._unsealed.append(len(self._sealed))
            self._sealed.append((self._here(), (-1, -1), attributes[SEAL_ATTRIBUTE] or ""))
        for odd in oddities(attributes):
            self._push(node, f"<!{escaped(odd)}>")
            self._catch_up()
        if tag in STRUCTURE:
            self._structure(tag, attributes)
        elif tag == "img":
            self._picture(attributes)
        elif tag == "br":
            self._mark("<br>")
            self._space = False
        elif tag == "script" and (attributes.get("type") or "").strip() == self._kind and self._kind:
            self._seals.append((node.child.text_content or "") if node.child else "")
        elif tag == "a":
            if "href" in attributes:
                self._push(node, f"<a {escaped(address(attributes['href']))}>")
        elif tag not in WRAPPERS and tag not in PLAIN and tag != "head":
            self._push(node, f"<{tag}>")
            self._code += tag in CODE
            if tag not in EMPTY_IS_NOTHING:
                self._catch_up()

    def _structure(self, tag: str, attributes: dict[str, str | None]) -> None:
        told = "".join(f" {name}={escaped(attributes[name] or '')}" for name in COUNTS.get(tag, ()) if name in attributes)
        self._lines.append(Line(((False, f"+{tag}{told}"),)))
        self._pre += tag == "pre"
        if tag == "h1":
            self._titles.append(len(self._lines) - 1)

    def _picture(self, attributes: dict[str, str | None]) -> None:
        name = picture(attributes.get("src"))
        others = "".join(f" {escaped(other)}" for other in candidates(attributes.get("srcset")) if other != name)
        self._catch_up()
        alt = attributes.get("alt", "") if "alt" in attributes else None
        self._line.append((False, f"<img {escaped(name)}{others}{'' if alt is None else ' alt '}"))
        if alt is not None:
            told = _SPACE.sub(" ", alt or "").strip(" ")
            self._letters += len(told.replace(" ", ""))
            self._line.append((True, told))
        self._line.append((False, ">"))

    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag in WRAPPERS or tag in STRUCTURE:
            self._flush()
        while self._open and self._open[-1][0] == str(node.mem_id):
            self._open.pop()
            if self._written > len(self._open):
                self._written -= 1
                self._line.append((False, "</>"))
        self._code -= tag in CODE
        if tag in STRUCTURE:
            self._lines.append(Line(((False, f"-{tag}"),)))
            self._pre -= tag == "pre"
        if self._unsealed and SEAL_ATTRIBUTE in node.attributes:
            number = self._unsealed.pop()
            start, _, value = self._sealed[number]
            self._sealed[number] = (start, self._here(), value)

    def _comment(self, node: LexborNode) -> None:
        told = (node.comment_content or "").strip()
        if told in (BEGIN, END):
            self._flush()
            parent = node.parent
            (self._begins if told == BEGIN else self._ends).append((self._here(), parent.mem_id if parent else 0))

    def _here(self) -> Mark:
        return len(self._lines), len(self._labels)

    def _label(self, attributes: dict[str, str | None]) -> None:
        for name in LABELS:
            if attributes.get(name):
                self._labels.append(Label(name, attributes[name] or "", self._letters))

    # Text

    def _text(self, text: str) -> None:
        if self._pre:
            return self._add(text)
        parts = _SPACE.split(text)
        for number, part in enumerate(parts):
            self._space = self._space or number > 0
            if part:
                self._add(part)
        return None

    def _add(self, text: str) -> None:
        self._catch_up()
        if self._code:
            self._line.append((False, escaped(text)))
            return
        self._letters += len(text.replace(" ", ""))
        if self._line and self._line[-1][0]:
            text = self._line.pop()[1] + text
        self._line.append((True, text))

    def _catch_up(self) -> None:
        """Write the space and the marks that were waiting for something to stand before."""
        if self._space and self._line and self._line[-1] != (False, "<br>"):
            last = self._line.pop()[1] if self._line[-1][0] else ""
            self._line.append((True, f"{last} "))
        self._space = False
        for _, mark in self._open[self._written :]:
            self._line.append((False, mark))
        self._written = len(self._open)

    def _mark(self, mark: str) -> None:
        self._space = False
        self._catch_up()
        self._line.append((False, mark))

    def _push(self, node: LexborNode, mark: str) -> None:
        self._open.append((str(node.mem_id), mark))

    def _flush(self) -> None:
        """End the running line; what is still open is open on the next one, too."""
        if self._line:
            self._lines.append(Line((*self._line, *((False, "</>") for _ in range(self._written)))))
        self._line, self._written, self._space = [], 0, False


def _nodes(root: LexborNode | None) -> Iterator[tuple[LexborNode, bool]]:
    """Yield every node when it is entered and every element when it is left; without recursion, for a page may be nested as its maker likes."""
    above: list[LexborNode] = []
    node = root
    while node is not None:
        yield node, False
        child = None if node.tag == "head" else node.child
        if child is not None:
            above.append(node)
            if len(above) > DEEPEST:
                raise Malformed(TOO_DEEP)
            node = child
            continue
        if node.is_element_node:
            yield node, True
        while node is not None and node.next is None:
            node = above.pop() if above else None
            if node is not None:
                yield node, True
        node = node.next if node is not None else None
