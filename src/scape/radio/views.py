"""The radio network as screens read it."""

from typing import Any

from scape.base.journal import Erased
from scape.base.live import LiveView
from scape.base.rows import Views
from scape.radio import events as happened
from scape.radio.desk import events as done
from scape.radio.desk import folds as desk_folds
from scape.radio.registers import events as said
from scape.radio.registers import folds as register_folds
from scape.radio.rights import COMMAND, SEE
from scape.radio.tables import (
    alarms,
    blocked,
    calls,
    intake,
    link_secrets,
    links,
    matters,
    orders,
    patches,
    radios,
    site_secrets,
    sites,
    strangers,
    talkgroups,
    tallies,
    texts,
)
from scape.radio.traffic import folds as air_folds
from scape.web.shown import Shown

VERSION = 3

_FOLDS: dict[type[Any], Any] = {
    said.SiteRegistered: register_folds.site_registered,
    said.SiteChanged: register_folds.site_changed,
    said.SiteSecretRotated: register_folds.site_secret_rotated,
    said.SiteSecretExpired: register_folds.site_secret_expired,
    said.SiteRemoved: desk_folds.site_removed,
    said.LinkRegistered: register_folds.link_registered,
    said.LinkChanged: register_folds.link_changed,
    said.LinkSecretSet: register_folds.link_secret_set,
    said.LinkRemoved: register_folds.link_removed,
    said.RadioRegistered: register_folds.radio_registered,
    said.RadioChanged: register_folds.radio_changed,
    said.RadioStateChanged: register_folds.radio_state_changed,
    said.RevivalAsked: register_folds.revival_asked,
    said.RadioRemoved: register_folds.radio_removed,
    said.TalkgroupRegistered: register_folds.talkgroup_said,
    said.TalkgroupChanged: register_folds.talkgroup_said,
    said.TalkgroupRemoved: register_folds.talkgroup_removed,
    said.PatchOpened: register_folds.patch_opened,
    said.PatchClosed: register_folds.patch_closed,
    happened.RepeaterConnected: air_folds.repeater_connected,
    happened.RepeaterLost: air_folds.repeater_lost,
    happened.LoginRefused: air_folds.login_refused,
    happened.CallStarted: air_folds.call_started,
    happened.CallEnded: air_folds.call_ended,
    happened.CallBlocked: air_folds.call_blocked,
    happened.CallRecorded: air_folds.call_recorded,
    happened.RecordingFailed: air_folds.recording_failed,
    happened.CallLearned: air_folds.call_learned,
    happened.CallPreempted: air_folds.call_preempted,
    happened.TextReceived: air_folds.text_received,
    happened.PositionReceived: air_folds.position_received,
    happened.RadioSignedOn: air_folds.radio_signed_on,
    happened.RadioSignedOff: air_folds.radio_signed_off,
    happened.ReportSetAside: air_folds.report_set_aside,
    happened.EmergencyRaised: desk_folds.emergency_raised,
    done.AlarmRaised: desk_folds.alarm_raised,
    done.AlarmTaken: desk_folds.alarm_taken,
    done.AlarmOver: desk_folds.alarm_over,
    done.OrderPlaced: desk_folds.order_placed,
    done.OrderWithdrawn: desk_folds.order_withdrawn,
    happened.OrderSent: desk_folds.order_sent,
    happened.OrderDone: desk_folds.order_done,
    happened.OrderFailed: desk_folds.order_failed,
    Erased: desk_folds.erased,
}

VIEWS = Views(
    name="radio",
    module=__name__,
    version=VERSION,
    tables=(
        *(calls, sites, site_secrets, links, link_secrets, strangers, radios, talkgroups),
        *(patches, blocked, alarms, matters, orders, texts, intake, tallies),
    ),
    folds=_FOLDS,
)

PRESENCE = "radio_presence"

SHOWN = (
    Shown(LiveView("radio_calls", calls, "started"), SEE, frozenset({"state", "emergency"}), True),
    Shown(LiveView("radio_sites", sites), SEE, frozenset({"state"})),
    Shown(LiveView("radio_strangers", strangers, "last"), SEE),
    Shown(LiveView("radio_radios", radios), SEE),
    Shown(LiveView("radio_talkgroups", talkgroups), SEE),
    Shown(LiveView("radio_links", links), SEE),
    Shown(LiveView("radio_patches", patches, "opened"), SEE, frozenset({"closed"}), True),
    Shown(LiveView("radio_blocked", blocked, "at"), SEE),
    Shown(LiveView("radio_alarms", alarms, "last"), SEE, frozenset({"state", "kind"}), True),
    Shown(LiveView("radio_orders", orders, "placed"), COMMAND, frozenset({"state", "kind"})),
    Shown(LiveView("radio_texts", texts, "at"), COMMAND),
    Shown(LiveView(PRESENCE), SEE),
)

LIVE = tuple(shown.view for shown in SHOWN)
