"""The table of files of incidents."""

import msgspec
from sqlalchemy import Index

from scape.base.fields import table_of
from scape.dispatch.files.events import FileKind


class Attachment(msgspec.Struct, frozen=True, kw_only=True):
    """A file of an incident; `erased_at`: since when its content is deleted, None: it is there."""

    id: str
    incident: str
    name: str
    file_kind: FileKind
    size: int
    sha256: str
    at: int
    by: str
    until: int | None
    erased_at: int | None


attachments = table_of("dispatch_attachments", Attachment)
Index("dispatch_attachments_at", attachments.c.at, attachments.c.id)
Index("dispatch_attachments_incident", attachments.c.incident, attachments.c.at, attachments.c.id)
Index("dispatch_attachments_until", attachments.c.until)
Index("dispatch_attachments_sha256", attachments.c.sha256)
