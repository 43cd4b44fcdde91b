"""The one error of the air interface."""


class DmrError(Exception):
    """The peer is wrong: these bits are not what ETSI TS 102 361 says, or too many are broken."""
