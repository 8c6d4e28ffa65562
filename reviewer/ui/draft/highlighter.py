"""Live styling of the draft: line by line, from the parsed draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QColor, QFont, QTextBlock, QTextCharFormat, QTextLayout

from reviewer.model.draft import Draft
from reviewer.ui.draft.boxes import Boxes
from reviewer.ui.draft.styles import Style, stretches
from reviewer.ui.looks.fonts import sans
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.documents.halflines import HalfLines
from reviewer.ui.values.positions import Positions

SCALES = {"title": 1.7, "heading1": 1.45, "heading2": 1.28, "heading3": 1.12, "small": 0.88, "quiet": 0.88, "image": 0.82}
FEW = 4
"""Lines that are painted one by one."""
Range = tuple[int, int, QTextCharFormat]
"""Where in a line a stretch begins, its length, and how it looks."""


class Highlighter:
    """Gives every line the look of its block. Owns no text: the layout, the positions and the draft are handed to it.

    Not a QSyntaxHighlighter, which has Qt lay out the next lines, too, and paint the whole view at each key.
    """

    def __init__(self, layout: HalfLines, positions: Positions, look: Look) -> None:
        self._layout = layout
        self._positions = positions
        self._draft = Draft("")
        self._formats: dict[Style, QTextCharFormat] = {}
        self._look = look
        self.boxes: Boxes | None = None

    def take(self, draft: Draft) -> None:
        """Style by this draft from now on; lines already styled stay until they are asked for again."""
        self._draft = draft

    def wear(self, look: Look) -> None:
        """Change colours and sizes; lines already styled stay until they are asked for again."""
        self._look = look
        self._formats.clear()

    def style_all(self) -> None:
        """Style every line."""
        block = self._layout.document().firstBlock()
        while block.isValid():
            self._set(block)
            block = block.next()
        self._layout.update.emit()

    def dress(self, block: QTextBlock) -> None:
        """Style one line that cannot be seen: nothing is laid out or painted by it."""
        self._set(block)

    def style(self, block: QTextBlock) -> None:
        """Style one line; where it looks as it did, nothing is painted."""
        height = self._layout.blockBoundingRect(block).height()
        if not self._set(block):
            return
        if self._layout.blockBoundingRect(block).height() == height:
            self._layout.updateBlock.emit(block)
        else:
            self._layout.update.emit()

    def style_lines(self, blocks: Sequence[QTextBlock]) -> None:
        """Style some lines; many are painted together, for to tell of each takes a walk over all that can be seen."""
        if len(blocks) <= FEW:
            for block in blocks:
                self.style(block)
            return
        others = [self._set(block) for block in blocks]  # each, not only up to the first that looks otherwise
        if True in others:
            self._layout.update.emit()

    def follow(self, block: QTextBlock, at: int, removed: int, added: int) -> None:
        """Move the looks of a line along with letters that came or went in it, before it is laid out."""
        layout, height = block.layout(), self._layout.blockBoundingRect(block).height()
        known = layout.formats()
        for one in known:  # changed where it stands: the format of one that is taken apart would go with it
            start, end = one.start, one.start + one.length
            one.start = start if start < max(at, 1) else max(at, start - removed) + added
            one.length = (end if end < at else max(at, end - removed) + added) - one.start
        layout.setFormats([one for one in known if one.length > 0])
        self._layout.expect(block.position() + at, removed, added, height)

    def _set(self, block: QTextBlock) -> bool:
        """Give a line the look of its block; return whether it had another."""
        layout = block.layout()
        layout.setCacheEnabled(True)  # else Qt shapes the letters of a line anew each time it paints it
        kept, wanted = [], list(self._ranges(block))
        composed = len(layout.preeditAreaText())
        if composed:  # what an input method is composing stands in the line, but not yet in the text
            at = layout.preeditAreaPosition()
            kept = [one for one in layout.formats() if at <= one.start and one.start + one.length <= at + composed]
            wanted = [_aside(one, at, composed) for one in wanted]
        had = layout.formats()
        if len(had) == len(kept) + len(wanted) and all(
            (old.start, old.length) == new[:2] and old.format == new[2] for old, new in zip(had[len(kept) :], wanted, strict=True)
        ):
            return False
        self._layout.style(block, [*kept, *(_range(one) for one in wanted)])
        block.clearLayout()
        return True

    def _ranges(self, block: QTextBlock) -> Iterator[Range]:
        """Yield how the stretches of a line are to look."""
        if not self._draft.blocks or block.length() <= 1:
            return
        first, positions = block.position(), self._positions
        start, end = positions.offset(first), positions.offset(first + block.length() - 1)
        for begin, stop, style in stretches(self._draft, start, end):
            at = positions.position(begin) - first
            yield at, positions.position(stop) - first - at, self.format_of(style)
        if self.boxes is not None:
            yield from self.boxes.ranges(positions.source[start:end])

    def format_of(self, style: Style) -> QTextCharFormat:
        """Return the character format of a style."""
        made = self._formats.get(style)
        if made is None:
            made = self._formats[style] = self._make(style)
        return made

    def _make(self, style: Style) -> QTextCharFormat:
        tokens, made = self._look.tokens, QTextCharFormat()
        size = self._layout.document().defaultFont().pointSizeF()
        made.setFontPointSize(size * SCALES.get(style.base, 1.0))
        if style.base == "title" or style.base.startswith("heading"):
            made.setFontFamilies(sans().families())
            made.setFontWeight(QFont.Weight.Bold)
        if style.base == "image":
            made.setFontFamilies(sans().families())
        if "strong" in style.marks:
            made.setFontWeight(QFont.Weight.Bold)
        if "em" in style.marks:
            made.setFontItalic(True)
        if "code" in style.marks or style.base == "code":
            made.setFontFamilies(["Noto Sans Mono", "Consolas", "Menlo", "DejaVu Sans Mono", "monospace"])
        if "sup" in style.marks:
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if "sub" in style.marks:
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        if {"link", "marker"} & style.marks:
            made.setForeground(QColor(tokens.accent))
        elif "dim" in style.marks or style.base in ("quiet", "image"):
            made.setForeground(QColor(tokens.muted))
        else:
            made.setForeground(QColor(tokens.text))
        return made


def _range(one: Range) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = one
    return made


def _aside(one: Range, at: int, composed: int) -> Range:
    """Return a stretch where it is with some letters being composed at a place."""
    start, length, look = one
    if start >= at:
        return start + composed, length, look
    return (start, length + composed, look) if start + length >= at else one
