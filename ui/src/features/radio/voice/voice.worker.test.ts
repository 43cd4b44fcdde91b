import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FromWorker, ToWorker } from './messages';

class Socket {
  static readonly OPEN = 1;
  static made: Socket[] = [];
  readyState = 1;
  bufferedAmount = 0;
  sent: unknown[] = [];
  onopen = (): void => undefined;
  onmessage = (_: { data: unknown }): void => undefined;
  onclose = (_: { code: number }): void => undefined;
  constructor() {
    Socket.made.push(this);
  }
  send(data: unknown): void {
    this.sent.push(typeof data === 'string' ? JSON.parse(data) : data);
  }
  close(): void {}
  tell(message: object): void {
    this.onmessage({ data: JSON.stringify(message) });
  }
}

let page: { postMessage(message: FromWorker): void; onmessage: ((event: { data: ToWorker }) => void) | null };
let told: FromWorker[];
const say = (data: ToWorker): void => page.onmessage?.({ data });
const types = (): string[] => told.map(({ type }) => type);
const socket = (): Socket => Socket.made.at(-1) as Socket;
const channel = (number: number): object => ({ type: 'channel', channel: number, call: `c${number}`, source: 5, number: 101, private: false, emergency: false });

beforeEach(async () => {
  [told, Socket.made] = [[], []];
  page = { postMessage: (message) => void told.push(message), onmessage: null };
  vi.useFakeTimers();
  vi.stubGlobal('self', page);
  vi.stubGlobal('WebSocket', Socket);
  vi.resetModules();
  await import('./voice.worker');
  say({ type: 'open', address: 'ws://scape', ticket: 't', opus: false });
  socket().onopen();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a page that does not answer loses its over', () => {
  say({ type: 'key', over: 1, number: 101, private: false, emergency: false, pre_empt: false, tone: false });
  for (let at = 0; at < 30; at++) {
    socket().tell({ type: 'state', since: 1 });
    vi.advanceTimersByTime(100);
    expect(types().at(-1)).toBe('levels');
    say({ type: 'held' });
  }
  vi.advanceTimersByTime(2200);
  expect(socket().sent.at(-1)).toEqual({ type: 'release', over: 1 });
  expect(told).toContainEqual({ type: 'over', over: 1, why: 'window-lost', holder: '' });
});

test('the loss of the line is known before its calls come to rest', () => {
  socket().tell(channel(1));
  socket().onclose({ code: 1006 });
  expect(types().slice(-2)).toEqual(['lost', 'rested']);
});

test('a level goes back to nothing when the sound ends, and then the worker is quiet', () => {
  socket().tell(channel(1));
  socket().onmessage({ data: new Uint8Array([0, 1, 0, 2, 0x10, 0x90]).buffer });
  vi.advanceTimersByTime(1000);
  const levels = told.filter((message) => message.type === 'levels');
  expect(levels.map(({ calls }) => Object.keys(calls))).toEqual([['c1'], []]);
});

test('a line that was left is not heard any more', () => {
  const before = socket();
  say({ type: 'open', address: 'ws://scape', ticket: 'u', opus: false });
  before.tell(channel(1));
  expect(types()).not.toContain('heard');
  socket().tell(channel(1));
  expect(types()).toContain('heard');
});

test('a turn that comes too late is said, and one in time is not', () => {
  socket().tell({ type: 'state', since: 1 });
  vi.advanceTimersByTime(1000);
  expect(types()).not.toContain('behind');
  vi.setSystemTime(Date.now() + 400);
  socket().tell({ type: 'state', since: 1 });
  vi.advanceTimersByTime(1000);
  expect(types().filter((type) => type === 'behind')).toHaveLength(1);
});
