"""What can happen to incidents as a whole."""

from scape.base.journal import Event


class IncidentsExported(Event, frozen=True, kw_only=True, tag="dispatch.incidents_exported"):
    """So many incidents left as a file; the request is in the journal with its reason."""

    count: int
