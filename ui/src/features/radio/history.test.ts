import { afterEach, expect, test, vi } from 'vitest';
import { reasons } from '../../app/reason.svelte';
import { history, PAGE, parameters, type Question } from './history.svelte';

const nothing: Question = { text: ' ', talkgroup: '', source: '', site: '', period: 'any', since: '', until: '', shortest: null, longest: null, emergency: false, sound: false, noted: false, kept: false };
const NOW = Date.UTC(2026, 10, 22, 2, 14, 7);

test('what is not asked is not sent', () => {
  expect(parameters(nothing, NOW)).toBe('');
});

test('the last hour begins an hour ago, in microseconds', () => {
  const query = new URLSearchParams(parameters({ ...nothing, period: 'hour' }, NOW));
  expect(query.get('since')).toBe(String((NOW - 3_600_000) * 1000));
  expect(query.has('until')).toBe(false);
});

test('today and yesterday are days of the calendar', () => {
  const asked = (period: Question['period']): object => Object.fromEntries(new URLSearchParams(parameters({ ...nothing, period }, NOW)));
  const day = (date: number): string => String(new Date(2026, 10, date).getTime() * 1000);
  const today = new Date(NOW).getDate();
  expect(asked('today')).toEqual({ since: day(today) });
  expect(asked('yesterday')).toEqual({ since: day(today - 1), until: day(today) });
});

test('chosen times and the other filters are sent as they are', () => {
  const asked = { ...nothing, text: ' ozols ', talkgroup: '101', site: '3', emergency: true, kept: true, shortest: 0, longest: 30, period: 'chosen', since: '2026-11-22T02:00:00', until: '' } as const;
  const query = new URLSearchParams(parameters(asked, NOW));
  expect(Object.fromEntries(query)).toEqual({
    text: 'ozols',
    talkgroup: '101',
    site: '3',
    emergency: 'true',
    kept: 'true',
    shortest: '0',
    longest: '30',
    since: String(new Date(2026, 10, 22, 2).getTime() * 1000),
  });
});

afterEach(() => vi.unstubAllGlobals());

test('pages are turned by cursor, back to the first, each with the reason', async () => {
  const asked: { before: string | null; reason: string | undefined }[] = [];
  vi.stubGlobal('fetch', (path: string, { headers }: { headers: Record<string, string> }) => {
    const before = new URL(path, 'http://scape').searchParams.get('before');
    asked.push({ before, reason: headers['X-Reason'] });
    const next = before === 'b' ? null : before === 'a' ? 'b' : 'a';
    return Promise.resolve(new Response(JSON.stringify({ rows: [], next, total: 120 })));
  });
  reasons['history'] = 'sūdzība';
  await history.search();
  expect(history.hasNewer).toBe(false);
  await history.older();
  await history.older();
  await history.older();
  expect(history.first).toBe(2 * PAGE + 1);
  await history.newer();
  await history.newer();
  await history.newer();
  expect(asked.map(({ before }) => before)).toEqual([null, 'a', 'b', 'a', null]);
  expect(new Set(asked.map(({ reason }) => reason))).toEqual(new Set(['s%C5%ABdz%C4%ABba']));
});

test('a refused page leaves the shown one as it is', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ rows: [], next: 'a', total: 60 }))));
  await history.search();
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"code":"bad-cursor","facts":{}}', { status: 409 })));
  await history.older();
  expect(history.refusal?.code).toBe('bad-cursor');
  expect(history.answer?.total).toBe(60);
  expect(history.first).toBe(1);
});
