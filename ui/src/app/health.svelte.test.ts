import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { Served, served } from '../live/served';
import { health } from './health.svelte';

test('while a view is rebuilt its rows have the age of the beginning', () => {
  const leave = served();
  const seen: (number | null)[][] = [];
  const table = (view: string, asOf: number | null = null) => ({ asOf, views: ['other', view] });
  const stop = $effect.root(() => {
    $effect(() => void seen.push([health.keptOf(table('radio_calls')), health.keptOf(table('radio_texts')), health.keptOf(table('radio_calls', 5))]));
  });
  flushSync();
  Served.answer(Served.sent.find(({ view }) => view === 'system_health'), [{ id: 'views', state: 'busy', since: 7_000, why: 'rebuilding', facts: { view: 'radio_traffic', tables: 'radio_heard, radio_calls' } }], 1);
  flushSync();
  expect(seen).toEqual([[null, null, 5], [7, null, 5]]);
  stop();
  leave();
});
