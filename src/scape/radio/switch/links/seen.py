"""Which signed datagrams were seen, in a fixed amount of memory.

For protocols that sign datagrams and number them with nothing: the same signature twice is the same
datagram again. A Bloom filter of the last 400,000 signatures, which are random and so are their own
hashes; when it has so many it becomes the previous one. They are almost seven hours of speech. At
most about one new datagram in 80,000 is taken for one that was seen, and lost; with a million it
would be one in a thousand.
"""

BITS = 24  # of a place; a filter takes 2 MB
PLACES = 6  # of a signature, three bytes each
MOST = 400_000


class Seen:
    """Remembers at least the last `most` signatures."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._count = 0
        self._latest = _empty()
        self._previous = _empty()

    def take(self, signature: bytes) -> bool:
        """Remember a signature of 18 bytes or more; False when it was seen before."""
        places = [int.from_bytes(signature[3 * i : 3 * i + 3], "big") for i in range(PLACES)]
        if _has(self._latest, places) or _has(self._previous, places):
            return False
        for place in places:
            self._latest[place >> 3] |= 1 << (place & 7)
        self._count += 1
        if self._count == self._most:
            self._count = 0
            self._latest, self._previous = _empty(), self._latest
        return True


def _empty() -> bytearray:
    return bytearray(1 << (BITS - 3))


def _has(filter: bytearray, places: list[int]) -> bool:
    return all(filter[place >> 3] >> (place & 7) & 1 for place in places)
