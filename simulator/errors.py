"""The error of the demo."""


class CannotGoOn(Exception):
    """The demo cannot start, or something it needs has ended; the text says what."""
