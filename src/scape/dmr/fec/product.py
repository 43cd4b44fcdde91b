"""Block product turbo codes, annex B.1 and B.2: matrices with code words as rows and columns."""

from collections.abc import Callable, Iterator, Sequence

from scape.dmr.errors import DmrError
from scape.dmr.fec.cyclic import (
    HAMMING_13_9,
    HAMMING_15_11,
    HAMMING_16_11,
    HAMMING_17_12,
    PARITY_2,
    PARITY_4,
    PARITY_8,
    CyclicCode,
)
from scape.dmr.fec.linear import LinearMap


class ProductCode:
    """A matrix code: every row is a word of `row_code`, every column a word of `column_code`.

    `cells[i]` is the matrix cell (row by row) of bit `i` of the received bytes, -1 for none. `data`
    are the cells that carry the data, in its order. Up to `promise` wrong bits, half the distance
    of the code, are always corrected. Up to `limit` the nearest code word found is taken; beyond
    the promise a further check must decide whether it is the right one.

    `receive` gives the data, and in its lowest `syndrome_bits` zero for a clean word.
    """

    def __init__(
        self,
        row_code: CyclicCode,
        column_code: CyclicCode,
        *,
        cells: Sequence[int],
        data: Sequence[int],
        promise: int,
        limit: int,
    ) -> None:
        self._row_code, self._column_code = row_code, column_code
        self.width, self.height = row_code.length, column_code.length
        self.cells = tuple(cells)
        self.promise, self.limit = promise, limit
        self._column_shift = self.height * row_code.checks
        self.syndrome_bits = self._column_shift + self.width * column_code.checks
        self._syndrome_mask = (1 << self.syndrome_bits) - 1
        self._flips = self._cell_images(data)
        self.receive = LinearMap([0 if cell < 0 else self._flips[cell] for cell in cells])
        self._send = LinearMap(self._data_images(cells, data))
        self._strategies: tuple[Callable[[int], tuple[int, set[int]]], ...] = (
            self._cross,
            self._rows_first,
            self._columns_first,
        )

    def encode(self, data: bytes) -> int:
        """The bits to send: an integer as long as `cells`, zero where there is no cell."""
        return self._send.image(data)

    def decode(self, received: bytes) -> tuple[int, int]:
        """The data bits as one integer, and how many received bits were wrong."""
        word = self.receive.image(received)
        if not word & self._syndrome_mask:
            return word >> self.syndrome_bits, 0
        return self._correct(word)

    def _cell_images(self, data: Sequence[int]) -> list[int]:
        """What one cell does to `data | column syndromes | row syndromes`."""
        images = []
        places = {cell: place for place, cell in enumerate(reversed(data))}
        for cell in range(self.width * self.height):
            row, column = divmod(cell, self.width)
            image = self._row_code.syndrome(1 << (self.width - 1 - column))
            image <<= row * self._row_code.checks
            checked = self._column_code.syndrome(1 << (self.height - 1 - row))
            image |= checked << (self._column_shift + column * self._column_code.checks)
            if cell in places:
                image |= 1 << (self.syndrome_bits + places[cell])
            images.append(image)
        return images

    def _data_images(self, cells: Sequence[int], data: Sequence[int]) -> list[int]:
        """What one data bit does to the bits sent: its cell and all checks that depend on it."""
        sent = {cell: 1 << (len(cells) - 1 - i) for i, cell in enumerate(cells) if cell >= 0}
        return [
            sum(sent[cell] for cell in self._code_word(*divmod(place, self.width)))
            for place in data
        ]

    def _code_word(self, row: int, column: int) -> Iterator[int]:
        across = self._row_code.encode(1 << (self._row_code.dimension - 1 - column))
        down = self._column_code.encode(1 << (self._column_code.dimension - 1 - row))
        for y in range(self.height):
            for x in range(self.width):
                if down >> (self.height - 1 - y) & 1 and across >> (self.width - 1 - x) & 1:
                    yield y * self.width + x

    def _correct(self, word: int) -> tuple[int, int]:
        """The nearest code word that any strategy finds; together they find every word within the
        promise, which is unique there.
        """
        best: tuple[int, int] | None = None
        for strategy in self._strategies:
            corrected, flipped = strategy(word)
            if corrected & self._syndrome_mask or len(flipped) > self.limit:
                continue
            if best is None or len(flipped) < best[1]:
                best = corrected >> self.syndrome_bits, len(flipped)
            if len(flipped) <= self.promise:
                break
        if best is None:
            raise DmrError(f"more than {self.limit} wrong bits in a product code")
        return best

    def _cross(self, word: int) -> tuple[int, set[int]]:
        """Flip the cells where broken rows cross broken columns, which neither code finds alone."""
        rows = [row for row, _ in self._broken_rows(word)]
        columns = [column for column, _ in self._broken_columns(word)]
        flipped: set[int] = set()
        if len(rows) * len(columns) <= self.limit:
            for row in rows:
                for column in columns:
                    word = self._flip(word, row * self.width + column, flipped)
        return word, flipped

    def _rows_first(self, word: int) -> tuple[int, set[int]]:
        flipped: set[int] = set()
        for _ in range(4):
            before = word
            word = self._correct_columns(self._correct_rows(word, flipped), flipped)
            if word == before or not word & self._syndrome_mask:
                break
        word, crossed = self._cross(word)
        return word, flipped ^ crossed

    def _columns_first(self, word: int) -> tuple[int, set[int]]:
        flipped: set[int] = set()
        word, more = self._rows_first(self._correct_columns(word, flipped))
        return word, flipped ^ more

    def _correct_rows(self, word: int, flipped: set[int]) -> int:
        for row, syndrome in list(self._broken_rows(word)):
            error = self._row_code.errors.get(syndrome)
            if error is not None:
                column = self.width - error.bit_length()
                word = self._flip(word, row * self.width + column, flipped)
        return word

    def _correct_columns(self, word: int, flipped: set[int]) -> int:
        for column, syndrome in list(self._broken_columns(word)):
            error = self._column_code.errors.get(syndrome)
            if error is not None:
                row = self.height - error.bit_length()
                word = self._flip(word, row * self.width + column, flipped)
        return word

    def _flip(self, word: int, cell: int, flipped: set[int]) -> int:
        flipped ^= {cell}
        return word ^ self._flips[cell]

    def _broken_rows(self, word: int) -> Iterator[tuple[int, int]]:
        return _nonzero(word, self.height, self._row_code.checks)

    def _broken_columns(self, word: int) -> Iterator[tuple[int, int]]:
        return _nonzero(word >> self._column_shift, self.width, self._column_code.checks)


def _nonzero(word: int, count: int, width: int) -> Iterator[tuple[int, int]]:
    for index in range(count):
        syndrome = word >> index * width & (1 << width) - 1
        if syndrome:
            yield index, syndrome


def _burst_cells() -> list[int]:
    """Cells of the 264 bits of a burst: 98 on each side of sync and slot type, spread by 181."""
    spread = [0] * 196
    for bit in range(196):
        spread[bit * 181 % 196] = bit - 1
    return [*spread[:98], *[-1] * 68, *spread[98:]]


def _row_cells(width: int, lengths: Sequence[int]) -> list[int]:
    return [row * width + column for row, n in enumerate(lengths) for column in range(n)]


def _by_columns(width: int, height: int) -> list[int]:
    return [bit % height * width + bit // height for bit in range(width * height)]


# B.1.1: the first bit and the first three cells are reserved. The content has its own check, so
# more than the promised four wrong bits are tried: twelve are still corrected four times in five.
BPTC_196_96 = ProductCode(
    HAMMING_15_11,
    HAMMING_13_9,
    cells=_burst_cells(),
    data=_row_cells(15, [11] * 9)[3:],
    promise=4,
    limit=12,
)
# B.2.1: 72 bits of link control in rows of 11, 11, 10, 10, 10, 10, 10, then the five check bits
# at the end of the short rows.
VBPTC_128_77 = ProductCode(
    HAMMING_16_11,
    PARITY_8,
    cells=_by_columns(16, 8),
    data=[*_row_cells(16, [11, 11, 10, 10, 10, 10, 10]), *range(2 * 16 + 10, 7 * 16, 16)],
    promise=3,
    limit=3,
)
# B.2.3: the short link control of the CACH and its CRC.
VBPTC_68_36 = ProductCode(
    HAMMING_17_12,
    PARITY_4,
    cells=_by_columns(17, 4),
    data=_row_cells(17, [12, 12, 12]),
    promise=2,
    limit=2,
)
# B.2.2: one burst of embedded signalling, the reverse channel.
VBPTC_32_11 = ProductCode(
    HAMMING_16_11,
    PARITY_2,
    cells=[_by_columns(16, 2)[bit * 17 % 32] for bit in range(32)],
    data=_row_cells(16, [11]),
    promise=3,
    limit=3,
)
