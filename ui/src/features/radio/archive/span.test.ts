import { expect, test } from 'vitest';
import { asked } from './span';

const NOW = Date.parse('2026-11-22T02:14:07');
const micros = (moment: string): number => Date.parse(moment) * 1000;

test('a conversation without times is that of the last hour', () => {
  expect(asked('', '', NOW)).toEqual({ since: micros('2026-11-22T01:14:07'), until: NOW * 1000 });
});

test('its beginning and its end are as they were typed', () => {
  const times = ['2026-11-21T23:00:00', '2026-11-22T01:30:00'] as const;
  expect(asked(...times, NOW)).toEqual({ since: micros(times[0]), until: micros(times[1]) });
  expect(asked('', times[1], NOW).since).toBe(micros('2026-11-22T00:30:00'));
});
