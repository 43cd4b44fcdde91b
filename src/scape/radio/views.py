"""The radio network as screens read it."""

from typing import Any

from scape.base.journal import Erased
from scape.base.live import LiveView
from scape.base.rows import Views
from scape.radio import air_folds, register_folds
from scape.radio import events as happened
from scape.radio.tables import (
    blocked,
    calls,
    intake,
    radios,
    site_secrets,
    sites,
    strangers,
    talkgroups,
)

VERSION = 1

_FOLDS: dict[type[Any], Any] = {
    happened.SiteRegistered: register_folds.site_registered,
    happened.SiteChanged: register_folds.site_changed,
    happened.SiteSecretRotated: register_folds.site_secret_rotated,
    happened.SiteRemoved: register_folds.site_removed,
    happened.RadioRegistered: register_folds.radio_registered,
    happened.RadioChanged: register_folds.radio_changed,
    happened.RadioRemoved: register_folds.radio_removed,
    happened.TalkgroupRegistered: register_folds.talkgroup_named,
    happened.TalkgroupChanged: register_folds.talkgroup_named,
    happened.TalkgroupRemoved: register_folds.talkgroup_removed,
    happened.RepeaterConnected: air_folds.repeater_connected,
    happened.RepeaterLost: air_folds.repeater_lost,
    happened.LoginRefused: air_folds.login_refused,
    happened.CallStarted: air_folds.call_started,
    happened.CallEnded: air_folds.call_ended,
    happened.CallBlocked: air_folds.call_blocked,
    happened.CallRecorded: air_folds.call_recorded,
    happened.RecordingFailed: air_folds.recording_failed,
    Erased: air_folds.erased,
}

VIEWS = Views(
    name="radio",
    module=__name__,
    version=VERSION,
    tables=(calls, sites, site_secrets, strangers, radios, talkgroups, blocked, intake),
    folds=_FOLDS,
)

PRESENCE = "radio_presence"

LIVE = (
    LiveView("radio_calls", calls, "started"),
    LiveView("radio_sites", sites),
    LiveView("radio_strangers", strangers, "last"),
    LiveView("radio_radios", radios),
    LiveView("radio_talkgroups", talkgroups),
    LiveView("radio_blocked", blocked, "at"),
    LiveView(PRESENCE),
)
