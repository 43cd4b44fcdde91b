import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refusal } from '../app/api';
import { Pages, type Answer, type Asked } from './pages.svelte';

interface Row {
  id: number;
}

const asked: Asked[] = [];
let total: number;
let answer: (asked: Asked) => Promise<Answer<Row>>;

/** A list of `total` rows whose ids are their places. */
function rows({ offset, limit, sort }: Asked): Promise<Answer<Row>> {
  const all = Array.from({ length: Math.min(limit, total - offset) }, (_, at) => ({ id: offset + at }));
  return Promise.resolve({ rows: sort.startsWith('-') ? all.map(({ id }) => ({ id: total - 1 - id })) : all, total });
}

beforeEach(() => {
  vi.useFakeTimers();
  total = 100_000;
  answer = rows;
  asked.length = 0;
});

afterEach(() => vi.useRealTimers());

const pages = (): Pages<Row> =>
  new Pages<Row>((question) => {
    asked.push(question);
    return answer(question);
  });
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(100);

test('of what is scrolled past only what is in view when it is time is fetched', async () => {
  const list = pages();
  for (const first of [0, 4000, 9000, 50_150]) list.want(first, first + 40);
  await settle();
  expect(asked.map(({ offset }) => offset)).toEqual([50_100]);
  expect([list.total, list.at(50_160)?.id, list.at(0), list.placeOf(50_160)]).toEqual([100_000, 50_160, null, 50_160]);
  list.want(50_180, 50_220);
  await settle();
  expect(asked.map(({ offset }) => offset)).toEqual([50_100, 50_200]);
});

test('another order begins at the top, and what was shown stays until its answer', async () => {
  const list = pages();
  list.want(0, 40);
  await settle();
  list.sortBy('-id');
  expect(list.at(0)?.id).toBe(0);
  await settle();
  expect([list.sort, list.at(0)?.id, asked.at(-1)?.sort]).toEqual(['-id', 99_999, '-id']);
});

test('a typed word is one question: when its typing pauses, or at once with Enter', async () => {
  const list = pages();
  list.want(0, 40);
  await settle();
  for (const typed of ['b', 'be', 'ber', 'bērz', 'bērziņš']) {
    list.search(typed);
    list.want(0, 50);
    await vi.advanceTimersByTimeAsync(180);
  }
  await settle();
  expect(asked.map(({ text }) => text)).toEqual(['']);
  await vi.advanceTimersByTimeAsync(400);
  list.search('bērziņš ');
  await vi.advanceTimersByTimeAsync(1000);
  list.search('oz');
  list.search('ozols');
  list.now();
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked.map(({ text }) => text)).toEqual(['', 'bērziņš', 'ozols']);
});

test('what changes while it is fetched is fetched once more', async () => {
  const list = pages();
  let late: (answer: Answer<Row>) => void = () => undefined;
  answer = () => new Promise((resolve) => (late = resolve));
  list.want(0, 40);
  await settle();
  list.refresh();
  await settle();
  answer = rows;
  total = 7;
  late({ rows: [{ id: 1 }], total: 1 });
  await vi.advanceTimersByTimeAsync(1000);
  expect([list.total, asked.length]).toEqual([7, 2]);
});

test('an answer to what was asked before is not shown', async () => {
  const list = pages();
  let late: (answer: Answer<Row>) => void = () => undefined;
  answer = () => new Promise((resolve) => (late = resolve));
  list.want(0, 40);
  await settle();
  answer = rows;
  list.search('nīca');
  expect(list.pending).toBe(true);
  total = 3;
  list.now();
  await settle();
  expect(list.pending).toBe(false);
  late({ rows: [{ id: 77 }], total: 1 });
  await settle();
  expect([list.total, list.at(0)?.id, asked.at(-1)?.text]).toEqual([3, 0, 'nīca']);
});

test('a refusal is said, and the rows stay', async () => {
  const list = pages();
  list.want(0, 40);
  await settle();
  answer = () => Promise.reject(new Refusal('reason-needed'));
  list.refresh();
  await settle();
  expect([list.refusal?.code, list.at(0)?.id]).toEqual(['reason-needed', 0]);
});

test('far pages are forgotten, the page in view is not', async () => {
  const list = pages();
  for (let page = 0; page < 40; page++) {
    list.want(page * 100, page * 100 + 40);
    await settle();
  }
  expect([list.at(0), list.at(3900)?.id]).toEqual([null, 3900]);
});
