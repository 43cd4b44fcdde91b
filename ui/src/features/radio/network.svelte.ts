import { clock } from '../../app/clock.svelte';
import { toMillis } from '../../app/format';
import { Joined } from '../../live/joined.svelte';
import { Table } from '../../live/live.svelte';
import { words } from '../../app/words.svelte';
import { meaning } from './numbers';
import type { Call, Connection, Heard as HeardRow, LinkRow, Order, Patch, Position, Presence, RadioRow, ReceivedText, SiteRow, Stranger, Talkgroup } from '../../schema';
import type { Blocked, Heard, Radio, Site } from './rows';

/** The radio network as it is now: every live table of it, and the names of what they speak of. */
class Network {
  readonly active = new Table<Call>('radio_calls', { state: 'active' }, 200, urgentFirst);
  readonly latest = new Table<Call>('radio_calls', { state: 'ended' }, 200, newestFirst);
  readonly emergencies = new Table<Call>('radio_calls', { emergency: true }, 20, newestFirst);
  /** How sites and links are connected, and where and how radios were heard. */
  private readonly connections = new Table<Connection>('radio_connections', {}, 1000, byNumber);
  private readonly heard: Joined<HeardRow, Position, Heard> = new Joined(new Table<HeardRow>('radio_heard', {}, 1000, byNumber), new Table<Position>('places_positions', {}, 1000, (a, b) => a.id.localeCompare(b.id)), withPosition);
  readonly sites: Joined<SiteRow, Connection> = new Joined(new Table<SiteRow>('radio_sites', {}, 1000, byNumber), this.connections);
  readonly strangers = new Table<Stranger>('radio_strangers', {}, 50, (a, b) => b.last - a.last);
  readonly radios: Joined<RadioRow, Heard> = new Joined(new Table<RadioRow>('radio_radios', {}, 1000, byNumber), this.heard);
  readonly talkgroups = new Table<Talkgroup>('radio_talkgroups', {}, 1000, byNumber);
  readonly blocked = new Table<Blocked>('radio_blocked', {}, 20, (a, b) => b.at - a.at);
  readonly links: Joined<LinkRow, Connection> = new Joined(new Table<LinkRow>('radio_links', {}, 200, byNumber), this.connections);
  readonly patches = new Table<Patch>('radio_patches', {}, 100, (a, b) => b.opened - a.opened);
  readonly waitingOrders = new Table<Order>('radio_orders', { state: 'waiting' }, 1000, lastPlacedFirst);
  readonly sentOrders = new Table<Order>('radio_orders', { state: 'sent' }, 1000, lastPlacedFirst);
  readonly latestOrders = new Table<Order>('radio_orders', {}, 500, lastPlacedFirst);
  readonly texts = new Table<ReceivedText>('radio_texts', {}, 200, (a, b) => b.at - a.at);
  readonly presence = new Table<Presence>('radio_presence', {}, 1000, byNumber);

  /** Names change seldom, their rows with every call: who shows a name need not look again each time. */
  private readonly radioNames = $derived.by(steady(() => named(this.radios.rows, spokenName)));
  private readonly siteNames = $derived.by(steady(() => named([...this.links.rows, ...this.sites.rows], ({ name }) => name)));

  /** What is not finished is here however long it has waited, besides the latest of all. */
  readonly orders = $derived({
    rows: once([...this.waitingOrders.rows, ...this.sentOrders.rows, ...this.latestOrders.rows]).sort(lastPlacedFirst),
    loaded: this.waitingOrders.loaded && this.sentOrders.loaded && this.latestOrders.loaded,
    refusal: this.latestOrders.refusal,
    asOf: this.latestOrders.asOf,
  });

  readonly openPatches = $derived(this.patches.rows.filter((patch) => patch.closed === null && toMillis(patch.until) > clock.live));

  radioName(number: number): string {
    return this.radioNames.get(number) ?? meaning(number);
  }

  talkgroupName(number: number): string {
    return this.talkgroups.byId.get(number)?.name ?? '';
  }

  siteName(number: number): string {
    return this.siteNames.get(number) ?? String(number);
  }

  /** Whether a repeater is there: what the switch says now, else what the journal said last. */
  online(site: Site): boolean {
    return this.presence.byId.get(site.id)?.connected ?? site.state === 'online';
  }

  /** The patch that joins `talkgroup` to others now. */
  patchOf(talkgroup: number): Patch | undefined {
    return this.openPatches.find((patch) => patch.talkgroups.includes(talkgroup));
  }

  /** The call that holds `talkgroup` now, the urgent one first. */
  speaking(talkgroup: number): Call | undefined {
    return this.active.rows.find((call) => !call.private && call.destination === talkgroup);
  }

  lastSpoken(talkgroup: number): Call | undefined {
    return this.latest.rows.find((call) => !call.private && call.destination === talkgroup);
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
function spokenName(radio: Radio): string {
  return radio[`alias_${words.language}`] || radio.name;
}

/** Every row once, as the last that tells of it. */
function once<R extends { id: string }>(rows: R[]): R[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function named<R extends { id: number }>(rows: R[], name: (row: R) => string): Map<number, string> {
  return new Map(rows.map((row) => [row.id, name(row)]));
}

/** `compute`, but the very same map again as long as nothing in it changes. */
function steady<K, V>(compute: () => Map<K, V>): () => Map<K, V> {
  let kept = new Map<K, V>();
  return () => {
    const made = compute();
    const same = made.size === kept.size && [...made].every(([key, value]) => kept.get(key) === value);
    return (kept = same ? kept : made);
  };
}

function byNumber(a: { id: number }, b: { id: number }): number {
  return a.id - b.id;
}

/** A position is a sign of life too. */
function withPosition(row: HeardRow, positions: Map<string, Position>): Heard {
  const position = positions.get(`radio/${row.id}`) ?? null;
  if (!position || position.received <= (row.last_heard ?? 0)) return { ...row, position };
  return { ...row, position, last_heard: position.received, last_site: Number(position.place.slice('site/'.length)), last_slot: null };
}
