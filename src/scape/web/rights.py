"""What an account may be allowed, and what a route does to personal data."""

from enum import StrEnum


class Operation(StrEnum):
    """What a route does to personal data (Directive (EU) 2016/680, Article 25)."""

    COLLECTION = "collection"
    CONSULTATION = "consultation"
    ALTERATION = "alteration"
    DISCLOSURE = "disclosure"
    ERASURE = "erasure"
    NONE = "none"


class Right(StrEnum):
    """What an account may be allowed; roles are sets of these."""

    PUBLIC = "public"  # needs no sign-in
    SIGNED_IN = "signed-in"
    RADIO_SEE = "radio.see"
    RADIO_SEARCH = "radio.search"
    RADIO_COMMAND = "radio.command"
    RADIO_MANAGE = "radio.manage"
    PEOPLE_MANAGE = "people.manage"
