import { expect, test } from 'vitest';
import { parameters, type Question } from './history.svelte';

const nothing: Question = { text: ' ', talkgroup: '', source: '', period: 'any', since: '', until: '', emergency: false };
const NOW = Date.UTC(2026, 10, 22, 2, 14, 7);

test('what is not asked is not sent', () => {
  expect(parameters(nothing, NOW)).toBe('');
});

test('the last hour begins an hour ago, in microseconds', () => {
  const query = new URLSearchParams(parameters({ ...nothing, period: 'hour' }, NOW));
  expect(query.get('since')).toBe(String((NOW - 3_600_000) * 1000));
  expect(query.has('until')).toBe(false);
});

test('chosen times and the other filters are sent as they are', () => {
  const asked = { ...nothing, text: ' ozols ', talkgroup: '101', emergency: true, period: 'chosen', since: '2026-11-22T02:00:00', until: '' } as const;
  const query = new URLSearchParams(parameters(asked, NOW));
  expect(Object.fromEntries(query)).toEqual({
    text: 'ozols',
    talkgroup: '101',
    emergency: 'true',
    since: String(new Date(2026, 10, 22, 2).getTime() * 1000),
  });
});
