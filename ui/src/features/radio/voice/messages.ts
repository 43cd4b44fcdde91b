/** What the page, the worker that holds the socket, and the two audio worklets say to each other. */

import type { Group, Spoken, Wishes } from './mix';
import type { Granted, Over, Silent, Welcome } from './protocol';

/** From the page to the worker. Ports lead to the worklets: sound does not pass the page. */
export type ToWorker =
  | { type: 'open'; address: string; ticket: string; opus: boolean }
  | { type: 'close' }
  | { type: 'ports'; selected: MessagePort; others: MessagePort }
  | { type: 'microphone'; port: MessagePort }
  | { type: 'hear'; talkgroups: number[]; calls: string[] }
  | { type: 'wish'; wishes: Wishes }
  | { type: 'key'; over: number; number: number; private: boolean; emergency: boolean; pre_empt: boolean; tone: boolean }
  /** The key is still down: the answer to each `levels`. */
  | { type: 'held' }
  | { type: 'release'; over: number };

/** From the worker to the page. `levels` from 0 to 1, by call. */
export type FromWorker =
  | Welcome
  | Granted
  | Over
  | Silent
  | { type: 'heard'; spoken: Spoken; group: Group | null }
  | { type: 'rested'; call: string; heard: boolean }
  | { type: 'levels'; calls: Record<string, number>; microphone: number; late: number }
  /** Sound was handed on or decoded too late, not for want of it. */
  | { type: 'behind' }
  | { type: 'state'; since: number }
  | { type: 'lost'; code: number; since: number };

/** To the worklet of a group. */
export interface ToEar {
  port?: MessagePort;
  gain?: number;
  channel?: number;
  sound?: Float32Array;
  /** How loud the channel is, from 0 to 1. */
  volume?: number;
  ended?: boolean;
  /** It is no longer heard here. */
  dropped?: boolean;
}

/** From the worklet of a group: it was not called in time. */
export type FromEar = 'behind';
