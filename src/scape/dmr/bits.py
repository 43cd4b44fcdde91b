"""Numbers from bits."""


def signed(word: int, width: int) -> int:
    """The lowest `width` bits of `word` as a number in two's complement."""
    value = word & (1 << width) - 1
    return value - (1 << width) if value >> (width - 1) else value
