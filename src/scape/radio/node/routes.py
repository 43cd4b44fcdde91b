"""The routes of voice: where a console hears and talks."""

from litestar import post
from litestar.di import NamedDependency

from scape.radio import rights
from scape.radio.node.voice import VoiceTicket
from scape.radio.service import Radio
from scape.web.guard import Asking, access
from scape.web.rights import Operation

Front = NamedDependency[Radio]


@post("/api/radio/voice", opt=access(rights.LISTEN, Operation.NONE), status_code=200)
async def open_voice(radio: Front, who: Asking) -> VoiceTicket:
    """The address of the sound process, and a ticket for one socket there."""
    return await radio.voice.ticket(who)


ROUTES = (open_voice,)
