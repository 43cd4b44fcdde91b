"""The short block codes of annex B.3: each a shortened cyclic code, most with a parity bit."""

from itertools import combinations

from scape.dmr.errors import DmrError


class CyclicCode:
    """A systematic binary code of `length` bits, `dimension` of them data, sent data first.

    The check bits are the remainder of the data by `polynomial`; a parity bit makes the weight even
    if the length has room for it. Up to `corrects` wrong bits are corrected; more are reported
    unless the received word is nearer to another code word.
    """

    def __init__(self, length: int, dimension: int, polynomial: int, corrects: int) -> None:
        self.length = length
        self.dimension = dimension
        self.corrects = corrects
        self.checks = length - dimension
        self._degree = polynomial.bit_length() - 1
        self._parity = self._parity_table(polynomial)
        self._mask = (1 << self.checks) - 1
        self.errors = self._error_table()

    def _parity_table(self, polynomial: int) -> list[int]:
        table = [0]
        for bit in range(self.dimension):
            image = self._check_bits(1 << bit, polynomial)
            table += [image ^ value for value in table]
        return table

    def _check_bits(self, data: int, polynomial: int) -> int:
        word = data << self._degree
        while word.bit_length() > self._degree:
            word ^= polynomial << (word.bit_length() - 1 - self._degree)
        if self._degree == self.checks:
            return word
        return word << 1 | (data.bit_count() + word.bit_count()) & 1

    def _error_table(self) -> dict[int, int]:
        table = {}
        for weight in range(1, self.corrects + 1):
            for positions in combinations(range(self.length), weight):
                error = sum(1 << position for position in positions)
                table[self.syndrome(error)] = error
        return table

    def encode(self, data: int) -> int:
        """The code word of `data`."""
        return data << self.checks | self._parity[data]

    def syndrome(self, word: int) -> int:
        """Zero for a code word; otherwise it depends on the wrong bits alone."""
        return self._parity[word >> self.checks] ^ (word & self._mask)

    def decode(self, word: int) -> tuple[int, int]:
        """The data of a received word, and how many bits of it were wrong."""
        syndrome = self.syndrome(word)
        if not syndrome:
            return word >> self.checks, 0
        error = self.errors.get(syndrome)
        if error is None:
            raise DmrError(f"more than {self.corrects} wrong bits in {self.length}")
        return (word ^ error) >> self.checks, error.bit_count()


PARITY_2 = CyclicCode(2, 1, 0b11, corrects=0)
PARITY_4 = CyclicCode(4, 3, 0b11, corrects=0)
PARITY_8 = CyclicCode(8, 7, 0b11, corrects=0)
HAMMING_7_4 = CyclicCode(7, 4, 0b1011, corrects=1)
HAMMING_13_9 = CyclicCode(13, 9, 0b10011, corrects=1)
HAMMING_15_11 = CyclicCode(15, 11, 0b10011, corrects=1)
HAMMING_16_11 = CyclicCode(16, 11, 0b10011, corrects=1)
HAMMING_17_12 = CyclicCode(17, 12, 0b100101, corrects=1)
QUADRATIC_RESIDUE_16_7 = CyclicCode(16, 7, 0b100111001, corrects=2)
GOLAY_20_8 = CyclicCode(20, 8, 0b110001110101, corrects=3)
GOLAY_23_12 = CyclicCode(23, 12, 0b110001110101, corrects=3)
GOLAY_24_12 = CyclicCode(24, 12, 0b110001110101, corrects=3)
