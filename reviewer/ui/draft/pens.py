"""The underlines of the three severities, the tint of the passage in hand and the one of passages with comments."""

from __future__ import annotations

from PySide6.QtGui import QBrush, QColor, QPalette, QTextCharFormat

from reviewer.settings.preferences import Underlines
from reviewer.ui.looks.signs import Sign
from reviewer.ui.looks.tokens import Tokens

_LINES = {
    Sign.MUST: QTextCharFormat.UnderlineStyle.WaveUnderline,
    Sign.SHOULD: QTextCharFormat.UnderlineStyle.DashUnderline,
    Sign.CONSIDER: QTextCharFormat.UnderlineStyle.DotLine,
}


class Pens:
    """Character formats in the colours of one scheme; `underlines` says how strongly findings show."""

    def __init__(self, tokens: Tokens, underlines: Underlines = Underlines.USUAL) -> None:
        self.flash = QTextCharFormat()
        self.flash.setBackground(_brush(tokens.flash))
        self.flash.setForeground(_brush(tokens.text))
        self.other = QTextCharFormat()
        self.other.setBackground(_brush(tokens.selection))
        self.remark = QTextCharFormat()
        self.remark.setBackground(_brush(tokens.comment_tint))
        self._lines = {sign: self._line(sign, tokens, underlines) for sign in _LINES}

    def underline(self, sign: Sign) -> QTextCharFormat:
        """Return how the words of a finding are drawn: with wave, dashes or dots, tinted too where that was chosen, or as all others."""
        return self._lines[sign]

    @staticmethod
    def _line(sign: Sign, tokens: Tokens, underlines: Underlines) -> QTextCharFormat:
        made = QTextCharFormat()
        if underlines is Underlines.SIGNS:
            return made
        if underlines is Underlines.STRONG:
            made.setBackground(_brush(getattr(tokens, f"{sign.value}_tint")))
        made.setUnderlineStyle(_LINES[sign])
        made.setUnderlineColor(QColor(getattr(tokens, sign.value)))
        return made


def _brush(colour: str) -> QBrush:
    """Return a brush made by way of a palette: Qt's binding builds a hundred enumerations before it makes one of a colour."""
    made = QPalette()
    made.setColor(QPalette.ColorRole.Base, QColor(colour))
    return made.base()
