"""Number plates and telephone numbers as people type them, made comparable."""

import re

from scape.base.search import folded

_BETWEEN = re.compile(r"[\W_]+")
# AB-1234, AB 12, ABC 123, EV1234; and those that begin with digits, as of motorcycles: 123 AB.
_FORMS = (
    re.compile(r"(?<![^\W_])[a-z]{1,6}[\s-]*[0-9]{1,6}(?![^\W_])"),
    re.compile(r"(?<![^\W_])[0-9]{1,6}[\s-]*[a-z]{1,3}(?![^\W_])"),
)
_OWN_DIGITS = 8  # of a Latvian or Lithuanian number, without the code of the country


def plate_key(plate: str) -> str:
    """Without blanks, hyphens and case: `ab-12 34` becomes AB1234."""
    return _BETWEEN.sub("", folded(plate)).upper()


def plates_in(text: str) -> list[str]:
    """The keys of everything in a text that has the form of a plate, in order, each once.

    A plate without a digit is found only as the whole text.
    """
    plain = folded(text)
    found = [match for form in _FORMS for match in form.finditer(plain)]
    keys = [plate_key(match[0]) for match in sorted(found, key=lambda match: match.start())]
    return list(dict.fromkeys(filter(None, [*keys, _whole(text)])))


def _whole(text: str) -> str:
    key = plate_key(text)
    return key if len(key) <= 8 and key.isascii() else ""


def telephone_key(number: str) -> str:
    """The last digits of a number, by which +371 2612 3456 and 26123456 are the same."""
    return "".join(filter(str.isdecimal, number))[-_OWN_DIGITS:]
