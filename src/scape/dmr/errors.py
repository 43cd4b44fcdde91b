"""The one error of the air interface."""


class DmrError(Exception):
    """The peer is wrong: these bits violate ETSI TS 102 361, or too many of them are wrong."""
