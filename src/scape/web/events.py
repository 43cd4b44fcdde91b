"""Events of the web server itself."""

from scape.base.journal import Event


class Consulted(Event, frozen=True, kw_only=True, tag="web.consulted"):
    """The entry's actor looked at personal data: by `route`, with `query`, for `reason`.

    The reason is in the user's own words (Directive (EU) 2016/680, Article 25: justification).
    """

    route: str
    query: dict[str, str]
    reason: str
