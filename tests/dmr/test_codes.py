"""Each code corrects what it promises, and reports what is beyond."""

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench import codes
from scape.dmr import DmrError
from scape.dmr.fec import crc, cyclic, product, reed_solomon, trellis
from scape.dmr.fec.product import ProductCode

# Code, its distance.
CYCLIC = {
    "(7,4)": (cyclic.HAMMING_7_4, 3),
    "(13,9)": (cyclic.HAMMING_13_9, 3),
    "(15,11)": (cyclic.HAMMING_15_11, 3),
    "(16,11)": (cyclic.HAMMING_16_11, 4),
    "(17,12)": (cyclic.HAMMING_17_12, 3),
    "(16,7)": (cyclic.QUADRATIC_RESIDUE_16_7, 6),
    "(20,8)": (cyclic.GOLAY_20_8, 8),
    "(23,12)": (cyclic.GOLAY_23_12, 7),
    "(24,12)": (cyclic.GOLAY_24_12, 8),
}
# Code, bytes of data, bytes received, bits of them, bits it must correct.
PRODUCT = {
    "BPTC (196,96)": (product.BPTC_196_96, 12, 33, 264, 4),
    "VBPTC (128,77)": (product.VBPTC_128_77, 10, 16, 128, 3),
    "VBPTC (68,36)": (product.VBPTC_68_36, 5, 9, 72, 2),
    "VBPTC (32,11)": (product.VBPTC_32_11, 2, 4, 32, 3),
}
DATA_BITS = {
    "BPTC (196,96)": 96,
    "VBPTC (128,77)": 77,
    "VBPTC (68,36)": 36,
    "VBPTC (32,11)": 11,
}


@pytest.mark.parametrize("name", CYCLIC)
def test_the_distance_is_what_the_standard_says(name: str) -> None:
    code, distance = CYCLIC[name]
    assert min(code.encode(d).bit_count() for d in range(1, 1 << code.dimension)) == distance


@pytest.mark.parametrize("name", CYCLIC)
def test_all_errors_within_the_promise_are_corrected(name: str) -> None:
    code, distance = CYCLIC[name]
    data = 0b101100111000 & (1 << code.dimension) - 1
    assert code.corrects == (distance - 1) // 2
    for weight in range(code.corrects + 1):
        for error in errors(code.length, weight):
            assert code.decode(code.encode(data) ^ error) == (data, weight)


@pytest.mark.parametrize("name", [n for n, (_, distance) in CYCLIC.items() if distance % 2 == 0])
def test_one_error_more_is_reported(name: str) -> None:
    code, distance = CYCLIC[name]
    for error in errors(code.length, distance // 2):
        with pytest.raises(DmrError):
            code.decode(code.encode(1) ^ error)


@pytest.mark.parametrize("name", codes.CYCLIC)
def test_beyond_its_promise_a_code_errs_as_often_as_theory_says(name: str) -> None:
    """All errors of the next weight: those near another word become it, all others reported."""
    code = codes.CYCLIC[name]
    patterns = errors(code.length, code.corrects + 1)
    wrong = 0
    for error in patterns:
        try:
            data, corrected = code.decode(code.encode(5) ^ error)
        except DmrError:
            continue
        assert data != 5 or corrected == 0 or not error >> code.checks
        wrong += 1
    theory = codes.wrong_in_theory(code, code.corrects + 1)
    assert wrong / len(patterns) == pytest.approx(theory)


@pytest.mark.parametrize("weight", [4, 6, 9, 12, 20])
def test_a_voice_header_is_never_read_wrong(weight: int) -> None:
    """Slot type, product code and Reed-Solomon together; seen so in 20,000 trials of each."""
    measured = codes.rate(codes.header_trial(weight, random.Random(weight)), 400)
    assert measured.wrong == 0
    assert measured.corrected > (0.8 if weight <= 12 else -1)


@pytest.mark.parametrize("weight", [3, 4, 6])
def test_an_embedded_link_control_is_never_read_wrong(weight: int) -> None:
    measured = codes.rate(codes.embedded_trial(weight, random.Random(weight)), 400)
    assert measured.wrong == 0
    assert measured.corrected == (weight <= 3)


@pytest.mark.parametrize("name", PRODUCT)
def test_a_product_code_gives_the_data_back(name: str) -> None:
    code, *_ = PRODUCT[name]
    data = data_of(name, 1)
    assert code.decode(sent(name, data)) == (data, 0)


@pytest.mark.parametrize("name", PRODUCT)
def test_a_product_code_corrects_all_it_promises(name: str) -> None:
    code, _, _, _, promise = PRODUCT[name]
    assert code.promise == promise
    data = data_of(name, 2)
    word = sent(name, data)
    places = used_places(code)
    patterns = [*combinations(places, 1), *some_patterns(places, promise, 1500)]
    for pattern in patterns:
        assert code.decode(flip(word, pattern)) == (data, len(pattern))


@pytest.mark.parametrize("name", PRODUCT)
def test_a_product_code_corrects_errors_that_share_rows_and_columns(name: str) -> None:
    """The hard ones for a decoder by rows and columns: two rows times two columns, one row."""
    code, _, _, _, promise = PRODUCT[name]
    data = data_of(name, 3)
    word = sent(name, data)
    for pattern in crowded_patterns(code, promise, 800):
        assert code.decode(flip(word, pattern)) == (data, len(pattern))


@pytest.mark.parametrize("name", PRODUCT)
def test_beyond_its_limit_a_product_code_reports_or_says_how_many(name: str) -> None:
    """It never gives other data as if nothing, or no more than its limit, had been wrong."""
    code, _, _, _, promise = PRODUCT[name]
    data = data_of(name, 4)
    word = sent(name, data)
    for pattern in some_patterns(used_places(code), promise + 2, 300):
        try:
            decoded, corrected = code.decode(flip(word, pattern))
        except DmrError:
            continue
        assert decoded == data or corrected + len(pattern) >= 2 * promise + 1
        assert corrected <= code.limit


def test_reed_solomon_corrects_any_one_byte() -> None:
    data = bytes(range(0x30, 0x39))
    word = data + reed_solomon.check_bytes(data, 0x96)
    for place in range(12):
        for value in (1, 0x80, 0xFF):
            broken = bytearray(word)
            broken[place] ^= value
            assert not reed_solomon.is_valid(bytes(broken), 0x96)
            assert reed_solomon.decode(bytes(broken), 0x96) == (data, 1)


def test_reed_solomon_reports_any_two_bytes() -> None:
    data = bytes(range(0x30, 0x39))
    word = data + reed_solomon.check_bytes(data, 0x99)
    for first, second in combinations(range(12), 2):
        broken = bytearray(word)
        broken[first] ^= 0x55
        broken[second] ^= 0x0F
        with pytest.raises(DmrError):
            reed_solomon.decode(bytes(broken), 0x99)


@pytest.mark.parametrize(
    ("word", "mask"), [("0300002635a903d475cb8795", 0x96), ("03000003d4752635a960e206", 0x99)]
)
def test_reed_solomon_of_real_calls(word: str, mask: int) -> None:
    octets = bytes.fromhex(word)
    assert reed_solomon.check_bytes(octets[:9], mask) == octets[9:]


@pytest.mark.parametrize(
    ("bits", "octets"),
    [
        (
            "0010100000101111111000101011010111010010111111110010001011100010011101100010111100"
            "1111101101001001110010001011101111101000010010001000100111001011111011001011110010"
            "00101001011100100010111101110010",
            "006200014100480019804a00200054004100",
        ),
        (
            "0010010011110110110100100011111111100010001101010010001000010010101011101101001001"
            "1111111101001001101000111000101111001000010010111110101110001011110000011110000010"
            "00100100011100101111100001110010",
            "02f24400590020004d004100520045004b00",
        ),
        (
            "0010001100100010001000100010001000100010101011000010110111110010001000100010001000"
            "1000100001000011010111001000100010001000100010001000101010010000001001001000100010"
            "00100010001000100010001010100110",
            "0538000000000000000000000000f486aed8",
        ),
    ],
)
def test_the_trellis_of_real_data(bits: str, octets: str) -> None:
    assert trellis.decode(int(bits, 2)) == (bytes.fromhex(octets), 0)
    assert trellis.encode(bytes.fromhex(octets)) == int(bits, 2)


@given(st.binary(min_size=18, max_size=18), st.integers(0, 195))
def test_the_trellis_corrects_any_single_error(octets: bytes, place: int) -> None:
    assert trellis.decode(trellis.encode(octets) ^ 1 << place) == (octets, 1)


def test_the_trellis_reports_noise() -> None:
    noise = random.Random(1)
    refused = 0
    for _ in range(60):
        try:
            trellis.decode(noise.getrandbits(196))
        except DmrError:
            refused += 1
    assert refused == 60


def test_the_masks_are_those_of_the_standard() -> None:
    """Table B.21. What has no capture here would otherwise only agree with itself."""
    assert {mask.name: mask.value for mask in crc.Mask} == {
        "PI_HEADER": 0x6969,
        "CSBK": 0xA5A5,
        "MBC_HEADER": 0xAAAA,
        "DATA_HEADER": 0xCCCC,
        "UNIFIED_SINGLE_BLOCK": 0x3333,
        "MBC_CONTINUATION": 0,
    }
    assert [mask.value for mask in crc.BlockMask] == [0x0F0, 0x1FF, 0x10F]
    assert crc.crc_7(0) ^ 0x7F == crc.REVERSE_CHANNEL_MASK == 0x7A


@pytest.mark.parametrize(
    ("octets", "serial", "expected"),
    [
        ("47004d00500054002e004a0047004100", 17, 459),
        ("2e00570047005400500044002e004a00", 16, 138),
        ("4a0047005400470050004d0047004a00", 15, 46),
        ("41004a00470044002e004a0041002e00", 14, 63),
        ("4a002e00540047004d00500057005400", 13, 427),
        ("4a002e004d0041005700470044005000", 12, 174),
        ("41004700540050005700470044005400", 11, 60),
        ("2e004a004700570054004d0044002e00", 10, 193),
        ("4a00570041004d004700440050005400", 9, 171),
        ("47004a002e00410047004a0050005400", 8, 199),
        ("540044004a00570041004d0050005400", 7, 251),
        ("50004a002e00540047004a0050004100", 6, 448),
        ("54004400410057004a004d0047005400", 5, 363),
        ("470041002e00540047004a0050004d00", 4, 198),
        ("470041002e005400470054002e004a00", 3, 375),
        ("4100470054002e00410047002e005400", 2, 2),
        ("4a00470044002e00540047004a002e00", 1, 65),
        ("0100000101004d004d00470054002e00", 0, 409),
        ("0001410048004f004a000000a197ccb4", 0, 447),
        ("000000000000000000000000f486aed8", 2, 312),
        ("4500002effff00004011f27f0c2337fc", 0, 23),
    ],
)
def test_crc_9_of_real_blocks(octets: str, serial: int, expected: int) -> None:
    assert crc.crc_9(serial, bytes.fromhex(octets), crc.BlockMask.RATE_3_4) == expected


@pytest.mark.parametrize(
    ("octets", "expected"),
    [
        ("d6790062620003bf000700000000000000000000", "210b9a3d"),
        (
            "0600fb4f3d3f82afc6d80b42ce88668afc7d8b1807e83c308d95bb8be5dd59e95b2837e795af87005ae2"
            "a743535ca421601d",
            "c76ae25c",
        ),
    ],
)
def test_crc_32_of_real_packets(octets: str, expected: str) -> None:
    assert crc.crc_32(bytes.fromhex(octets)).to_bytes(4, "little").hex() == expected


@pytest.mark.parametrize(
    "bits", ["000100000000000000000000000000010110", "000100000011000000001101101010100011"]
)
def test_crc_8_of_real_short_link_controls(bits: str) -> None:
    word = int(bits, 2)
    assert crc.crc_8(word >> 8, 28) == word & 0xFF


@given(st.binary(min_size=10, max_size=10), st.integers(0, 79))
def test_a_crc_sees_every_single_error(octets: bytes, place: int) -> None:
    broken = (int.from_bytes(octets, "big") ^ 1 << place).to_bytes(10, "big")
    assert crc.crc_ccitt(octets, crc.Mask.CSBK) != crc.crc_ccitt(broken, crc.Mask.CSBK)


def errors(length: int, weight: int) -> list[int]:
    return [sum(1 << place for place in places) for places in combinations(range(length), weight)]


def data_of(name: str, seed: int) -> int:
    return random.Random(seed).getrandbits(DATA_BITS[name])


def sent(name: str, data: int) -> bytes:
    code, data_bytes, received_bytes, bits, _ = PRODUCT[name]
    octets = (data << (8 * data_bytes - DATA_BITS[name])).to_bytes(data_bytes, "big")
    width = 68 if name == "VBPTC (68,36)" else bits
    return (code.encode(octets) << (8 * received_bytes - width)).to_bytes(received_bytes, "big")


def used_places(code: ProductCode) -> list[int]:
    return [place for place, cell in enumerate(code.cells) if cell >= 0]


def some_patterns(places: list[int], weight: int, count: int) -> list[tuple[int, ...]]:
    dice = random.Random(weight)
    return [tuple(dice.sample(places, weight)) for _ in range(count)]


def crowded_patterns(code: ProductCode, weight: int, count: int) -> list[tuple[int, ...]]:
    """Errors crowded into one row, one column, or two rows times two columns."""
    place_of = {cell: place for place, cell in enumerate(code.cells) if cell >= 0}
    dice, patterns = random.Random(9), []
    for _ in range(count):
        rows = dice.choice([1, 2, code.height])
        some_rows = dice.sample(range(code.height), rows)
        columns = {1: code.width, 2: 2}.get(rows, 1)
        some_columns = dice.sample(range(code.width), columns)
        crowd = [place_of[y * code.width + x] for y in some_rows for x in some_columns]
        patterns.append(tuple(dice.sample(crowd, min(weight, len(crowd)))))
    return patterns


def flip(word: bytes, places: tuple[int, ...]) -> bytes:
    bits = int.from_bytes(word, "big")
    for place in places:
        bits ^= 1 << (8 * len(word) - 1 - place)
    return bits.to_bytes(len(word), "big")
