"""Output of the terminal commands."""

import os
import sys

from scape.base.errors import Refused
from scape.base.text import escaped


def echo(text: str, *, error: bool = False) -> None:
    """Print a text that may contain foreign names and messages, and flush it.

    `Refused("output-closed")` when the program that reads the output has ended.
    """
    try:
        print(escaped(text), file=sys.stderr if error else sys.stdout, flush=True)
    except BrokenPipeError:
        # What is left in the buffer would fail again when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise Refused("output-closed") from None
