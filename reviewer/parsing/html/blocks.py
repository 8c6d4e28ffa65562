"""The elements of a page as blocks of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from reviewer.model.patterns.late import late
from reviewer.parsing.html.inline import collapsed, escaped, line_starts_escaped, link, lowered, marked, raised
from reviewer.parsing.html.lists import Item, laid_out, sign_of
from reviewer.parsing.html.notes import find_notes
from reviewer.parsing.html.pictures import address_of, picture, split_pictures
from reviewer.parsing.html.styles import Styles, level_of

BLOCK_NAMES = """
    address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header
    hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul"""
BLOCKS = frozenset(BLOCK_NAMES.split())
PLAIN = Styles(None)
TITLES = ("MsoTitle", "title")
"""The class of a document's title: of Word, and of an export of Google Docs."""
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
UNSEEN = " \t\u200b\ufeff"
"""What paragraphs hold that site builders leave empty."""
DEEPEST = 80
LOST_NOTE = late(r"\d{1,3}")
BREAK = "\ue010"


class Page:
    """One page being read: which inline elements hold blocks, and which elements are notes.

    `base` is what its addresses start from, if it says so; `unread` counts the words that it hides from screen readers.
    """

    def __init__(self, root: LexborNode, styles: Styles = PLAIN, base: str = "") -> None:
        self._styles, self._base, self.unread = styles, base, 0
        self._bare = 0
        self._docs = "doc-content" in (root.attributes.get("class") or "").split()
        self._holders = _holders(root)
        self._notes = find_notes(root)
        self._written: dict[str, str] = {}

    def notes(self) -> list[str]:
        """Return the definitions of the notes met so far, in the order of the page."""
        return list(self._written.values())

    def blocks(self, node: LexborNode, depth: int = 0) -> list[str]:
        """Return an element's contents as blocks."""
        if depth > DEEPEST:
            return _paragraphs(escaped(collapsed(node.text())))
        tag = node.tag or ""
        if tag in HEADINGS and not self._holds(node):
            self._bare += 1
            words = self._inline(node, depth).replace(BREAK, " ").strip()
            self._bare -= 1
            pictures, words = split_pictures(words)
            return [*pictures, *([f"{'#' * int(tag[1])} {words}"] if words else [])]
        if tag in ("ul", "ol"):
            return self._list(node, depth)
        if tag == "p" and TITLES[self._docs] in (node.attributes.get("class") or "").split():
            return [f"# {words}" for words in self._flow(node, depth)]
        if tag == "table":
            return self._table(node, depth)
        if tag == "pre":
            return ["```\n" + node.text().strip("\n").replace("```", "'''") + "\n```"]
        return self._flow(node, depth)

    def _holds(self, node: LexborNode) -> bool:
        return node.mem_id in self._holders

    def _flow(self, node: LexborNode, depth: int) -> list[str]:
        """Return blocks and loose words in their order."""
        out: list[str] = []
        loose: list[str] = []
        items: list[Item] = []
        name = ""
        for child in _children(node):
            tag = child.tag or ""
            level = level_of(child) if tag in ("p", "ul", "ol") else None
            if level is not None and child.mem_id not in self._notes:
                out += self._flush(loose)
                if items and level[0] == 0 and level[1] != name:
                    out.append(laid_out(items))
                    items = []
                name = level[1]
                items += self._levelled(child, level[0], depth + 1)
                continue
            if items and not (tag.startswith(("-", "!")) and not (child.text_content or "").strip()):
                out.append(laid_out(items))
                items = []
            if child.mem_id in self._notes:
                out += self._flush(loose)
                self._note(child, depth)
            elif tag in BLOCKS or self._holds(child):
                out += self._flush(loose)
                out += self._block(child, tag, depth + 1)
            else:
                loose.append(self._piece(child, depth + 1))
        out += self._flush(loose)
        return [*out, laid_out(items)] if items else out

    def _levelled(self, node: LexborNode, level: int, depth: int) -> Iterator[Item]:
        """Yield the items of a list that tells its depth: a list of Google Docs, a list paragraph of Word."""
        if node.tag == "p":
            sign, number = sign_of(node)
            if sign is not None:
                sign.decompose()
            yield Item(level, number, "\\\n".join(_paragraphs(self._inline(node, depth))))
            return
        start = node.attributes.get("start") or ""
        number = int(start) if start.isdecimal() and len(start) < 7 else 1
        for child in _children(node):
            if child.tag == "li" and child.mem_id in self._notes:
                self._note(child, depth)
            elif child.tag == "li" and (parts := self.blocks(child, depth)):
                yield Item(level, number if node.tag == "ol" else 0, "\n\n".join(parts))
                number += 1

    def _block(self, node: LexborNode, tag: str, depth: int) -> list[str]:
        if tag == "hr":
            return ["---"]
        inner = self.blocks(node, depth)
        if tag == "blockquote":
            return ["\n".join(f"> {line}".rstrip() for line in "\n\n".join(inner).split("\n"))] if inner else []
        if tag == "figcaption" or (tag == "caption" and inner):
            return [marked("em", part) if _is_prose(part) else part for part in inner]
        if tag in ("dt", "summary"):
            return [marked("strong", part) if _is_prose(part) else part for part in inner]
        return inner

    def _flush(self, loose: list[str]) -> list[str]:
        words = "".join(loose)
        loose.clear()
        return _paragraphs(words)

    def _note(self, node: LexborNode, depth: int) -> None:
        label = self._notes[node.mem_id]
        parts = self.blocks(node, depth + 1) if node.tag not in BLOCKS else self._flow(node, depth + 1)
        text = "\n\n    ".join(part.replace("\n", "\n    ") for part in parts).lstrip(" \u00a0")
        self._written.setdefault(label, f"[^{label}]: {text}")

    def _inline(self, node: LexborNode, depth: int) -> str:
        return "".join([self._piece(child, depth + 1) for child in _children(node)])

    def _piece(self, node: LexborNode, depth: int) -> str:
        """Return one inline element or stretch of words."""
        tag = node.tag or ""
        if tag == "-text":
            return escaped(collapsed(node.text_content or ""))
        if tag.startswith(("-", "!")):
            return ""
        if depth > DEEPEST:
            return escaped(collapsed(node.text()))
        if tag == "br":
            return BREAK
        if tag == "img":
            return picture(node, self._base)
        if (label := self._notes.label(node)) is not None:
            return f"[^{label}]"
        if self._notes.is_way_back(node):
            return ""
        if node.attributes.get("aria-hidden") == "true" and tag != "span" and len(node.text().split()) > 0:
            if not any(letter.isalpha() for letter in node.text()):
                return ""  # the sign of a link to this very heading, a cross to close something
            self.unread += len(node.text().split())
        inner = self._inline(node, depth)
        marks = self._styles.marks(node)
        if tag == "a" and LOST_NOTE.fullmatch(inner.strip()) and self._is_lost(node):
            return raised(inner)
        if "sup" in marks:
            return inner if "[^" in inner else raised(inner)
        if "sub" in marks:
            return lowered(inner)
        for style in ("s", "em", "strong"):
            if style in marks and not (self._bare and style == "strong" and tag == "span"):
                inner = marked(style, inner)
        if tag == "a":
            address = address_of(self._base, node.attributes.get("href") or "")
            return link(inner, address) if "![" not in inner and BREAK not in inner else inner
        if tag in ("code", "kbd", "samp") and inner.strip() and "`" not in inner:
            return f"`{node.text().strip()}`"
        return inner

    def _is_lost(self, node: LexborNode) -> bool:
        """Return whether a raised number leads to a note that is not on the page."""
        parent = node.parent
        return (node.attributes.get("href") or "").startswith("#") and parent is not None and parent.tag == "sup"

    def _list(self, node: LexborNode, depth: int) -> list[str]:
        ordered = node.tag == "ol"
        start = node.attributes.get("start") or ""
        number = int(start) if start.isdecimal() and len(start) < 7 else 1
        lines: list[str] = []
        loose = False
        for child in _children(node):
            if child.tag == "-text" or (child.tag or "").startswith("-"):
                continue
            if child.mem_id in self._notes:
                self._note(child, depth)
                continue
            if child.tag in ("ul", "ol") and lines:  # a list beside the item it belongs to, as editors write it
                inner = "\n".join(self._list(child, depth + 1))
                within = " " * (lines[-1].index(" ") + 1)
                lines[-1] += "\n" + re.sub("^(?=.)", within, inner, flags=re.MULTILINE) if inner else ""
                continue
            parts = self.blocks(child, depth + 1) if child.tag not in ("ul", "ol") else self._list(child, depth + 1)
            if not parts:
                continue
            mark = f"{number}. " if ordered else "- "
            number += 1
            indent = " " * len(mark)
            tight = len(parts) == 1 or all(_is_list(part) for part in parts[1:])
            loose = loose or not tight
            lines.append(mark + ("\n" if tight else "\n\n").join(parts).replace("\n", "\n" + indent))
        return [re.sub(r"\n[ ]+(?=\n)", "\n", ("\n\n" if loose else "\n").join(lines))] if lines else []

    def _table(self, node: LexborNode, depth: int) -> list[str]:
        rows = [[cell for cell in _children(row) if cell.tag in ("td", "th")] for row in node.css("tr")]
        rows = [row for row in rows if row]
        small = len(rows) < 2 or max(map(len, rows), default=0) < 2
        if small or node.css_first("table table, h1, h2, h3, h4, ul, ol, p + p") is not None:  # laid out by it, no table of data
            return [part for child in _children(node) for part in self._block(child, child.tag or "", depth + 1) if child.tag != "-text"]
        caption = node.css_first("caption")
        out = _paragraphs(self._inline(caption, depth)) if caption is not None else []
        width = max(map(len, rows))
        lines: list[str] = []
        for nth, row in enumerate(rows):
            cells = [_cell(" ".join(self.blocks(cell, depth + 1))) for cell in row]
            lines.append("| " + " | ".join(cells + [""] * (width - len(cells))) + " |")
            if nth == 0:
                lines.append("|" + " --- |" * width)
        return [*out, "\n".join(lines)]


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.child
    while child is not None:
        following = child.next
        yield child
        child = following


def _holders(root: LexborNode) -> set[int]:
    """Return the elements that hold a block somewhere inside, found by climbing from every block once."""
    held: set[int] = set()
    for node in root.css(", ".join(sorted(BLOCKS - {"html", "body"}))):
        parent = node.parent
        while parent is not None and parent.mem_id not in held:
            held.add(parent.mem_id)
            parent = parent.parent
    return held


def _paragraphs(words: str) -> list[str]:
    """Return loose words as paragraphs: two breaks part them, and a break behind a bold line."""
    out: list[str] = []
    for part in re.split(rf"{BREAK}(?:\s*{BREAK})+", words):
        lines = [line.strip(" ") for line in part.split(BREAK)]
        lines = [line for line in lines if line.strip().strip(UNSEEN)]
        if not lines:
            continue
        if len(lines) > 1 and lines[0].startswith("\ue000") and lines[0].endswith("\ue001") and lines[0].count("\ue000") == 1:
            out.append(line_starts_escaped(lines.pop(0)))
        text = "\\\n".join(line_starts_escaped(line) for line in lines)
        pictures, rest = split_pictures(text)
        out += [picture for group in pictures for picture in re.split(r"(?<=\))\s*(?=!\[)", group)]
        out += [rest] if rest else []
    return out


def _cell(text: str) -> str:
    return text.replace("\\\n", " ").replace("\n", " ").replace(BREAK, " ").replace("|", "\\|").strip()


def _is_prose(part: str) -> bool:
    return not part.startswith(("#", "- ", "> ", "|", "```", "1. ", "![")) and "\n\n" not in part


def _is_list(part: str) -> bool:
    return re.match(r"(?:- |\d+\. )", part) is not None
