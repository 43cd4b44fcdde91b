/** Rows of the live radio views. Times in microseconds since 1970. */

export type Recording = 'none' | 'whole' | 'failed';

export interface Call {
  id: string;
  started: number;
  ended: number | null;
  state: 'active' | 'ended';
  site: number;
  slot: 1 | 2;
  source: number;
  destination: number;
  private: boolean;
  emergency: boolean;
  encrypted: boolean;
  /** From the control room to all: nobody answers it. */
  broadcast: boolean;
  late_entry: boolean;
  /** How many other sites hear it. */
  sites: number;
  /** The sites that would have heard it from the start, had they a free slot. */
  busy: number[];
  /** The sites that never had a slot free for it. */
  missed: number[];
  /** What the radio calls itself on the air; empty: it did not say. */
  alias: string;
  /** The call that took its slots over; empty: none. */
  preempted_by: string;
  reason: 'terminator' | 'silence' | 'time-out' | 'site-lost' | 'preempted' | 'refused' | 'cut' | null;
  duration: number | null;
  frames: number;
  lost: number;
  bit_errors: number;
  bits: number;
  /** dBm; 0 unknown. */
  rssi: number;
  recording: Recording;
  recording_path: string;
  recording_sha256: string;
  bursts: number;
  /** False: it has happened, but is not yet in the journal. */
  recorded?: boolean;
}

export interface Carried {
  slot: 1 | 2;
  talkgroup: number;
  /** The number it has on the air there, 0: its own. */
  on_air: number;
  /** On demand: opened for so long by whoever talks on it there; 0: always carried. */
  minutes: number;
}

/** A site as the register has it; frequencies and colour code are what it should have, 0: not said. */
export interface SiteRow {
  id: number;
  name: string;
  place: string;
  latitude: number | null;
  longitude: number | null;
  talkgroups: Carried[];
  colour_code_set: number;
  receive_hz_set: number;
  transmit_hz_set: number;
  /** The slot on which nothing but emergencies is played; 0: none. */
  emergency_slot: 0 | 1 | 2;
  /** It may ask for fewer talkgroups than the register gives it. */
  takes_options: boolean;
}

/** How a site or a link of the register is connected, and what the repeater says of itself. */
export interface Connection {
  id: number;
  state: 'never' | 'online' | 'offline';
  /** 0 for never. */
  since: number;
  lost_reason: string;
  address: string;
  callsign: string;
  software: string;
  package: string;
  receive_hz: number;
  transmit_hz: number;
  colour_code: number;
  slots: string;
  /** Mean percent of wrong bits of its last calls; dBm of the last one. */
  bit_errors: number | null;
  rssi: number | null;
  refused_reason: string;
  refused_at: number | null;
  refused_address: string;
  refused_count: number;
}

export type Site = SiteRow & Connection;

/** A repeater that knocks with an id nobody registered; id 0: more of them than are told apart. */
export interface Stranger {
  id: number;
  address: string;
  reason: string;
  first: number;
  last: number;
  count: number;
}

export type RadioState = 'in-use' | 'spare' | 'lost' | 'stolen' | 'retired';

export interface RadioRow {
  id: number;
  name: string;
  unit: string;
  alias_lv: string;
  alias_lt: string;
  alias_en: string;
  /** 0 to 9. */
  priority: number;
  /** Where it may talk; null: on every talkgroup. */
  talkgroups: number[] | null;
  private: boolean;
  all_call: boolean;
  state: RadioState;
  state_since: number | null;
  /** The account that asked to revive it; a second person does it. Empty: nobody. */
  revival_by: string;
  revival_at: number | null;
}

/** Where and how a radio was heard last by its voice. */
export interface HeardRow {
  id: number;
  last_heard: number | null;
  last_site: number | null;
  last_slot: 1 | 2 | null;
  last_talkgroup: number | null;
  /** dBm of the last call that was measured. */
  rssi: number | null;
  /** Percent of its checked bits. */
  bit_errors: number | null;
  signed_on: number | null;
}

/** The last fix of something, such as `radio/4060217`; `place` is where it was heard. */
export interface Position {
  id: string;
  received: number;
  /** When the fix was made; null: not known. */
  at: number | null;
  latitude: number;
  longitude: number;
  /** Metres to which the position is known. */
  radius: number | null;
  /** Metres per second, degrees from north. */
  speed: number | null;
  heading: number | null;
  place: string;
}

/** Where and how a radio was heard last, by voice or position. */
export type Heard = HeardRow & { position: Position | null };

export type Radio = RadioRow & Heard;

export interface Talkgroup {
  id: number;
  name: string;
  priority: number;
  /** Seconds a radio may talk at a time; 0: the network's limit. */
  over_limit: number;
}

/** Another network that carries talkgroups as a site does. */
export interface LinkRow {
  id: number;
  name: string;
  kind: 'homebrew' | 'openbridge' | 'scape';
  host: string;
  port: number;
  options: string;
  talkgroups: Carried[];
}

export type NetworkLink = LinkRow & Connection;

/** Talkgroups joined for a time. */
export interface Patch {
  id: string;
  talkgroups: number[];
  opened: number;
  /** An account. */
  opened_by: string;
  until: number;
  closed: number | null;
  why: string;
}

/** A radio keyed up and nobody else heard it. */
export interface Blocked {
  id: string;
  at: number;
  site: number;
  slot: 1 | 2;
  source: number;
  destination: number;
  holder: string;
  reason: 'busy' | 'kept' | 'lost' | 'unknown' | 'no-right' | 'loop';
  private: boolean;
  emergency: boolean;
}

export interface Alarm {
  id: string;
  kind: string;
  /** What it is about, such as `radio/4060217`, and where it was, such as `site/247001`; empty: not said. */
  about: string;
  place: string;
  matter: string;
  at: number;
  last: number;
  state: 'open' | 'taken' | 'over';
  /** An account. */
  taken_by: string;
  taken_at: number | null;
  over_by: string;
  over_at: number | null;
  /** How many times it was raised. */
  count: number;
  facts: Record<string, unknown>;
}

export type OrderKind = 'text' | 'location' | 'check' | 'call-alert' | 'inhibit' | 'revive';

/** Something to be sent to a radio or a talkgroup, kept until then. */
export interface Order {
  id: string;
  kind: OrderKind;
  destination: number;
  group: boolean;
  text: string;
  /** Seconds between positions; 0: once. */
  every: number;
  state: 'waiting' | 'sent' | 'done' | 'failed' | 'withdrawn';
  placed: number;
  /** An account. */
  placed_by: string;
  sent: number | null;
  attempts: number;
  finished: number | null;
  why: string;
  site: number | null;
  expires: number;
}

export interface ReceivedText {
  id: string;
  at: number;
  site: number;
  source: number;
  destination: number;
  group: boolean;
  text: string;
}

export interface Presence {
  id: number;
  connected: boolean;
  /** The talkgroup or radio that each slot plays or hears, 0: quiet. */
  playing: [number, number];
  /** Talkgroups on demand that somebody opened. */
  open: number[];
  last_heard: number;
  bit_errors: number | null;
  rssi: number | null;
}

export interface Health {
  id: 'store' | 'journal' | 'switch' | 'recorder' | 'views';
  state: 'up' | 'down' | 'busy';
  since: number;
  why: string;
  facts: Record<string, unknown>;
}
