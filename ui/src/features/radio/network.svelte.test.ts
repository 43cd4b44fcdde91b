import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { words } from '../../app/words.svelte';
import { Served, served } from '../../live/served';
import { network } from './network.svelte';

let leave: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  leave = served();
});

afterEach(() => {
  leave();
  vi.useRealTimers();
});

/** What a component that reads `read` shows, until it is left. */
function shown<T>(read: () => T): { all: T[]; stop: () => void } {
  const all: T[] = [];
  const stop = $effect.root(() => {
    $effect(() => void all.push(read()));
  });
  flushSync();
  return { all, stop };
}

/** The server answers the newest question to a view that has this filter, or asks for keys. */
function answer(view: string, filter: object | null, rows: object[], total: number): void {
  const asked = Served.sent.findLast((sent) => sent.view === view && (filter ? JSON.stringify(sent.filter) === JSON.stringify(filter) : sent.keys !== undefined));
  expect(asked).toBeDefined();
  Served.answer(asked, rows, total);
  flushSync();
}

test('a radio has its name in whatever names it, however many the register holds', async () => {
  const { all, stop } = shown(() => network.radioName(2470124));
  answer('radio_radios', {}, [], 2026);
  await vi.advanceTimersByTimeAsync(20);
  answer('radio_radios', null, [{ id: 2470124, name: 'M24 Sproģe' }], 1);
  expect([all[0], all.at(-1)]).toEqual(['2470124', 'M24 Sproģe']);
  stop();
});

test('repeaters beyond the window count among those that are online, links do not', async () => {
  const { all, stop } = shown(() => network.repeaters);
  answer('radio_sites', {}, [{ id: 1 }], 1500);
  answer('radio_connections', {}, [{ id: 1 }, { id: 9 }], 1501);
  answer('radio_links', {}, [{ id: 9 }], 1);
  answer('radio_presence', {}, [{ id: 9, connected: true }], 1204);
  answer('radio_presence', { connected: true }, [], 1204);
  await vi.advanceTimersByTimeAsync(20);
  expect(all.at(-1)).toEqual({ online: 1203, all: 1500 });
  stop();
});

test('both tiles of a patch show the speaker, and afterwards what was heard while it lasted', () => {
  const until = (Date.now() + 60_000) * 1000;
  const { all, stop } = shown(() => [101, 900, 120].map((talkgroup) => [network.speaking(talkgroup)?.source, network.callsOn(talkgroup).map(({ id }) => id)]));
  answer('radio_patches', {}, [{ id: 'p', talkgroups: [101, 900], opened: 2, until, closed: null }, { id: 'o', talkgroups: [101, 120], opened: 0, until, closed: 2 }], 2);
  answer('radio_calls', { state: 'active' }, [{ id: 'a', source: 7, destination: 900, private: false, started: 3 }], 1);
  answer('radio_calls', { state: 'ended' }, [
    { id: 'c', source: 8, destination: 101, private: false, started: 3 },
    { id: 'b', source: 8, destination: 101, private: false, started: 1 },
    { id: 'd', source: 8, destination: 101, private: true, started: 1 },
  ], 3);
  expect(all.at(-1)).toEqual([[7, ['c', 'b']], [7, ['c']], [undefined, ['b']]]);
  stop();
});

test('the control room has a name wherever its number would be', async () => {
  await words.speak('en');
  const { all, stop } = shown(() => [network.radioName(2470000), network.radioName(2470009)]);
  answer('radio_control_room', {}, [{ id: 2470000 }], 1);
  expect(all.at(-1)).toEqual(['dispatch', '2470009']);
  stop();
});
