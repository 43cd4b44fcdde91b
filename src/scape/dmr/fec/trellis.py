"""The rate 3/4 trellis of annex B.2.4: eighteen octets in 196 bits.

Three bits at a time drive a machine whose state is the last three bits; each step sends one of
sixteen constellation points, a pair of dibits. A final 000 brings the machine to rest.
"""

from heapq import heappop, heappush
from itertools import pairwise

from scape.dmr.errors import DmrError

STEPS = 49
# Noise is eight or more bits from its nearest path; a path that far off is never right.
LIMIT = 7

# Table B.7: the point sent in a state (row) for three bits (column).
_POINTS = (
    (0, 8, 4, 12, 2, 10, 6, 14),
    (4, 12, 2, 10, 6, 14, 0, 8),
    (1, 9, 5, 13, 3, 11, 7, 15),
    (5, 13, 3, 11, 7, 15, 1, 9),
    (3, 11, 7, 15, 1, 9, 5, 13),
    (7, 15, 1, 9, 5, 13, 3, 11),
    (2, 10, 6, 14, 0, 8, 4, 12),
    (6, 14, 0, 8, 4, 12, 2, 10),
)
# Table B.8: the four bits of each point.
_POINT_BITS = (2, 10, 7, 15, 14, 6, 11, 3, 13, 5, 8, 0, 1, 9, 4, 12)
_BITS = tuple(tuple(_POINT_BITS[point] for point in row) for row in _POINTS)
# Table B.9: pairs of dibits are sent in every fourth pair's order.
_ORDER = tuple(pair for first in range(4) for pair in range(first, STEPS, 4))


def encode(data: bytes) -> int:
    """The 196 bits that carry eighteen octets."""
    bits = int.from_bytes(data, "big") << 3
    inputs = [0, *(bits >> 3 * step & 7 for step in reversed(range(STEPS)))]
    sent = [_BITS[state][tribit] for state, tribit in pairwise(inputs)]
    word = 0
    for step in _ORDER:
        word = word << 4 | sent[step]
    return word


def decode(bits: int) -> tuple[bytes, int]:
    """The eighteen octets, and how many of the 196 bits were wrong."""
    received = [0] * STEPS
    for place, step in enumerate(_ORDER):
        received[step] = bits >> 4 * (STEPS - 1 - place) & 0xF
    clean = _walk(received)
    return (clean, 0) if clean is not None else _search(received)


def _walk(received: list[int]) -> bytes | None:
    """The data if every point is one that the machine can send, as almost always."""
    state = data = 0
    for point in received:
        tribit = _NEXT[state].get(point)
        if tribit is None:
            return None
        state = tribit
        data = data << 3 | tribit
    return None if state else (data >> 3).to_bytes(18, "big")


_NEXT = tuple({bits: tribit for tribit, bits in enumerate(row)} for row in _BITS)


def _search(received: list[int]) -> tuple[bytes, int]:
    """The path nearest to what was received, from rest to rest.

    The path with the fewest wrong bits is extended first, so that few errors cost few steps.
    """
    paths = [(0, STEPS, 0)]
    reached = set()
    while paths:
        wrong, left, data = heappop(paths)
        state = data & 7
        if (left, state) in reached:
            continue
        reached.add((left, state))
        if left:
            point = received[STEPS - left]
            for tribit, sent in enumerate(_BITS[state]):
                worse = wrong + (point ^ sent).bit_count()
                if worse <= LIMIT:
                    heappush(paths, (worse, left - 1, data << 3 | tribit))
        elif not state:
            return (data >> 3).to_bytes(18, "big"), wrong
    raise DmrError("no path of the trellis is near these bits")
