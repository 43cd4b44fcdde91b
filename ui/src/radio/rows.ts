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
  late_entry: boolean;
  /** How many other sites hear it. */
  sites: number;
  reason: 'terminator' | 'silence' | 'time-out' | 'site-lost' | 'cut' | null;
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
}

export interface Site {
  id: number;
  name: string;
  place: string;
  latitude: number | null;
  longitude: number | null;
  talkgroups: Carried[];
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
  refused_reason: string;
  refused_at: number | null;
  refused_address: string;
  refused_count: number;
}

/** A repeater that knocks with an id nobody registered. */
export interface Stranger {
  id: number;
  address: string;
  reason: string;
  first: number;
  last: number;
  count: number;
}

export interface Radio {
  id: number;
  name: string;
  unit: string;
  last_heard: number | null;
  last_site: number | null;
  last_talkgroup: number | null;
}

export interface Talkgroup {
  id: number;
  name: string;
}

/** A radio keyed up while another held the talkgroup or the slot: nobody heard it. */
export interface Blocked {
  id: string;
  at: number;
  site: number;
  slot: 1 | 2;
  source: number;
  destination: number;
  holder: string;
}

export interface Presence {
  id: number;
  connected: boolean;
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
