"""The registers and patches as screens read them."""

from scape.base.journal import Entry, Erased, tag_of
from scape.base.question import LiveView
from scape.base.register import views_of
from scape.base.rows import Rows, ViewRow
from scape.radio.registers import events as said
from scape.radio.registers.registers import ALL, RADIOS
from scape.radio.registers.states import NOT_ASKED
from scape.radio.registers.tables import link_secrets, patches, site_secrets
from scape.radio.rights import SEE
from scape.web.shown import Shown, shown

_OF_ITS_STATE = {"radio.radio_state_changed", "radio.revival_asked"}


def site_registered(entry: Entry, event: said.SiteRegistered, rows: Rows) -> None:
    rows.put(site_secrets, _only_secret(event.number, event.secret))


def site_secret_rotated(entry: Entry, event: said.SiteSecretRotated, rows: Rows) -> None:
    row = _only_secret(event.number, event.secret)
    if event.until and (before := rows.get(site_secrets, event.number)):
        row |= {"previous": before["secret"], "until": event.until}
    rows.put(site_secrets, row)


def site_secret_expired(entry: Entry, event: said.SiteSecretExpired, rows: Rows) -> None:
    if row := rows.get(site_secrets, event.number):
        rows.put(site_secrets, _only_secret(event.number, row["secret"]))


def _only_secret(number: int, secret: str) -> ViewRow:
    return {"id": number, "secret": secret, "previous": "", "until": 0}


def site_removed(entry: Entry, event: said.SiteRemoved, rows: Rows) -> None:
    rows.drop(site_secrets, event.number)


def link_secret_given(
    entry: Entry, event: said.LinkRegistered | said.LinkSecretSet, rows: Rows
) -> None:
    rows.put(link_secrets, {"id": event.number, "secret": event.secret})


def site_secrets_gone(entry: Entry, rows: Rows) -> None:
    rows.drop(site_secrets, number_in(entry.subject))


def link_secrets_gone(entry: Entry, rows: Rows) -> None:
    rows.drop(link_secrets, number_in(entry.subject))


def link_removed(entry: Entry, event: said.LinkRemoved, rows: Rows) -> None:
    rows.drop(link_secrets, event.number)


def radio_state_changed(entry: Entry, event: said.RadioStateChanged, rows: Rows) -> None:
    if radio := rows.get(RADIOS.table, event.number):
        state = {"state": event.state, "state_since": entry.at, "state_seq": entry.seq} | NOT_ASKED
        RADIOS.put(rows, radio | state)


def revival_asked(entry: Entry, event: said.RevivalAsked, rows: Rows) -> None:
    if radio := rows.get(RADIOS.table, event.number):
        rows.put(RADIOS.table, radio | {"revival_by": entry.actor, "revival_at": entry.at})


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
    RADIOS.put(rows, radio | NOT_ASKED | ({} if asked else lost))


VIEWS = views_of(
    "radio_registers",
    __name__,
    2,
    registers=ALL,
    tables=(site_secrets, link_secrets, patches),
    folds=(
        (said.SiteRegistered, site_registered),
        (said.SiteSecretRotated, site_secret_rotated),
        (said.SiteSecretExpired, site_secret_expired),
        (said.SiteRemoved, site_removed),
        (said.LinkRegistered, link_secret_given),
        (said.LinkSecretSet, link_secret_given),
        (said.LinkRemoved, link_removed),
        (said.RadioStateChanged, radio_state_changed),
        (said.RevivalAsked, revival_asked),
        (said.PatchOpened, patch_opened),
        (said.PatchClosed, patch_closed),
        (Erased, state_erased),
    ),
    remains=(
        (tag_of(said.SiteRemoved), site_secrets_gone),
        (tag_of(said.LinkRemoved), link_secrets_gone),
        (tag_of(said.PatchClosed), patch_closed_somehow),
    ),
)

SHOWN = (
    *(shown(register, named=True) for register in ALL),
    Shown(LiveView("radio_patches", patches, "opened"), SEE, at_once=True),
)
