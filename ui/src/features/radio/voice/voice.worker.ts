/** Holds the socket to the sound process. Sound goes from here to the audio threads and back, whatever the page does. */

import type { FromWorker, ToEar, ToWorker } from './messages';
import { fromMuLaw } from './mulaw';
import { groupOf, volumeOf, type Group, type Spoken, type Wishes } from './mix';
import { OpusDecoder } from './opus';
import type { Channel, FromConsole, ToConsole } from './protocol';

/** How long the microphone is still sent after the key: what was said is on its way through the machine. */
const TAIL = 100;
const LEVELS = 100;
/** The sound process says something each second; after so much silence the link is dead, though nobody closed it. */
const SILENCE = 2500;
/** After so long without a word of the page, which has the key, its over ends: who cannot see that it talks cannot stop it. */
const HELD = 2000;
const LOUD = 0.35;
/** A turn that is later than this, in milliseconds, or so many packets that are not decoded: this machine does not keep up. */
const LATE = 250;
const UNDECODED = 8;
/** A line that failed without a code of its own (RFC 6455, 7.1.5). */
const FAILED = 1006;

interface Heard {
  spoken: Spoken;
  group: Group | null;
  wasHeard: boolean;
  opus: OpusDecoder | null;
}

const page = self as unknown as { postMessage(message: FromWorker): void; onmessage: ((event: MessageEvent<ToWorker>) => void) | null };

let socket: WebSocket | null = null;
let ears: Record<Group, MessagePort> | null = null;
let wishes: Wishes = { selected: [], muted: [], mutedRadios: [], held: [], volumes: {} };
let hear: Extract<ToWorker, { type: 'hear' }> = { type: 'hear', talkgroups: [], calls: [] };
let isOpus = false;
let over = 0;
let releasing: ReturnType<typeof setTimeout> | undefined;
let levels: Record<string, number> = {};
let microphone = 0;
/** When the sound process was heard last. */
let heardAt = 0;
/** When it had its turn last. */
let turned = Date.now();
/** Whether the page knows that nothing sounds. */
let quiet = true;
/** How often the line was opened or closed. */
let turn = 0;
/** When the page last said that the key is down. */
let held = 0;
const channels = new Map<number, Heard>();

page.onmessage = ({ data }) => {
  if (data.type === 'open') void open(data);
  else if (data.type === 'close') close();
  else if (data.type === 'ports') ears = data;
  else if (data.type === 'microphone') data.port.onmessage = speak;
  else if (data.type === 'wish') wish(data.wishes);
  else if (data.type === 'hear') send((hear = data));
  else if (data.type === 'key') key(data);
  else if (data.type === 'held') held = performance.now();
  else release(data.over);
};

setInterval(() => {
  if (socket && Date.now() - heardAt > SILENCE) lose(0);
  if (over && performance.now() - held > HELD) cut();
  if (isBehind()) page.postMessage({ type: 'behind' });
  turned = Date.now();
  const was = quiet;
  quiet = !over && !microphone && !Object.keys(levels).length;
  if (was && quiet) return;
  page.postMessage({ type: 'levels', calls: levels, microphone, late: socket?.bufferedAmount ?? 0 });
  levels = {};
  microphone = 0;
}, LEVELS);

function isBehind(): boolean {
  return Date.now() - turned > LEVELS + LATE || [...channels.values()].some(({ opus }) => (opus?.waiting ?? 0) > UNDECODED);
}

async function open({ address, ticket, opus }: Extract<ToWorker, { type: 'open' }>): Promise<void> {
  close();
  const asked = turn;
  const wanted = opus && (await OpusDecoder.isThere());
  if (asked !== turn) return;
  const opened = new WebSocket(address);
  socket = opened;
  heardAt = Date.now();
  opened.binaryType = 'arraybuffer';
  opened.onopen = () => {
    send({ type: 'ticket', ticket, opus: wanted });
    send(hear);
  };
  opened.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
    if (socket !== opened) return;
    heardAt = Date.now();
    if (typeof data === 'string') told(JSON.parse(data) as ToConsole);
    else play(new Uint8Array(data));
  };
  opened.onclose = ({ code }) => socket === opened && lose(code);
  opened.onerror = () => socket === opened && lose(FAILED); // what a policy forbids fails without closing
}

function lose(code: number): void {
  page.postMessage({ type: 'lost', code, since: heardAt }); // first: the calls that end now are not heard to their end
  close();
}

function close(): void {
  const before = socket;
  turn++;
  socket = null;
  over = 0;
  before?.close();
  for (const channel of channels.keys()) rest(channel);
}

function send(message: FromConsole): void {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
}

function told(message: ToConsole): void {
  if (message.type === 'channel') begin(message);
  else if (message.type === 'rest') rest(message.channel);
  else {
    if (message.type === 'welcome') isOpus = message.opus;
    if (message.type === 'over' && message.over === over) over = 0;
    page.postMessage(message);
  }
}

function begin(spoken: Channel): void {
  const group = groupOf(spoken, wishes);
  const opus = isOpus ? new OpusDecoder((sound) => hearOf(spoken.channel, sound)) : null;
  channels.set(spoken.channel, { spoken, group, wasHeard: false, opus });
  if (group) tell(group, { channel: spoken.channel, volume: volumeOf(spoken, wishes) });
  page.postMessage({ type: 'heard', spoken, group });
}

function rest(channel: number): void {
  const heard = channels.get(channel);
  if (heard?.opus) void heard.opus.end().then(() => end(channel));
  else end(channel);
}

function end(channel: number): void {
  const heard = channels.get(channel);
  if (!heard) return;
  channels.delete(channel);
  if (heard.group) tell(heard.group, { channel, ended: true });
  page.postMessage({ type: 'rested', call: heard.spoken.call, heard: heard.wasHeard });
}

function wish(wanted: Wishes): void {
  wishes = wanted;
  for (const [channel, heard] of channels) {
    const group = groupOf(heard.spoken, wishes);
    if (group) tell(group, { channel, volume: volumeOf(heard.spoken, wishes) });
    if (group === heard.group) continue;
    if (heard.group) tell(heard.group, { channel, dropped: true });
    heard.group = group;
    page.postMessage({ type: 'heard', spoken: heard.spoken, group });
  }
}

/** Records of a channel, a length, and so many bytes of sound. */
function play(message: Uint8Array): void {
  const view = new DataView(message.buffer);
  for (let at = 0; at < message.length; ) {
    const [channel, length] = [view.getUint16(at), view.getUint16(at + 2)];
    const sound = message.subarray(at + 4, at + 4 + length);
    at += 4 + length;
    const opus = channels.get(channel)?.opus;
    if (opus) opus.decode(sound);
    else hearOf(channel, fromMuLaw(sound));
  }
}

/** Sound of a channel goes to the ear of its group. */
function hearOf(channel: number, sound: Float32Array): void {
  const heard = channels.get(channel);
  if (!heard) return;
  levels[heard.spoken.call] = Math.max(levels[heard.spoken.call] ?? 0, loudness(sound));
  if (!heard.group || !ears) return;
  heard.wasHeard = true;
  tell(heard.group, { channel, sound });
}

function tell(group: Group, message: ToEar): void {
  ears?.[group].postMessage(message);
}

/** From 0 to 1 on a scale nearer to what is heard than the samples are. */
function loudness(sound: Float32Array): number {
  let peak = 0;
  for (const sample of sound) peak = Math.max(peak, Math.abs(sample));
  return Math.min(1, Math.pow(peak, LOUD));
}

function key({ type, ...wanted }: Extract<ToWorker, { type: 'key' }>): void {
  clearTimeout(releasing);
  if (over) send({ type: 'release', over });
  over = wanted.over;
  held = performance.now();
  send({ type, ...wanted });
}

/** The page does not answer: its over ends. */
function cut(): void {
  send({ type: 'release', over });
  page.postMessage({ type: 'over', over, why: 'window-lost', holder: '' });
  over = 0;
}

function speak({ data }: MessageEvent<Int16Array<ArrayBuffer>>): void {
  microphone = Math.max(microphone, loudness(Float32Array.from(data, (sample) => sample / 32768)));
  if (over && socket?.readyState === WebSocket.OPEN) socket.send(data);
}

function release(which: number): void {
  if (which !== over) return;
  clearTimeout(releasing);
  releasing = setTimeout(() => {
    send({ type: 'release', over: which });
    if (over === which) over = 0;
  }, TAIL);
}
