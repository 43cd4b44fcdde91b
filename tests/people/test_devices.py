import msgspec
from hypothesis import given
from hypothesis import strategies as st

from scape.people import devices
from scape.people.devices import LONGEST, MOST, Device, read, sign

KEY, OTHER = bytes(32), bytes(31) + b"x"
DEVICE = Device("id", 0).after("ozols", 1000)


def test_a_device_knows_who_signed_in_on_it_for_half_a_year() -> None:
    assert DEVICE.knows("ozols", 1000)
    assert DEVICE.knows("ozols", 1000 + LONGEST - 1)
    assert not DEVICE.knows("ozols", 1000 + LONGEST)
    assert not DEVICE.knows("liepa", 1000)


def test_it_forgets_those_who_signed_in_long_before_others() -> None:
    device = DEVICE
    for number in range(MOST):
        device = device.after(f"name{number}", 2000)
    assert not device.knows("ozols", 2000)
    assert device.knows("name0", 2000)
    assert len(device.after("name0", 3000).accounts) == MOST


def test_a_proof_on_a_device_is_trusted_for_a_time_and_for_what_it_proved() -> None:
    device = read(sign(DEVICE.proved("ozols 1", 1000), KEY), KEY)
    assert device
    assert device.has_proved("ozols 1", 1000, 10)
    assert device.has_proved("ozols 1", 1009, 10)
    for what, now, longest in (("ozols 1", 1010, 10), ("ozols 1", 999, 10), ("ozols 1", 1000, 0)):
        assert not device.has_proved(what, now, longest)
    assert not device.has_proved("ozols 2", 1000, 10)
    for number in range(MOST):
        device = device.proved(f"name{number}", 2000)
    assert not device.has_proved("ozols 1", 2000, 10_000)
    assert len(sign(device, KEY)) < 3000  # a browser keeps 4096 bytes


def test_the_cookie_of_an_earlier_version_is_read() -> None:
    earlier = sign(Device("id", 1000, ["x"]), KEY)
    shortened = msgspec.json.encode(["id", 1000, ["x"]])
    mac = devices._text(devices._mac(KEY, shortened))
    device = read(f"{devices._text(shortened)}.{mac}", KEY)
    assert device == read(earlier, KEY) == Device("id", 1000, ["x"])


def test_what_we_signed_is_read_and_nothing_else() -> None:
    cookie = sign(DEVICE, KEY)
    assert read(cookie, KEY) == DEVICE
    assert read(cookie, OTHER) is None
    body, _, mac = cookie.partition(".")
    forged = sign(Device("id", 0).after("liepa", 1000), OTHER)
    assert read(f"{forged.partition('.')[0]}.{mac}", KEY) is None
    assert read(body, KEY) is None


@given(st.text(max_size=60) | st.binary(max_size=60).map(bytes.hex))
def test_no_cookie_is_a_fault(text: str) -> None:
    assert read(text, KEY) is None
