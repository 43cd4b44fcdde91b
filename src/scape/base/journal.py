"""The journal's rows: what they hold, how they are chained, how one is checked."""

import msgspec


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind"):
    """Something that happened and must survive. A subclass names itself by a stable `tag`."""
