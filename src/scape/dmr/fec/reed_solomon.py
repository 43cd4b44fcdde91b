"""Reed-Solomon (12,9) of annex B.3.6: three check bytes of a full link control.

Over GF(256) with x^8 + x^4 + x^3 + x^2 + 1; the generator's roots are 2, 4 and 8.
"""

from scape.dmr.errors import DmrError
from scape.dmr.fec.linear import LinearMap


def _powers() -> list[int]:
    powers = [1]
    for _ in range(254):
        double = powers[-1] << 1
        powers.append(double ^ 0x11D if double > 0xFF else double)
    return powers


_EXP = _powers()
_LOG = {value: power for power, value in enumerate(_EXP)}
_GENERATOR = (14, 56, 64)


def _multiply(a: int, b: int) -> int:
    return _EXP[(_LOG[a] + _LOG[b]) % 255] if a and b else 0


def _remainder(data: bytes) -> int:
    """The division register of annex B.3.6, one byte of data at a time."""
    register = [0, 0, 0]
    for byte in data:
        feedback = byte ^ register[0]
        shifted = [*register[1:], 0]
        register = [s ^ _multiply(feedback, g) for s, g in zip(shifted, _GENERATOR, strict=True)]
    return int.from_bytes(bytes(register), "big")


def _unit(bit: int, length: int) -> bytes:
    return (1 << (8 * length - 1 - bit)).to_bytes(length, "big")


_CHECK = LinearMap([_remainder(_unit(bit, 9)) for bit in range(72)])
_SYNDROME = LinearMap([*_CHECK.images, *[1 << bit for bit in reversed(range(24))]])


def check_bytes(data: bytes, mask: int) -> bytes:
    """The three check bytes of nine bytes, each with `mask` over it (annex B.3.12)."""
    return (_CHECK.image(data) ^ mask * 0x010101).to_bytes(3, "big")


def syndrome(word: bytes) -> int:
    """24 bits of twelve bytes: for a code word the mask, three times."""
    return _SYNDROME.image(word)


def is_valid(word: bytes, mask: int) -> bool:
    """Whether the twelve bytes, their check masked, are a code word."""
    return _SYNDROME.image(word) == mask * 0x010101


def decode(word: bytes, mask: int) -> tuple[bytes, int]:
    """The nine data bytes, and how many of the twelve were wrong: none or one."""
    found = _SYNDROME.image(word) ^ mask * 0x010101
    if not found:
        return word[:9], 0
    error = _ERRORS.get(found)
    if error is None:
        raise DmrError("more than one wrong byte in a Reed-Solomon word")
    place, value = error
    fixed = bytearray(word)
    fixed[place] ^= value
    return bytes(fixed[:9]), 1


def _error_table() -> dict[int, tuple[int, int]]:
    table = {}
    for place in range(12):
        for value in range(1, 256):
            error = bytes(place) + bytes([value]) + bytes(11 - place)
            table[_SYNDROME.image(error)] = (place, value)
    return table


_ERRORS = _error_table()
