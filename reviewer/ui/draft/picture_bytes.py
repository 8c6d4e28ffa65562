"""Pictures between their bytes and the window: from the clipboard, into a form."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from reviewer.desk.pictures.gallery import named
from reviewer.pictures import Looked

FORMATS = ("image/png", "image/jpeg", "image/gif", "image/webp")


def has_words(source: QMimeData) -> bool:
    """Return whether what was copied holds words, be it as a page alone; a browser copies a picture with its page, and means the picture."""
    return source.hasText() or (source.hasHtml() and not source.hasImage())


def png_of(source: QMimeData) -> bytes:
    """Return a picture as its file has it, where the clipboard holds that, else written anew as PNG; empty where there is none."""
    for form in FORMATS:
        if source.hasFormat(form):
            return bytes(source.data(form).data())
    image, buffer = source.imageData(), QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return bytes(buffer.data().data()) if isinstance(image, QImage) and QImageWriter(buffer, QByteArray(b"PNG")).write(image) else b""


def about(name: str, looked: Looked | None) -> str:
    """Return how a form speaks of a picture: its file, and its size where that is known."""
    return f"{named(name)}, {looked.width:,} × {looked.height:,} pixels" if looked else named(name)


def drawn(looked: Looked) -> QImage:
    """Return the small picture of one that was looked at."""
    thumb = looked.thumb
    return QImage(thumb.rgba, thumb.width, thumb.height, thumb.width * 4, QImage.Format.Format_RGBA8888).copy()
