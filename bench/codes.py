"""How many wrong bits every code of the air interface corrects: measured, and in theory.

    python -m bench.codes [trials]

For each weight of error: corrected (the data is right), reported (DmrError), and silently wrong.
Theory is exact where the code is small enough to count its words: an error of some weight is
silently wrong if it lies within the code's reach of another word.
"""

import random
import sys
from collections.abc import Callable, Iterator
from math import comb
from typing import NamedTuple

from bench import Figure
from scape import dmr
from scape.dmr import DmrError, embedded
from scape.dmr.fec import reed_solomon, trellis
from scape.dmr.fec.cyclic import (
    GOLAY_20_8,
    GOLAY_23_12,
    GOLAY_24_12,
    HAMMING_7_4,
    HAMMING_13_9,
    HAMMING_15_11,
    HAMMING_16_11,
    HAMMING_17_12,
    QUADRATIC_RESIDUE_16_7,
    CyclicCode,
)
from scape.dmr.fec.product import (
    BPTC_196_96,
    VBPTC_32_11,
    VBPTC_68_36,
    VBPTC_128_77,
    ProductCode,
)

CYCLIC: dict[str, CyclicCode] = {
    "Hamming (7,4), CACH": HAMMING_7_4,
    "Hamming (13,9)": HAMMING_13_9,
    "Hamming (15,11)": HAMMING_15_11,
    "Hamming (16,11)": HAMMING_16_11,
    "Hamming (17,12)": HAMMING_17_12,
    "QR (16,7), EMB": QUADRATIC_RESIDUE_16_7,
    "Golay (20,8), slot type": GOLAY_20_8,
    "Golay (23,12), voice": GOLAY_23_12,
    "Golay (24,12), voice": GOLAY_24_12,
}
# Code, bytes of data, bits of them.
PRODUCT: dict[str, tuple[ProductCode, int, int]] = {
    "BPTC (196,96)": (BPTC_196_96, 12, 96),
    "VBPTC (128,72) with 5 check bits": (VBPTC_128_77, 10, 77),
    "VBPTC (68,36)": (VBPTC_68_36, 5, 36),
    "VBPTC (32,11)": (VBPTC_32_11, 2, 11),
}
CALL = dmr.GroupVoice(destination=19535, source=2222223)


class Rate(NamedTuple):
    """Parts of the trials, which add up to one."""

    corrected: float
    reported: float
    wrong: float


def wrong_in_theory(code: CyclicCode, weight: int) -> float:
    """The part of all errors of a weight that lie within reach of another code word."""
    words = [code.encode(data).bit_count() for data in range(1, 1 << code.dimension)]
    patterns = 0
    for heavy in range(1, code.length + 1):
        count = words.count(heavy)
        for distance in range(code.corrects + 1):
            shared, odd = divmod(heavy + weight - distance, 2)
            if count and not odd and shared <= weight:
                patterns += count * comb(heavy, shared) * comb(code.length - heavy, weight - shared)
    return patterns / comb(code.length, weight)


def rate(trial: Callable[[], bool], trials: int) -> Rate:
    """`trial` returns whether the data is right, or raises DmrError."""
    corrected = reported = 0
    for _ in range(trials):
        try:
            corrected += trial()
        except DmrError:
            reported += 1
    return Rate(corrected / trials, reported / trials, (trials - corrected - reported) / trials)


def cyclic_trial(code: CyclicCode, weight: int, dice: random.Random) -> Callable[[], bool]:
    def trial() -> bool:
        data = dice.randrange(1 << code.dimension)
        error = sum(1 << place for place in dice.sample(range(code.length), weight))
        return code.decode(code.encode(data) ^ error)[0] == data

    return trial


def product_trial(name: str, weight: int, dice: random.Random) -> Callable[[], bool]:
    code, octets, width = PRODUCT[name]
    places = [place for place, cell in enumerate(code.cells) if cell >= 0]
    length = -(-len(code.cells) // 8)

    def trial() -> bool:
        data = dice.getrandbits(width)
        sent = code.encode((data << (8 * octets - width)).to_bytes(octets, "big"))
        for place in dice.sample(places, weight):
            sent ^= 1 << (len(code.cells) - 1 - place)
        received = (sent << (8 * length - len(code.cells))).to_bytes(length, "big")
        return code.decode(received)[0] == data

    return trial


def trellis_trial(weight: int, dice: random.Random) -> Callable[[], bool]:
    def trial() -> bool:
        octets = dice.randbytes(18)
        error = sum(1 << place for place in dice.sample(range(196), weight))
        return trellis.decode(trellis.encode(octets) ^ error)[0] == octets

    return trial


def reed_solomon_trial(weight: int, dice: random.Random) -> Callable[[], bool]:
    def trial() -> bool:
        octets = dice.randbytes(9)
        word = bytearray(octets + reed_solomon.check_bytes(octets, 0x96))
        for place in dice.sample(range(12), weight):
            word[place] ^= dice.randrange(1, 256)
        return reed_solomon.decode(bytes(word), 0x96)[0] == octets

    return trial


def header_trial(weight: int, dice: random.Random) -> Callable[[], bool]:
    """A whole voice header: slot type, BPTC and Reed-Solomon together."""
    sent = int.from_bytes(dmr.voice_header(CALL, 4), "big")

    def trial() -> bool:
        error = sum(1 << place for place in dice.sample(range(264), weight))
        return dmr.decode_link_control((sent ^ error).to_bytes(33, "big")).link_control == CALL

    return trial


def embedded_trial(weight: int, dice: random.Random) -> Callable[[], bool]:
    """An embedded link control: VBPTC and its checksum together."""
    sent = int.from_bytes(b"".join(embedded.encode(CALL)), "big")

    def trial() -> bool:
        error = sum(1 << place for place in dice.sample(range(128), weight))
        return embedded.decode((sent ^ error).to_bytes(16, "big")).link_control == CALL

    return trial


class Row(NamedTuple):
    """A code under errors of one weight; `within`: it promises to correct them."""

    code: str
    weight: str
    measured: Rate
    within: bool
    theory: float | None = None


def rows(trials: int) -> Iterator[Row]:
    dice = random.Random(1)
    for name, code in CYCLIC.items():
        for weight in range(1, code.corrects + 3):
            within = weight <= code.corrects
            theory = 0.0 if within else wrong_in_theory(code, weight)
            measured = rate(cyclic_trial(code, weight, dice), trials)
            yield Row(name, f"{weight} bits", measured, within, theory)
    for name, (product, _, _) in PRODUCT.items():
        for weight in (product.promise, product.promise + 1, product.promise + 3):
            measured = rate(product_trial(name, weight, dice), trials)
            yield Row(name, f"{weight} bits", measured, weight <= product.promise)
    for weight in (1, 2, 3):
        theory = (0.0, 0.0, 4 * comb(12, 4) * 255 / (comb(12, 3) * 255**3))[weight - 1]
        measured = rate(reed_solomon_trial(weight, dice), trials)
        yield Row("Reed-Solomon (12,9)", f"{weight} octets", measured, weight == 1, theory)
    yield from _without_theory(trials, dice)


def _without_theory(trials: int, dice: random.Random) -> Iterator[Row]:
    for weight in (1, 2, 3, 4, 6, 8):
        measured = rate(trellis_trial(weight, dice), max(1, trials // 20))
        yield Row("trellis, rate 3/4", f"{weight} bits", measured, weight == 1)
    for weight in (3, 6, 12, 20):
        measured = rate(header_trial(weight, dice), trials)
        yield Row("whole voice header", f"{weight} bits", measured, weight == 3)
    for weight in (3, 4, 6, 9):
        measured = rate(embedded_trial(weight, dice), trials)
        yield Row("whole embedded LC", f"{weight} bits", measured, weight == 3)


def run(quick: bool = False) -> list[Figure]:
    """The share of promised corrections that the worst code makes."""
    promised = [row for row in rows(20 if quick else 2_000) if row.within]
    worst = min(promised, key=lambda row: row.measured.corrected)
    assert worst.measured.corrected == 1, worst
    least = [worst.measured.corrected]
    return [Figure("errors that a code promises to correct, corrected", least, at_least=1)]


def main(trials: int) -> None:
    print("| code | wrong | corrected | reported | silently wrong | in theory |")
    print("|---" * 6 + "|")
    for row in rows(trials):
        expected = "" if row.theory is None else f"{row.theory:.4%}"
        parts = " | ".join(f"{part:.3%}" for part in row.measured)
        print(f"| {row.code} | {row.weight} | {parts} | {expected} |", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
