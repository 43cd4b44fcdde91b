"""What a file is by its content, and photos without what else cameras write into them.

JPEG: ITU-T T.81, annex B; its Exif segment is APP1. PNG: the third edition, 11.3.
"""

import struct

from scape.dispatch.files.events import FileKind

HEADS: dict[bytes, FileKind] = {
    b"\xff\xd8\xff": "jpeg",
    b"\x89PNG\r\n\x1a\n": "png",
    b"%PDF-": "pdf",
}
_SOI, _SCAN, _APP0, _APP2, _APP14, _APP15, _COMMENT = 0xD8, 0xDA, 0xE0, 0xE2, 0xEE, 0xEF, 0xFE
_KEPT_SEGMENTS = {_APP0, _APP2, _APP14}  # JFIF, colour profile, Adobe's colours
_DROPPED_CHUNKS = {b"eXIf", b"tEXt", b"iTXt", b"zTXt", b"tIME"}
_ORIENTATION = 0x0112  # a tag of Exif


def kind_of(head: bytes) -> FileKind | None:
    """None: it is none of the kinds that are taken."""
    return next((kind for begin, kind in HEADS.items() if head.startswith(begin)), None)


def without_place(kind: FileKind, content: bytes) -> bytes:
    """A photo without place, time and camera; how it is turned stays."""
    if kind == "jpeg":
        return _jpeg(content)
    return _png(content) if kind == "png" else content


def _jpeg(content: bytes) -> bytes:
    kept, turned, at = [content[:2]], 1, 2
    while at + 4 <= len(content) and content[at] == 0xFF and content[at + 1] != _SCAN:
        mark, (size,) = content[at + 1], struct.unpack_from(">H", content, at + 2)
        segment = content[at : at + 2 + size]
        if segment[4:10] == b"Exif\0\0":
            turned = _orientation(segment[10:])
        if not (_APP0 <= mark <= _APP15 or mark == _COMMENT) or mark in _KEPT_SEGMENTS:
            kept.append(segment)
        at += 2 + size
    if turned != 1:
        kept.insert(1, _exif(turned))
    return b"".join([*kept, content[at:]])


def _orientation(tiff: bytes) -> int:
    """1: upright, also where it cannot be read."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) < 10:
        return 1
    (first,) = struct.unpack_from(f"{order}I", tiff, 4)
    if first + 2 > len(tiff):
        return 1
    (count,) = struct.unpack_from(f"{order}H", tiff, first)
    for entry in range(first + 2, min(first + 2 + 12 * count, len(tiff) - 11), 12):
        tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, entry)
        if tag == _ORIENTATION:
            return value if 1 <= value <= 8 else 1
    return 1


def _exif(turned: int) -> bytes:
    """A segment that says only how a photo is turned."""
    tiff = struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, _ORIENTATION, 3, 1, turned, 0, 0)
    body = b"Exif\0\0" + tiff
    return struct.pack(">BBH", 0xFF, 0xE1, len(body) + 2) + body


def _png(content: bytes) -> bytes:
    kept, at = [content[:8]], 8
    while at + 12 <= len(content):
        size, name = struct.unpack_from(">I4s", content, at)
        if name not in _DROPPED_CHUNKS:
            kept.append(content[at : at + 12 + size])
        at += 12 + size
    return b"".join(kept)
