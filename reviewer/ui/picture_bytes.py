"""A picture of the clipboard as the bytes of a file."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

FORMATS = ("image/png", "image/jpeg", "image/gif", "image/webp")


def png_of(source: QMimeData) -> bytes:
    """Return a picture as its file has it, where the clipboard holds that, else written anew as PNG; empty where there is none."""
    for form in FORMATS:
        if source.hasFormat(form):
            return bytes(source.data(form).data())
    image, buffer = source.imageData(), QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return bytes(buffer.data().data()) if isinstance(image, QImage) and QImageWriter(buffer, QByteArray(b"PNG")).write(image) else b""
