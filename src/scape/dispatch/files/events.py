"""What can happen to files of incidents."""

from typing import Literal

from scape.base.journal import Event

FileKind = Literal["jpeg", "png", "pdf"]


class FileAttached(Event, frozen=True, kw_only=True, tag="dispatch.file_attached"):
    """A file of an `incident`, by its SHA-256; the subject is the attachment. It is erased at
    `until` (microseconds), None: it stays.
    """

    incident: str
    name: str
    file_kind: FileKind
    size: int
    sha256: str
    until: int | None = None


class FileErased(Event, frozen=True, kw_only=True, tag="dispatch.file_erased"):
    """Its content is deleted. `expired`: its time was over; else somebody did it, and `why`."""

    expired: bool = False
    why: str = ""
