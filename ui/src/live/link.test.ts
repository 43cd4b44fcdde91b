import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Link, SILENCE, type Listener, type Row, type Socket, type Status } from './link';

class FakeSocket implements Socket {
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  sent: Record<string, unknown>[] = [];
  closed = false;
  send(text: string): void {
    this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }
  close(): void {
    this.closed = true;
  }
  say(message: unknown): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
}

let sockets: FakeSocket[];
let told: Status['state'][];
let link: Link;

const last = (): FakeSocket => sockets.at(-1)!;
const hello = (): void => last().say({ type: 'hello', now: 1 });
const beat = (): void => last().say({ type: 'beat', now: 2 });

function listener(): Listener<Row> & { heard: string[] } {
  const heard: string[] = [];
  return {
    heard,
    snapshot: (rows) => heard.push(`snapshot ${rows.map((row) => row.id)}`),
    changes: (put, drop) => heard.push(`put ${put.map((row) => row.id)} drop ${drop}`),
    refused: (code) => heard.push(`refused ${code}`),
    lost: () => heard.push('lost'),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  told = [];
  const open = (): Socket => {
    sockets.push(new FakeSocket());
    return last();
  };
  link = new Link(open, ({ state }) => told.push(state), () => undefined);
});

afterEach(() => {
  link.stop();
  vi.useRealTimers();
});

test('a lock leaves the rows as they were, and what it ended is asked for again afterwards', () => {
  const heard = listener();
  hello();
  link.watch({ view: 'radio_sites', filter: {}, window: 5 }, heard);
  last().say({ type: 'refused', id: '1', code: 'console-locked', facts: {} });
  last().say({ type: 'beat', now: 2, locked: 'idle' });
  last().say({ type: 'beat', now: 3, locked: 'idle' });
  expect([heard.heard, link.status.locked, last().sent.length]).toEqual([['lost'], 'idle', 1]);
  beat();
  expect([link.status.locked, last().sent.at(-1)]).toEqual(['', { type: 'subscribe', id: '1', view: 'radio_sites', filter: {}, window: 5 }]);
  beat();
  expect(last().sent.length).toBe(2);
});

test('a link says from its beginning whether the session is locked', () => {
  expect(link.status.locked).toBe(null);
  last().say({ type: 'hello', now: 1, locked: 'asked' });
  expect(link.status).toMatchObject({ state: 'live', locked: 'asked' });
});

test('what was asked before the link stands is asked when it does', () => {
  const heard = listener();
  link.watch({ view: 'radio_sites', filter: {}, window: 5 }, heard);
  expect(last().sent).toEqual([]);
  hello();
  expect(last().sent).toEqual([{ type: 'subscribe', id: '1', view: 'radio_sites', filter: {}, window: 5 }]);
  last().say({ type: 'snapshot', id: '1', version: 1, rows: [{ id: 7 }] });
  last().say({ type: 'changes', id: '1', version: 2, put: [{ id: 8 }], drop: [7] });
  expect(heard.heard).toEqual(['snapshot 7', 'put 8 drop 7']);
});

test('silence is a lost link within two seconds, a beat is life', () => {
  hello();
  vi.advanceTimersByTime(SILENCE - 1);
  beat();
  vi.advanceTimersByTime(SILENCE - 1);
  expect(link.status.state).toBe('live');
  vi.advanceTimersByTime(1);
  expect(link.status.state).toBe('lost');
  expect(SILENCE).toBeLessThan(2000);
  expect(last().closed).toBe(true);
});

test('after a loss it comes back by itself, with fresh snapshots', () => {
  const heard = listener();
  hello();
  link.watch({ view: 'radio_sites', filter: {}, window: 5 }, heard);
  last().onclose?.({ code: 1006 });
  expect(heard.heard).toEqual(['lost']);
  vi.advanceTimersByTime(1000);
  expect(sockets.length).toBe(2);
  expect(link.status.state).toBe('lost');
  hello();
  expect(link.status.state).toBe('live');
  expect(last().sent).toHaveLength(1);
});

test('attempts grow rarer, and a person can hurry them', () => {
  for (let attempt = 0; attempt < 6; attempt++) {
    last().onclose?.({ code: 1006 });
    vi.advanceTimersByTime(5000);
  }
  const before = sockets.length;
  last().onclose?.({ code: 1006 });
  vi.advanceTimersByTime(3000);
  expect(sockets.length).toBe(before);
  link.retry();
  expect(sockets.length).toBe(before + 1);
});

test('a socket that never opens is given up', () => {
  vi.advanceTimersByTime(5000);
  expect(told.at(-1)).toBe('lost');
});

test('an ended session ends the link for good', () => {
  hello();
  last().say({ type: 'closed', code: 'sign-in-needed' });
  vi.advanceTimersByTime(60_000);
  expect(link.status.state).toBe('ended');
  expect(sockets.length).toBe(1);
});

test('who stops watching hears nothing more', () => {
  const heard = listener();
  hello();
  const stop = link.watch({ view: 'radio_sites', filter: {}, window: 5 }, heard);
  stop();
  expect(last().sent.at(-1)).toEqual({ type: 'unsubscribe', id: '1' });
  last().say({ type: 'snapshot', id: '1', version: 1, rows: [{ id: 7 }] });
  expect(heard.heard).toEqual([]);
});

test('a window that newer ones crowd out waits until it is asked to connect', () => {
  const heard = listener();
  link.watch({ view: 'radio_sites', filter: {}, window: 5 }, heard);
  hello();
  last().say({ type: 'closed', code: 'too-many-consoles' });
  vi.advanceTimersByTime(60_000);
  expect(sockets).toHaveLength(1);
  expect(link.status).toMatchObject({ state: 'lost', retry: 0, crowded: true });
  expect(heard.heard).toEqual(['lost']);
  link.retry();
  hello();
  expect(link.status).toMatchObject({ state: 'live', crowded: false });
  last().onclose?.({ code: 4409 });
  expect(link.status).toMatchObject({ state: 'lost', crowded: true });
});

test('a link that must first add a factor tries again, so that the page asks why', () => {
  for (const _ of [1, 2]) {
    last().say({ type: 'closed', code: 'second-factor-missing' });
    expect([link.status.state, last().closed]).toEqual(['lost', true]);
    vi.runOnlyPendingTimers();
  }
  last().say({ type: 'closed', code: 'sign-in-needed' });
  expect(link.status.state).toBe('ended');
});
