// Generated from the server's structs by `make types`; change them there.
// Times are microseconds since 1970, unless a name says otherwise.

/** The sound of this call comes on this channel. */
export interface Channel {
  type: 'channel';
  channel: number;
  call: string;
  source: number;
  number: number;
  private: boolean;
  emergency: boolean;
}

/** The over is on the air as this call, for at most `limit` seconds. */
export interface Granted {
  type: 'granted';
  over: number;
  call: string;
  limit: number;
}

/** What the console listens to from now on: talkgroups, and single calls by their ids. Emergencies, calls to all radios and to the control room are always heard. */
export interface Hear {
  type: 'hear';
  talkgroups?: number[];
  calls?: string[];
}

/** The key is down: an over begins. `over` is the console's number of it. `emergency`: it is part of an emergency, and an ordinary over where none is open. */
export interface Key {
  type: 'key';
  over: number;
  number: number;
  private?: boolean;
  emergency?: boolean;
  pre_empt?: boolean;
  tone?: boolean;
}

/** The over has ended, or was never carried, and why: a code; empty at the end of its key. `holder` is the call that has the floor. */
export interface Over {
  type: 'over';
  over: number;
  why: string;
  holder: string;
}

/** The key is up: what was said before is still sent. */
export interface Release {
  type: 'release';
  over: number;
}

/** The call of this channel is over. */
export interface Rest {
  type: 'rest';
  channel: number;
}

/** This call has no sound from now on, and why: a code; empty: it has sound again. */
export interface Silent {
  type: 'silent';
  call: string;
  why: string;
}

/** Whether the switch is heard: since when, 0: it is not. It comes each second. */
export interface State {
  type: 'state';
  since: number;
}

/** The ticket of the node for this socket; `opus`: the line is slow. */
export interface Ticket {
  type: 'ticket';
  ticket: string;
  opus?: boolean;
}

/** The ticket is valid. `vocoder` is empty without one, and `why` a code. `since` in microseconds since 1970: when the sound process began to hear the switch; 0: it does not. `opus`: sound comes as Opus. */
export interface Welcome {
  type: 'welcome';
  opus: boolean;
  vocoder: string;
  why: string;
  since: number;
  talk: boolean;
  pre_empt: boolean;
  call_all: boolean;
}

export type FromConsole = Ticket | Hear | Key | Release;

export type ToConsole = Welcome | Channel | Rest | Silent | Granted | Over | State;
