"""Events of the registers of the network, and of patches.

A registration and each change hold all fields of an entry.
"""

from typing import Literal

from scape.base.journal import Event
from scape.radio.events import Carried, LinkKind, RadioState


class SiteSaid(Event, frozen=True, kw_only=True):
    """The fields of a site."""

    number: int
    name: str
    place: str = ""
    latitude: float | None = None
    longitude: float | None = None
    talkgroups: tuple[Carried, ...] = ()
    colour_code: int = 0
    receive_hz: int = 0
    transmit_hz: int = 0
    emergency_slot: Literal[0, 1, 2] = 0
    takes_options: bool = False


class SiteRegistered(SiteSaid, frozen=True, kw_only=True, tag="radio.site_registered"):
    """`number` is the repeater id it logs in with; degrees, Hz; 0: not given.

    The slot `emergency_slot` (0: none) plays only emergencies. A site that `takes_options` may
    request fewer talkgroups. `secret` names a secret in the vault; empty: it cannot log in until it
    has one.
    """

    secret: str = ""


class SiteChanged(SiteSaid, frozen=True, kw_only=True, tag="radio.site_changed"):
    pass


class SiteSecretRotated(Event, frozen=True, kw_only=True, tag="radio.site_secret_rotated"):
    """The previous secrets that are `kept` stay valid `until` then (microseconds); 0: none does.

    None is named in rows of the first release: the secret just before this one is kept.
    """

    number: int
    secret: str
    until: int = 0
    kept: tuple[str, ...] = ()


class SiteSecretExpired(Event, frozen=True, kw_only=True, tag="radio.site_secret_expired"):
    """The previous secrets are no longer valid beside the new one."""

    number: int


class SiteRemoved(Event, frozen=True, kw_only=True, tag="radio.site_removed"):
    number: int


class RadioSaid(Event, frozen=True, kw_only=True):
    """The fields of a radio."""

    number: int
    name: str
    unit: str = ""
    alias_lv: str = ""
    alias_lt: str = ""
    alias_en: str = ""
    priority: int = 0
    talkgroups: tuple[int, ...] | None = None
    private: bool = True
    all_call: bool = False


class RadioRegistered(RadioSaid, frozen=True, kw_only=True, tag="radio.radio_registered"):
    """`name` is the person or thing that speaks (M21 Ozols), `unit` its crew or vehicle.

    The aliases are its name in each language; empty: `name`. It may talk on `talkgroups`, None: on
    all, make `private` calls and call all radios at once (`all_call`).
    """

    state: RadioState = "in-use"


class RadioChanged(RadioSaid, frozen=True, kw_only=True, tag="radio.radio_changed"):
    pass


class RadioStateChanged(Event, frozen=True, kw_only=True, tag="radio.radio_state_changed"):
    number: int
    state: RadioState
    why: str = ""


class RevivalAsked(Event, frozen=True, kw_only=True, tag="radio.revival_asked"):
    """The actor requests the revival of a lost or stolen radio; another account must agree."""

    number: int


class RadioRemoved(Event, frozen=True, kw_only=True, tag="radio.radio_removed"):
    number: int


class RadiosListed(Event, frozen=True, kw_only=True, tag="radio.radios_listed"):
    """The actor exported the register of `count` radios as a list."""

    count: int


class TalkgroupSaid(Event, frozen=True, kw_only=True):
    """The fields of a talkgroup."""

    number: int
    name: str
    priority: int = 0
    over_limit: float = 0


class TalkgroupRegistered(
    TalkgroupSaid, frozen=True, kw_only=True, tag="radio.talkgroup_registered"
):
    """`priority` 0 to 9; `over_limit` seconds a radio may talk at a time, 0: the network's."""


class TalkgroupChanged(TalkgroupSaid, frozen=True, kw_only=True, tag="radio.talkgroup_changed"):
    pass


class TalkgroupRemoved(Event, frozen=True, kw_only=True, tag="radio.talkgroup_removed"):
    number: int


class LinkSaid(Event, frozen=True, kw_only=True):
    """The fields of a link."""

    number: int
    name: str
    link_kind: LinkKind
    host: str
    port: int
    talkgroups: tuple[Carried, ...] = ()
    options: str = ""
    short_secret: bool = False
    secret_bits: int | None = None


class LinkRegistered(LinkSaid, frozen=True, kw_only=True, tag="radio.link_registered"):
    """A link to another network, at `host` and `port`; `number` is our id there.

    `options` are sent to a homebrew master. `secret` names a secret in the vault, of `secret_bits`
    by a low estimate, None: not estimated; `short_secret`: the other network takes no longer one.
    """

    secret: str


class LinkChanged(LinkSaid, frozen=True, kw_only=True, tag="radio.link_changed"):
    pass


class LinkSecretSet(Event, frozen=True, kw_only=True, tag="radio.link_secret_set"):
    number: int
    secret: str
    secret_bits: int | None = None


class LinkSecretWeighed(Event, frozen=True, kw_only=True, tag="radio.link_secret_weighed"):
    """The strength of a secret that was set before strengths were estimated."""

    number: int
    secret_bits: int


class LinkRemoved(Event, frozen=True, kw_only=True, tag="radio.link_removed"):
    number: int


class PatchOpened(Event, frozen=True, kw_only=True, tag="radio.patch_opened"):
    """Talkgroups are joined `until` then, microseconds."""

    patch: str
    talkgroups: tuple[int, ...]
    until: int
    why: str = ""


class PatchClosed(Event, frozen=True, kw_only=True, tag="radio.patch_closed"):
    """A patch is closed by its actor, or by the program when its time is over."""

    patch: str
