"""The radio network as a feature of a node."""

from scape.alarms.service import Alarms, Tell
from scape.people.service import People
from scape.radio import views
from scape.radio.archive import routes as archive_routes
from scape.radio.desk import routes as desk_routes
from scape.radio.desk.retention import Rule
from scape.radio.node import routes as voice_routes
from scape.radio.node.configuration import Rules
from scape.radio.node.voice import Voice
from scape.radio.registers import routes as register_routes
from scape.radio.rights import RIGHTS
from scape.radio.service import Radio
from scape.radio.traffic import routes as traffic_routes
from scape.settings import sound_address
from scape.web.feature import Feature, Parts


async def start(parts: Parts) -> Radio:
    given = parts.settings.radio
    rules = Rules(
        hang_time=given.hang_time,
        time_out=given.time_out,
        emergency_hang=given.emergency_hang,
        unknown_radios=given.unknown_radios,
        data_id=given.data_id,
        allowed=tuple(map(str, given.allowed)),
    )
    recordings, disk = parts.settings.recordings, parts.settings.disk
    keeping = Rule(
        days=recordings.days,
        emergency_days=recordings.emergency_days,
        quota=recordings.megabytes << 20,
        free_above=disk.report_below << 20,
    )
    socket = parts.node.store.folder / "switch" / "switch.sock"
    people, folder = parts.service(People), parts.node.store.folder

    async def name_of(account: str) -> str:
        return (await people.names()).get(account, "")

    sounds = folder / "sound" / "sound.sock"
    address = sound_address(parts.settings)
    voice = Voice(parts.node, sounds, address, people.sessions, name_of)
    radio = Radio(parts.node, socket, rules, voice=voice, sound=voice.client, keeping=keeping)
    if parts.settings.alarms.tell_taken:
        parts.service(Alarms).tell = Tell(radio.tell_taken, radio.send_orders)
    return radio


FEATURE = Feature(
    name="radio",
    views=views.VIEWS,
    live=views.SHOWN,
    routes=(
        *register_routes.ROUTES,
        *desk_routes.ROUTES,
        *traffic_routes.ROUTES,
        *archive_routes.ROUTES,
        *voice_routes.ROUTES,
    ),
    rights=RIGHTS,
    start=start,
    run=Radio.run,
    metrics=Radio.sources,
)
