"""Inline Markdown with exact places: pieces of visible text, each knowing its range in the content it came from."""

from __future__ import annotations

import re
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.common.utils import unescapeAll
from markdown_it.rules_inline import StateInline, image, link
from markdown_it.token import Token

from reviewer.model.patterns.late import late
from reviewer.parsing.blocks.pieces import Drawing, Piece
from reviewer.parsing.markdown.spans import simply

SHAPING = (
    "sup|sub|strong|b|em|i|cite|u|s|del|ins|mark|small|big|span|font|abbr|time|a|br|img|p|div|section|article|main|header|footer|aside|center|blockquote|"
    "figure|figcaption|details|summary|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th"
)
TAG = late(rf"<(/?)({SHAPING})(?=[\s/>])([^<>]*)>|<!--", re.IGNORECASE)
"""Markup of HTML that only shapes words: nothing of it is kept but links, styles and pictures. All other tags are shown as text."""
ATTRIBUTE = late(r"([a-zA-Z-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
BLOCKY = frozenset(
    "p div section article main header footer aside center blockquote figure figcaption details summary h1 h2 h3 h4 h5 h6 ul ol li tr td th".split()
)
DIGITS = late(r"[\d,;\s–‑-]+")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
BOLD, ITALIC = dict.fromkeys(("strong", "b"), "strong"), dict.fromkeys(("em", "i", "cite"), "em")
STYLES = {**BOLD, **ITALIC, "s": "strike", "del": "strike", "sup": "sup", "sub": "sub"}


class Tracked(StateInline):
    """An inline state that notes on every token where in the content it began."""

    pending_at = 0

    def append_pending(self, text: str) -> None:
        """Keep literal text and where it began."""
        if not self._pending_buffer and not self._pending:
            self.pending_at = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:
        """Turn the kept text into a token that knows its place."""
        token = super().pushPending()
        token.meta = {"at": self.pending_at}
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Push a token that knows its place."""
        token = super().push(ttype, tag, nesting)
        token.meta = {"at": self.pos}
        return token


def _spanned(state: StateInline, silent: bool, rule: Any) -> bool:
    start = state.pos
    if not rule(state, silent):
        return False
    if not silent and state.tokens:
        state.tokens[-1].meta.update({"start": start, "end": state.pos})
    return True


def _may_lead(state: StateInline) -> bool:
    """Return whether what a link needs comes later at all; spares the search for it at each of a thousand lone brackets."""
    last = state.html_terminator_last
    return bool(state.env.get("references")) or (last("](") > state.pos and last(")") > state.pos)


def _link(state: StateInline, silent: bool) -> bool:
    return _may_lead(state) and _spanned(state, silent, link)


def _image(state: StateInline, silent: bool) -> bool:
    return state.src[state.pos] == "!" and _may_lead(state) and _spanned(state, silent, image)


def _tag(state: StateInline, silent: bool) -> bool:
    """Read comments and the tags that only shape words; all other raw HTML is shown as text."""
    if state.src[state.pos] != "<":
        return False
    match = TAG.match(state.src, state.pos)
    if match is None:
        return False
    end, name = match.end(), (match.group(2) or "").lower()
    if not name:
        if state.html_terminator_last("-->") < end:
            return False
        end = state.src.index("-->", end) + 3
    elif name in STYLES and not match.group(1) and state.html_terminator_last(f"</{match.group(2)}>") < end:
        return False
    if not silent:
        _push_tag(state, name, bool(match.group(1)), match.group(3) or "", end)
    state.pos = end
    return True


def _push_tag(state: StateInline, name: str, closing: bool, written: str, end: int) -> None:
    kind = {"": "comment", "br": "hardbreak"}.get(name) or ("tag_close" if closing else "image" if name == "img" else "tag_open")
    token = state.push(kind, name, 0)
    # the words of a picture are read by a plain state, whose tokens know no place
    token.meta.update({"start": token.meta.setdefault("at", 0), "end": end})
    if name in ("a", "img") and not closing:
        found = {match.group(1).lower(): match.group(2) or match.group(3) or match.group(4) or "" for match in ATTRIBUTE.finditer(written)}
        address = state.md.normalizeLink(found.get("href" if name == "a" else "src", ""))
        address = address if state.md.validateLink(address) else ""
        token.attrs = {"href": address, "src": address, "title": found.get("title", "")}
        token.children = [Token("text", "", 0, content=unescapeAll(found.get("alt", "")))] if found.get("alt") else None


def prepare(md: MarkdownIt) -> None:
    """Teach a Markdown reader the inline rules of this house."""
    md.inline.ruler.at("link", _link)
    md.inline.ruler.at("image", _image)
    md.inline.ruler.before("autolink", "tag", _tag)
    md.inline.ruler2.disable("fragments_join")


def pieces(content: str, md: MarkdownIt, env: dict[str, Any]) -> list[Piece]:
    """Return the visible pieces of a block's content, in order."""
    known = simply(content, defined=bool(env.get("references")))
    return told(content, md, env) if known is None else known


def told(content: str, md: MarkdownIt, env: dict[str, Any]) -> list[Piece]:
    """Return what `pieces` does, by the tokens of the content."""
    state = Tracked(content, md, env, [])
    md.inline.tokenize(state)
    for rule in md.inline.ruler2.getRules(""):
        rule(state)
    return _Walk(content).over(state.tokens)


class _Walk:
    """One pass over a block's tokens: the styles and the link in force, and the pieces so far."""

    def __init__(self, content: str) -> None:
        self.content = content
        self.out: list[Piece] = []
        self.styles: list[str] = []
        self.set: frozenset[str] = frozenset()
        self.href: str | None = None
        self.at = -1
        self.nth = 0

    def over(self, tokens: list[Token]) -> list[Piece]:
        """Return the pieces of the tokens."""
        for token in tokens:
            self._token(token)
        return self.out

    def _token(self, token: Token) -> None:
        kind = token.type
        if kind == "text":
            self._text(token)
        elif kind.endswith("_open"):
            self._open(token)
            if token.tag in BLOCKY and self.out and not self.out[-1].text[-1:].isspace():
                self._add(" ", token.meta["at"], token.meta["end"], exact=False)
        elif kind.endswith("_close"):
            self._close(token)
        elif kind == "text_special":
            self._add(token.content, token.meta["at"], token.meta["at"] + len(token.markup), exact=False)
        elif kind == "softbreak":
            self._add(" ", token.meta["at"], token.meta["at"] + 1, exact=False)
        elif kind == "hardbreak":
            self._break(token)
        elif kind == "code_inline":
            self._code(token)
        elif kind == "image":
            self.out.append(Piece("", token.meta["start"], token.meta["end"], False, self.set, self.href, _drawing(token)))

    def _open(self, token: Token) -> None:
        if token.tag == "a":
            self.href = str(token.attrGet("href") or "") or None
        elif token.tag in STYLES:
            style = STYLES[token.tag]
            self.styles.append(style)
            if style not in self.set:
                self.set |= {style}
        self._count(token)

    def _close(self, token: Token) -> None:
        if token.tag == "a":
            self.href = None
        elif (style := STYLES.get(token.tag)) in self.set:
            self._drop(str(style))
        self._count(token)

    def _drop(self, style: str) -> None:
        """End the style that began last; thousands of one kind inside each other end without a look at all of them."""
        styles = self.styles
        if styles[-1] == style:
            styles.pop()
        else:
            del styles[len(styles) - 1 - styles[::-1].index(style)]
        if style not in styles:
            self.set -= {style}

    def _count(self, token: Token) -> int:
        """Return how many delimiter characters at the same place went before this token."""
        at = token.meta.get("at", -1)
        before = self.nth if at == self.at else 0
        self.at, self.nth = at, before + (len(token.markup) if token.type.startswith("s_") else 1)
        return before

    def _text(self, token: Token) -> None:
        start = token.meta["at"] + self._count(token)
        text = token.content
        if text:
            if not self.content.startswith(text, start):
                start = max(self.content.find(text, token.meta["at"]), token.meta["at"])
            self._add(text, start, start + len(text), exact=self.content.startswith(text, start))

    def _break(self, token: Token) -> None:
        start = token.meta["at"]
        end = token.meta.get("end") or self.content.find("\n", start) + 1
        self.out.append(Piece("\n", start, end, False, self.set | {"break"}, self.href))

    def _code(self, token: Token) -> None:
        at, ticks = token.meta["at"], len(token.markup)
        start = at + ticks
        start = start if self.content.startswith(token.content, start) else start + 1
        exact = self.content.startswith(token.content, start)
        self.out.append(Piece(token.content, start, start + len(token.content), exact, self.set | {"code"}, self.href))

    def _add(self, text: str, start: int, end: int, *, exact: bool = True) -> None:
        if "sup" in self.styles and DIGITS.fullmatch(text):
            text, exact = text.translate(RAISED), False
        last = self.out[-1] if self.out else None
        if last and exact and last.exact and last.end == start and last.styles == self.set and last.href == self.href and not last.picture:
            last.text += text
            last.end = end
            return
        self.out.append(Piece(text, start, end, exact, self.set, self.href))


def _drawing(token: Token) -> Drawing:
    """Return the picture of a token."""
    alt = "".join([child.content for child in token.children or () if child.content])
    return Drawing(alt, str(token.attrGet("src") or ""), str(token.attrGet("title") or ""))
