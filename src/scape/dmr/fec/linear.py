"""Linear maps over GF(2): every block code, interleaver and syndrome of DMR is one of them."""

from collections.abc import Sequence


class LinearMap:
    """Bits in, bits out, where flipping an input bit always flips the same output bits.

    `images[i]` is what input bit `i` (the most significant bit of the first byte is 0) does to the
    output. It costs one table look-up and one XOR per input byte, whatever the number of output
    bits: a single pass gives data and all syndromes.
    """

    def __init__(self, images: Sequence[int]) -> None:
        self.images = tuple(images)
        self._tables = tuple(_table(images[i : i + 8]) for i in range(0, len(images), 8))

    def image(self, data: bytes) -> int:
        """The output for `data`, which has the length the map was made for."""
        tables, output = self._tables, 0
        for place, byte in enumerate(data):
            output ^= tables[place][byte]
        return output


def _table(images: Sequence[int]) -> list[int]:
    padded = [*images, *[0] * (8 - len(images))]
    table = [0]
    for image in reversed(padded):
        table += [image ^ value for value in table]
    return table
