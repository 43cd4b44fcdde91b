"""Linear maps over GF(2): every block code, interleaver and syndrome of DMR is one of them."""

from collections.abc import Sequence
from functools import reduce
from operator import getitem, xor


class LinearMap:
    """Bits in, bits out, where flipping an input bit always flips the same output bits.

    `images[i]` is what input bit `i` (the most significant bit of the first byte is 0) does to the
    output. A call costs one table look-up and one XOR per input byte, however many output bits
    there are: data and all syndromes come out of a single pass.
    """

    def __init__(self, images: Sequence[int]) -> None:
        self.images = tuple(images)
        self._tables = tuple(_table(images[i : i + 8]) for i in range(0, len(images), 8))

    def __call__(self, data: bytes) -> int:
        """The output for `data`, which has the length the map was made for."""
        return reduce(xor, map(getitem, self._tables, data))


def _table(images: Sequence[int]) -> list[int]:
    padded = [*images, *[0] * (8 - len(images))]
    table = [0]
    for image in reversed(padded):
        table += [image ^ value for value in table]
    return table
