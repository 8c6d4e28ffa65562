"""Word files made for a test: a few parts of XML in a zip, as Word lays them out."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
TYPES = (
    f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    "</Types>"
)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
"""A picture of one clear dot."""


def rels(*links: tuple[str, str, str], external: frozenset[str] = frozenset()) -> str:
    """Return a part of relationships: (id, last word of the type, target) each; those of the ids in `external` lead outside."""
    told = "".join(
        f'<Relationship Id="{known}" Type="{R}/{kind}" Target="{target}"{" TargetMode=" + chr(34) + "External" + chr(34) if known in external else ""}/>'
        for known, kind, target in links
    )
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{told}</Relationships>'


def paragraph(text: str = "", style: str = "", more: str = "") -> str:
    """Return a paragraph of one run of a style; `more` stands behind it as it is."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{run(text) if text else ''}{more}</w:p>"


def run(text: str, properties: str = "") -> str:
    """Return a run of text."""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{text}</w:t></w:r>'


def document(body: str) -> str:
    """Return the part with the text."""
    return f"{HEAD}<w:document {NAMES}><w:body>{body}<w:sectPr/></w:body></w:document>"


def part(kind: str, inner: str) -> str:
    """Return another part of Word's own: footnotes, comments, styles, numbering."""
    return f"{HEAD}<w:{kind} {NAMES}>{inner}</w:{kind}>"


def parts_of(body: str, parts: Mapping[str, str | bytes] | None = None, links: tuple[tuple[str, str, str], ...] = ()) -> dict[str, str | bytes]:
    """Return the members of a Word file with a body."""
    return {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": rels(("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": document(body),
        "word/_rels/document.xml.rels": rels(*links),
        **(parts or {}),
    }


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Return members as a zip."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def docx(body: str, parts: Mapping[str, str | bytes] | None = None, links: tuple[tuple[str, str, str], ...] = ()) -> bytes:
    """Return a Word file with a body, other parts, and relationships of the document."""
    return packed(parts_of(body, parts, links))
