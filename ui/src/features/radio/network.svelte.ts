import { clock } from '../../app/clock.svelte';
import { toMillis } from '../../app/format';
import { Joined } from '../../live/joined.svelte';
import { Table } from '../../live/live.svelte';
import { say, words } from '../../app/words.svelte';
import { meaning } from './numbers';
import type { Call, Connection, ControlRoom, Heard as HeardRow, LinkRow, Order, Patch, Position, Presence, RadioRow, ReceivedText, SiteRow, Stranger, Talkgroup, TextsReadBy } from '../../schema';
import type { Blocked, Heard, Site } from './rows';

/** Instead of a repeater: this control room. */
const DESK = 0;

/** The radio network as it is now: every live table of it, and the names of what they speak of. */
class Network {
  readonly active = new Table<Call>('radio_calls', { state: 'active' }, 200, urgentFirst);
  readonly latest = new Table<Call>('radio_calls', { state: 'ended' }, 200, newestFirst);
  readonly emergencies = new Table<Call>('radio_calls', { emergency: true }, 20, newestFirst);
  /** What the registers hold, and how sites and links are connected. */
  private readonly siteRows = new Table<SiteRow>('radio_sites', {}, 1000, byNumber);
  private readonly linkRows = new Table<LinkRow>('radio_links', {}, 200, byNumber);
  private readonly radioRows = new Table<RadioRow>('radio_radios', {}, 1000, byNumber);
  private readonly connections = new Table<Connection>('radio_connections', {}, 1000, byNumber);
  private readonly positions = new Table<Position>('places_positions', {}, 1000, (a, b) => a.id.localeCompare(b.id));
  readonly sites: Joined<SiteRow, Connection> = new Joined(this.siteRows, this.connections);
  readonly strangers = new Table<Stranger>('radio_strangers', {}, 50, (a, b) => b.last - a.last);
  /** Those heard last, if there are more. */
  readonly radios: Joined<Heard, RadioRow> = new Joined(this.withPositions(new Table<HeardRow>('radio_heard', {}, 1000, byNumber)), this.radioRows);
  readonly talkgroups = new Table<Talkgroup>('radio_talkgroups', {}, 1000, byNumber);
  readonly blocked = new Table<Blocked>('radio_blocked', {}, 20, (a, b) => b.at - a.at);
  readonly links: Joined<LinkRow, Connection> = new Joined(this.linkRows, this.connections);
  readonly patches = new Table<Patch>('radio_patches', {}, 100, (a, b) => b.opened - a.opened);
  readonly waitingOrders = new Table<Order>('radio_orders', { state: 'waiting' }, 1000, lastPlacedFirst);
  readonly sentOrders = new Table<Order>('radio_orders', { state: 'sent' }, 1000, lastPlacedFirst);
  readonly latestOrders = new Table<Order>('radio_orders', {}, 500, lastPlacedFirst);
  readonly texts = new Table<ReceivedText>('radio_texts', {}, 200, (a, b) => b.at - a.at);
  readonly textsRead = new Table<TextsReadBy>('radio_texts_read', {}, 1, (a, b) => a.id.localeCompare(b.id));
  private readonly controlRoom = new Table<ControlRoom>('radio_control_room', {}, 1, byNumber);
  readonly presence = new Table<Presence>('radio_presence', {}, 1000, byNumber);

  /** How many repeaters and links the switch hears now. */
  private readonly connected = new Table<Presence>('radio_presence', { connected: true }, 1, byNumber);

  /** What is not finished is here however long it has waited, besides the latest of all. */
  readonly orders = $derived({
    rows: once([...this.waitingOrders.rows, ...this.sentOrders.rows, ...this.latestOrders.rows]).sort(lastPlacedFirst),
    total: this.latestOrders.total,
    loaded: this.waitingOrders.loaded && this.sentOrders.loaded && this.latestOrders.loaded,
    refusal: this.latestOrders.refusal,
    asOf: this.latestOrders.asOf,
    views: this.latestOrders.views,
  });

  /** Those in progress and the latest. While a call ends, two tables may have it. */
  readonly calls = $derived<Call[]>(once([...this.active.rows, ...this.latest.rows]));

  readonly openPatches = $derived(this.patches.rows.filter((patch) => patch.closed === null && toMillis(patch.until) > clock.live));

  private withPositions(heard: Table<HeardRow>): Joined<HeardRow, Position, Heard> {
    return new Joined(heard, this.positions, withPosition);
  }

  /** The radios that were last heard by voice at a site, the latest of them. */
  heardAt(site: number): Joined<Heard, RadioRow> {
    return new Joined(this.withPositions(new Table<HeardRow>('radio_heard', { last_site: site }, 50, byNumber)), this.radioRows);
  }

  radioName(number: number): string {
    const radio = this.radioRows.find(number);
    if (!radio && this.isControlRoom(number)) return say('radio-number-dispatch');
    return radio ? spokenName(radio) : meaning(number);
  }

  /** Its row in the register; null: it is not there, undefined: not known yet. The control room's own number is no radio. */
  known(number: number): RadioRow | null | undefined {
    return this.isControlRoom(number) ? undefined : this.radioRows.find(number);
  }

  /** Whether radios reach the control room by this number. */
  isControlRoom(number: number): boolean {
    return this.controlRoom.rows[0]?.id === number;
  }

  talkgroupName(number: number): string {
    return this.talkgroups.find(number)?.name ?? '';
  }

  /** Calls from a console come from no repeater. */
  siteName(number: number): string {
    if (number === DESK) return say('radio-number-dispatch');
    return (this.siteRows.find(number) ?? this.linkRows.find(number))?.name ?? String(number);
  }

  /** Whether a repeater is there: what the switch says now, else what the journal said last. */
  online(site: Site): boolean {
    return this.presence.find(site.id)?.connected ?? site.state === 'online';
  }

  /** How many repeaters there are, and how many of them are online. */
  get repeaters(): { online: number; all: number } {
    const { rows, total } = this.sites;
    if (rows.length >= total) return { online: rows.filter((site) => this.online(site)).length, all: total };
    const links = this.links.rows.filter(({ id }) => this.presence.find(id)?.connected).length;
    return { online: this.connected.total - links, all: total };
  }

  /** The patch that joins `talkgroup` to others now. */
  patchOf(talkgroup: number): Patch | undefined {
    return this.openPatches.find((patch) => patch.talkgroups.includes(talkgroup));
  }

  /** `talkgroup` and those that are patched to it now: they hear the same calls. */
  heardWith(talkgroup: number): number[] {
    return this.patchOf(talkgroup)?.talkgroups ?? [talkgroup];
  }

  /** The call that is heard on `talkgroup` now, the urgent one first. */
  speaking(talkgroup: number): Call | undefined {
    const groups = this.heardWith(talkgroup);
    return this.active.rows.find((call) => !call.private && groups.includes(call.destination));
  }

  /** Whether a call was heard on `talkgroup`: made there, or on one that was patched to it then. */
  wasHeardOn({ destination, private: called, started }: Call, talkgroup: number): boolean {
    if (called || destination === talkgroup) return !called;
    return this.patches.rows.some(({ talkgroups, opened, closed, until }) => talkgroups.includes(talkgroup) && talkgroups.includes(destination) && opened <= started && started < (closed ?? until));
  }

  /** The calls that were heard on `talkgroup` and have ended, the newest first. */
  callsOn(talkgroup: number): Call[] {
    return this.latest.rows.filter((call) => this.wasHeardOn(call, talkgroup));
  }

  carriers(talkgroup: number): Site[] {
    return this.sites.rows.filter((site) => site.talkgroups.some((each) => each.talkgroup === talkgroup));
  }
}

export const network = new Network();

/** Emergencies above, then the longest first: a new call takes the last line and moves nothing. */
function urgentFirst(a: Call, b: Call): number {
  return Number(b.emergency) - Number(a.emergency) || a.started - b.started;
}

function newestFirst(a: Call, b: Call): number {
  return b.started - a.started || (a.id < b.id ? 1 : -1);
}

function lastPlacedFirst(a: Order, b: Order): number {
  return b.placed - a.placed;
}

/** What a radio is called in the language spoken here, if it has a name in it. */
function spokenName(radio: RadioRow): string {
  return radio[`alias_${words.language}`] || radio.name;
}

/** Every row once, as the last that tells of it. */
function once<R extends { id: string }>(rows: R[]): R[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function byNumber(a: { id: number }, b: { id: number }): number {
  return a.id - b.id;
}

/** A position is a sign of life too. */
function withPosition(row: HeardRow, find: (id: string) => Position | null | undefined): Heard {
  const position = find(`radio/${row.id}`) ?? null;
  if (!position || position.received <= (row.last_heard ?? 0)) return { ...row, position };
  return { ...row, position, last_heard: position.received, last_site: Number(position.place.slice('site/'.length)), last_slot: null };
}
