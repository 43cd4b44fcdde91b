"""Output of the terminal commands."""

import sys

from scape.base.text import escaped


def echo(text: str, *, error: bool = False) -> None:
    """Print a text that may contain foreign names and messages, and flush it."""
    print(escaped(text), file=sys.stderr if error else sys.stdout, flush=True)
