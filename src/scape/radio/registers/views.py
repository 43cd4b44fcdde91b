"""The registers and patches as screens read them."""

from scape.base.companion import Companion
from scape.base.journal import Entry, Erased, tag_of
from scape.base.question import LiveView
from scape.base.register import views_of
from scape.base.rows import Rows, ViewRow
from scape.radio.events import RepeaterConnected
from scape.radio.registers import events as said
from scape.radio.registers.registers import ALL, LINKS, RADIOS, SITES
from scape.radio.registers.states import NOT_ASKED
from scape.radio.registers.tables import link_secrets, patches, site_secrets
from scape.radio.rights import SEE
from scape.web.shown import Shown, shown

_OF_ITS_STATE = {"radio.radio_state_changed", "radio.revival_asked"}


_NO_PREVIOUS: ViewRow = {"previous": [], "until": 0}


def _site_secret(entry: Entry, event: said.SiteRegistered) -> ViewRow:
    return {"secret": event.secret, "used": ""} | _NO_PREVIOUS


def site_secret_rotated(entry: Entry, event: said.SiteSecretRotated, rows: Rows) -> None:
    if before := rows.get(site_secrets, event.number):
        kept = (list(event.kept) or [before["secret"]]) if event.until else []
        row = before | {"secret": event.secret, "previous": kept, "until": event.until}
        used = before["used"] if before["used"] in kept else ""
        rows.put(site_secrets, row | {"used": used})


def repeater_connected(entry: Entry, event: RepeaterConnected, rows: Rows) -> None:
    row = rows.get(site_secrets, event.site)
    if row and event.secret in (row["secret"], *row["previous"]):
        rows.put(site_secrets, row | {"used": event.secret})


def site_secret_expired(entry: Entry, event: said.SiteSecretExpired, rows: Rows) -> None:
    if row := rows.get(site_secrets, event.number):
        rows.put(site_secrets, row | _NO_PREVIOUS)


def _link_secret(entry: Entry, event: said.LinkRegistered) -> ViewRow:
    return {"secret": event.secret}


def link_secret_set(entry: Entry, event: said.LinkSecretSet, rows: Rows) -> None:
    if row := rows.get(link_secrets, event.number):
        rows.put(link_secrets, row | {"secret": event.secret})
    link_secret_weighed(entry, event, rows)


def link_secret_weighed(
    entry: Entry, event: said.LinkSecretSet | said.LinkSecretWeighed | said.LinkChanged, rows: Rows
) -> None:
    if link := rows.get(LINKS.table, event.number):
        LINKS.put(entry, link | {"secret_bits": event.secret_bits}, rows)


def radio_state_changed(entry: Entry, event: said.RadioStateChanged, rows: Rows) -> None:
    if radio := rows.get(RADIOS.table, event.number):
        state = {"state": event.state, "state_since": entry.at, "state_seq": entry.seq} | NOT_ASKED
        RADIOS.put(entry, radio | state, rows)


def revival_asked(entry: Entry, event: said.RevivalAsked, rows: Rows) -> None:
    if radio := rows.get(RADIOS.table, event.number):
        asked = {"revival_by": entry.actor, "revival_at": entry.at}
        RADIOS.put(entry, radio | asked, rows)


def patch_opened(entry: Entry, event: said.PatchOpened, rows: Rows) -> None:
    patch = {
        "id": event.patch,
        "talkgroups": list(event.talkgroups),
        "opened": entry.at,
        "opened_by": entry.actor,
        "until": event.until,
        "closed": None,
        "why": event.why,
    }
    rows.put(patches, patch)


def patch_closed(entry: Entry, event: said.PatchClosed, rows: Rows) -> None:
    if patch := rows.get(patches, event.patch):
        rows.put(patches, patch | {"closed": entry.at})


def patch_closed_somehow(entry: Entry, rows: Rows) -> None:
    patch_closed(entry, said.PatchClosed(patch=entry.subject), rows)


def number_in(subject: str) -> int:
    """The number in a register's subject, `radio/4060217`."""
    return int(subject.rpartition("/")[2])


def state_erased(entry: Entry, event: Erased, rows: Rows) -> None:
    """A radio of unknown state counts as lost, until two accounts revive it."""
    if event.erased_kind not in _OF_ITS_STATE:
        return
    radio = rows.get(RADIOS.table, number_in(event.erased_subject))
    if radio is None or radio["state_seq"] > event.seq:
        return
    lost = {"state": "lost", "state_since": entry.at, "state_seq": event.seq}
    asked = event.erased_kind == "radio.revival_asked"
    RADIOS.put(entry, radio | NOT_ASKED | ({} if asked else lost), rows)


_COMPANIONS = (
    Companion(site_secrets, (SITES,), _site_secret),
    Companion(link_secrets, (LINKS,), _link_secret),
)
VIEWS = views_of(
    "radio_registers",
    __name__,
    4,
    registers=ALL,
    tables=(site_secrets, link_secrets, patches),
    folds=(
        *(fold for companion in _COMPANIONS for fold in companion.folds),
        (said.SiteSecretRotated, site_secret_rotated),
        (said.SiteSecretExpired, site_secret_expired),
        (said.LinkSecretSet, link_secret_set),
        (said.LinkSecretWeighed, link_secret_weighed),
        (said.LinkChanged, link_secret_weighed),
        (RepeaterConnected, repeater_connected),
        (said.RadioStateChanged, radio_state_changed),
        (said.RevivalAsked, revival_asked),
        (said.PatchOpened, patch_opened),
        (said.PatchClosed, patch_closed),
        (Erased, state_erased),
    ),
    remains=(
        *(fold for companion in _COMPANIONS for fold in companion.remains),
        (tag_of(said.PatchClosed), patch_closed_somehow),
    ),
)

PATCHES = Shown(LiveView("radio_patches", patches, "opened"), SEE, at_once=True)
SHOWN = (*(shown(register, named=True) for register in ALL), PATCHES)
