"""Elements of a page laid out in a text document by a cursor: what an author wrote is only ever inserted as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextListFormat,
    QTextTableFormat,
)

from reviewer.export.markup.element import Element, Node, is_block, words
from reviewer.model.named import NamedTuple
from reviewer.ui.looks.theme import Look

DEEPEST = 20
"""How deep lists and quotes are drawn into each other; what is deeper stands at this depth."""
MOST_CELLS = 4_000
"""Cells of a table that are drawn; further rows are told as a number."""
LISTED = 100
"""Items of a list that are one to Qt, which lays out all of them anew for each that comes; a longer one goes on as the next, with the next number."""
WORD = 500
"""Letters after which a word that goes on gets a place to break: Qt takes minutes for a million letters without one."""
GIANT = re.compile(rf"\S{{{WORD}}}(?=\S)")
SIZES = {"h1": 1.7, "h2": 1.35, "h3": 1.15, "h4": 1.0}
AFTER = 1.2
"""How much air there is after a paragraph, and after a list."""
PICTURE = "draft-picture"
"""How the names of pictures begin; no address of the draft ever becomes one."""


class Wear(NamedTuple):
    """How a document looks: colours and the fonts of its text and of its headings."""

    look: Look
    text: QFont
    heading: QFont


class State(NamedTuple):
    """Where in lists and quotes the cursor is: how deep, and whether its words are quiet ones."""

    indent: int = 0
    lists: int = 0
    quotes: int = 0
    soft: bool = False


class Layer:
    """Lays elements one after the other, block by block, so that whoever asks can stop for a moment between two."""

    def __init__(self, cursor: QTextCursor, wear: Wear, pictures: Sequence[str] = ()) -> None:
        self._cursor, self._wear = cursor, wear
        self._fresh = True
        self._space = wear.text.pointSizeF() * 0.75
        self.pictures: list[str] = list(pictures)
        self.places: list[int] = []

    def lay(self, parts: Sequence[Node], state: State = State()) -> Iterator[None]:  # noqa: B008 - a state is frozen
        """Lay elements; yields after each block."""
        for part in parts:
            if not isinstance(part, Element):
                continue
            if part.tag in ("section", "nav", "div"):
                yield from self.lay(part.children, state)
            elif part.tag in ("ul", "ol"):
                yield from self._list(part, state)
            elif part.tag == "blockquote":
                deeper = state._replace(indent=min(state.indent + 1, DEEPEST), quotes=state.quotes + 1, soft=True)
                yield from self.lay(part.children, deeper)
            elif part.tag == "figure":
                yield from self._figure(part, state)
            elif part.tag == "table":
                yield from self._table(part)
            elif part.tag == "dl":
                yield from self._facts(part, state)
            else:
                self._paragraph(part, state)
                yield

    # Blocks

    def _paragraph(self, part: Element, state: State) -> None:
        self._begin(self._block(part.tag, state), self._format(part.tag, state))
        self._name(part)
        self._inline(part.children, self._format(part.tag, state))

    def _begin(self, block: QTextBlockFormat, letters: QTextCharFormat) -> None:
        """Go to a new paragraph; the document's own first one is used up first."""
        if self._fresh:
            self._fresh = False
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(letters)
        else:
            self._cursor.insertBlock(block, letters)
        self._cursor.setCharFormat(letters)

    def _list(self, part: Element, state: State) -> Iterator[None]:
        inner = state._replace(lists=min(state.lists + 1, DEEPEST))
        form = QTextListFormat()
        ordered = part.tag == "ol"
        styles = (QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListCircle, QTextListFormat.Style.ListSquare)
        form.setStyle(QTextListFormat.Style.ListDecimal if ordered else styles[min(state.lists, 2)])
        form.setIndent(state.indent + inner.lists)
        start = dict(part.attributes).get("start", "1")
        first = min(int(start), 1_000_000) if ordered and start.isdecimal() else 1
        made = None
        for number, item in enumerate(child for child in part.children if isinstance(child, Element)):
            self._begin(self._block("li", inner), self._format("li", inner))
            if made is None or not number % LISTED:
                form.setStart(first + number)
                made = self._cursor.createList(form)
            else:
                made.add(self._cursor.block())
            self._name(item)
            self._inline([child for child in item.children if not is_block(child)], self._format("li", inner))
            yield
            below = inner._replace(indent=min(inner.indent, DEEPEST))
            for child in item.children:
                if is_block(child) and isinstance(child, Element):
                    if child.tag in ("ul", "ol"):
                        yield from self._list(child, below)
                    else:
                        yield from self.lay((child,), below._replace(indent=min(below.indent + below.lists, DEEPEST), lists=0))
        if made is not None and not state.lists:  # what follows a list is a paragraph away from it, as from any other
            last = QTextBlockFormat()
            last.setBottomMargin(self._space * AFTER)
            self._cursor.mergeBlockFormat(last)

    def _figure(self, part: Element, state: State) -> Iterator[None]:
        shown = part.children[0] if part.children else None
        soft = state._replace(soft=True)
        if isinstance(shown, Element) and shown.tag == "img":
            known = dict(shown.attributes)
            self._begin(self._block("p", state), self._format("p", soft))
            source, alt = known.get("src", ""), known.get("alt", "")
            if source in self.pictures:
                made = QTextImageFormat()
                made.setName(f"{PICTURE}:{self.pictures.index(source)}")
                made.setProperty(QTextFormat.Property.ImageAltText, alt)
                self.places.append(self._cursor.position())
                self._cursor.insertImage(made)
            else:
                self._inline((f"▨ Picture: {alt or 'decorative'}",), self._format("p", soft))
            yield
        elif isinstance(shown, Element):
            self._paragraph(shown, soft)
            yield
        for caption in part.children[1:]:
            if isinstance(caption, Element):
                self._begin(self._block("figcaption", state), self._format("figcaption", soft))
                self._inline(caption.children, self._format("figcaption", soft))
                yield

    def _table(self, part: Element) -> Iterator[None]:
        every = [row for group in part.children if isinstance(group, Element) for row in group.children if isinstance(row, Element)]
        columns = max((len(row.children) for row in every), default=0)
        rows = every[: max(MOST_CELLS // max(columns, 1), 1)]
        if not columns or columns > MOST_CELLS:
            return
        self._cursor.insertTable(len(rows), columns, self._table_format(columns))
        self._fresh = False
        for number, row in enumerate(rows):
            for cell in (child for child in row.children if isinstance(child, Element)):
                letters = self._format(cell.tag, State())
                self._cursor.setBlockFormat(QTextBlockFormat())
                self._cursor.setCharFormat(letters)
                self._inline(cell.children, letters)
                self._cursor.movePosition(QTextCursor.MoveOperation.NextCell)
            for _ in range(columns - len(row.children)):
                self._cursor.movePosition(QTextCursor.MoveOperation.NextCell)
            if number % 20 == 19:
                yield
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        if len(every) > len(rows):
            self._inline((f"{len(every) - len(rows)} more rows are not shown here.",), self._format("p", State(soft=True)))
        yield

    def _facts(self, part: Element, state: State) -> Iterator[None]:
        terms = [child for child in part.children if isinstance(child, Element)]
        for term, told in zip(terms[::2], terms[1::2], strict=False):
            letters = self._format("p", state)
            self._begin(self._block("li", state), letters)
            self._inline((f"{words(term.children)}: ",), self._format("p", state._replace(soft=True)))
            self._inline(told.children, letters)
            yield

    # Words

    def _inline(self, nodes: Sequence[Node], letters: QTextCharFormat) -> None:
        self._cursor.beginEditBlock()  # a paragraph is laid out once, not at each of its words
        for node in nodes:
            if isinstance(node, str):
                self._cursor.insertText(broken(node), letters)
            elif node.tag == "br":
                self._cursor.insertText("\u2028", letters)
            else:
                self._inline(node.children, self._styled(node, letters))
        self._cursor.endEditBlock()

    def _styled(self, node: Element, letters: QTextCharFormat) -> QTextCharFormat:
        made = QTextCharFormat(letters)
        if node.tag == "strong":
            made.setFontWeight(QFont.Weight.Bold)
        elif node.tag in ("em", "cite"):
            made.setFontItalic(True)
        elif node.tag in ("sup", "sub"):
            aligned = QTextCharFormat.VerticalAlignment
            made.setVerticalAlignment(aligned.AlignSuperScript if node.tag == "sup" else aligned.AlignSubScript)
        elif node.tag == "a":
            known = dict(node.attributes)
            made.setAnchor(True)
            if "href" in known:
                made.setAnchorHref(known["href"])
                made.setForeground(QColor(self._wear.look.tokens.accent))
                made.setFontUnderline(True)
            if "id" in known:
                made.setAnchorNames([known["id"]])
        return made

    def _name(self, part: Element) -> None:
        """Give the place its id, so that links of the article lead there."""
        name = dict(part.attributes).get("id")
        if name:
            letters = QTextCharFormat(self._cursor.charFormat())
            letters.setAnchor(True)
            letters.setAnchorNames([name])
            self._cursor.insertText("\u2060", letters)

    # Looks

    def _block(self, tag: str, state: State) -> QTextBlockFormat:
        made = QTextBlockFormat()
        space = self._space
        heading = tag in SIZES
        made.setTopMargin(space * 2.2 if heading and tag != "h1" else 0)
        made.setBottomMargin(space * {"li": 0.45, "th": 0, "td": 0}.get(tag, AFTER))
        made.setLineHeight(112 if heading else 116, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        made.setIndent(min(state.indent + state.lists, DEEPEST) if tag != "li" or not state.lists else 0)
        if heading:
            made.setHeadingLevel(int(tag[1]))
        return made

    def _format(self, tag: str, state: State) -> QTextCharFormat:
        made = QTextCharFormat()
        tokens = self._wear.look.tokens
        if tag in SIZES:
            made.setFont(self._wear.heading)
            made.setFontPointSize(self._wear.text.pointSizeF() * SIZES[tag])
            made.setFontWeight(QFont.Weight.Bold)
        else:
            made.setFont(self._wear.text)
        if tag == "th":
            made.setFontWeight(QFont.Weight.Bold)
        if tag == "figcaption":
            made.setFontPointSize(self._wear.text.pointSizeF() * 0.88)
        made.setForeground(QColor(tokens.muted if state.soft else tokens.text))
        return made

    def _table_format(self, columns: int) -> QTextTableFormat:
        made = QTextTableFormat()
        made.setBorder(1)
        made.setBorderCollapse(True)
        made.setBorderBrush(QColor(self._wear.look.tokens.outline))
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setCellPadding(self._space * 0.6)
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        made.setTopMargin(self._space * 0.6)
        made.setBottomMargin(self._space * 1.2)
        made.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return made


def broken(text: str) -> str:
    """Return a text with places to break inside giant words, and none of the signs that Qt takes for paragraphs of its own."""
    plain = text.replace("\u2029", " ").replace("\r", " ").replace("\ufdd0", " ").replace("\ufdd1", " ").replace("\ufffc", "\ufffd")
    return GIANT.sub(lambda found: found.group() + "\u200b", plain)


def fitted(image: QImage, width: int) -> QImage:
    """Return a picture no wider than the room there is."""
    return image if image.width() <= width else image.scaledToWidth(max(width, 1), Qt.TransformationMode.SmoothTransformation)
