"""Live styling of the draft: line by line, from the parsed draft."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from reviewer.model.draft import Draft
from reviewer.ui.fonts import sans
from reviewer.ui.positions import Positions
from reviewer.ui.styles import Style, stretches
from reviewer.ui.theme import Look

SCALES = {"title": 1.7, "heading1": 1.45, "heading2": 1.28, "heading3": 1.12, "small": 0.88, "quiet": 0.88, "image": 0.82}


class Highlighter(QSyntaxHighlighter):
    """Gives every line the look of its block. Owns no text: the positions and the draft are handed to it."""

    def __init__(self, document: QTextDocument, positions: Positions, look: Look) -> None:
        super().__init__(document)
        self._positions = positions
        self._draft = Draft("")
        self._formats: dict[Style, QTextCharFormat] = {}
        self._look = look

    def take(self, draft: Draft) -> None:
        """Style by this draft from now on; lines already styled stay until they are asked for again."""
        self._draft = draft

    def wear(self, look: Look) -> None:
        """Change colours and sizes, and style everything again."""
        self._look = look
        self._formats.clear()
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Style one line; Qt calls this."""
        if not self._draft.blocks or not text:
            return
        first = self.currentBlock().position()
        positions = self._positions
        start = positions.offset(first)
        end = positions.offset(first + self.currentBlock().length() - 1)
        for begin, stop, style in stretches(self._draft, start, end):
            at = positions.position(begin) - first
            self.setFormat(at, positions.position(stop) - first - at, self.format_of(style))

    def format_of(self, style: Style) -> QTextCharFormat:
        """Return the character format of a style."""
        made = self._formats.get(style)
        if made is None:
            made = self._formats[style] = self._make(style)
        return made

    def _make(self, style: Style) -> QTextCharFormat:
        tokens, made = self._look.tokens, QTextCharFormat()
        size = self.document().defaultFont().pointSizeF()
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
