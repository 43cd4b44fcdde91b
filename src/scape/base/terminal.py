"""Output of the terminal commands."""

import sys

from scape.base.text import escaped


def tell(text: str, *, error: bool = False) -> None:
    """Print a text in which names and messages of others can stand, and flush it."""
    print(escaped(text), file=sys.stderr if error else sys.stdout, flush=True)
