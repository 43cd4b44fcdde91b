"""The vocoder that the settings choose."""

import logging
from typing import NamedTuple

from scape.radio.sound import software
from scape.radio.sound.dvsi import Dvsi
from scape.radio.sound.vocoder import Vocoder
from scape.settings import Sound

log = logging.getLogger(__name__)


class Opened(NamedTuple):
    """The vocoder, or None and why: a code for users."""

    vocoder: Vocoder | None
    why: str = ""


def open_vocoder(settings: Sound) -> Opened:
    """The vocoder of the settings; says in the log what the software may be used for."""
    if settings.vocoder == "none":
        return Opened(None, "vocoder-off")
    if settings.vocoder == "dvsi":
        return Opened(Dvsi(settings.dvsi))
    if why := software.why_missing():
        return Opened(None, why)
    log.warning(software.NOTICE)
    return Opened(software.Software())
