import { afterEach, expect, test, vi } from 'vitest';
import { ask } from './api';
import { proof } from './proof.svelte';

afterEach(() => vi.unstubAllGlobals());

/** Answers of a server, in order; returns the requests it got. */
function served(...answers: [number, object | null][]): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    asked.push(`${init.method} ${path} ${String(init.body)}`);
    const [status, body] = answers.shift() ?? [500, null];
    return Promise.resolve(new Response(body && JSON.stringify(body), { status }));
  });
  return asked;
}

const NEEDED: [number, object] = [403, { code: 'proof-needed', facts: {} }];

test('a request that needs a proof waits for it, and is repeated as it was', async () => {
  const asked = served(NEEDED, [200, { password: 'x' }]);
  const answer = ask.post('/people/accounts', { name: 'liga' });
  await expect.poll(() => proof.asked).toBe(true);
  proof.answer(true);
  expect(await answer).toEqual({ password: 'x' });
  expect(proof.asked).toBe(false);
  expect(asked).toEqual(Array(2).fill('POST /api/people/accounts {"name":"liga"}'));
});

test('two requests wait for one proof, and are refused when it is not given', async () => {
  const asked = served(NEEDED, NEEDED);
  const both = Promise.allSettled([ask.delete('/people/accounts/1/sessions'), ask.get('/people/x')]);
  await expect.poll(() => asked.length).toBe(2);
  await expect.poll(() => proof.asked).toBe(true);
  await new Promise((settled) => setTimeout(settled));
  proof.answer(false);
  expect((await both).map((each) => each.status === 'rejected' && each.reason)).toMatchObject([{ code: 'proof-needed' }, { code: 'proof-needed' }]);
  expect(asked).toHaveLength(2);
});

test('a change without an answer may have been made, a question was only not answered', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new DOMException('', 'TimeoutError')));
  await expect(ask.get('/agency')).rejects.toMatchObject({ code: 'unreachable' });
  for (const change of [ask.post('/radio/orders'), ask.put('/people/1'), ask.delete('/session')]) await expect(change).rejects.toMatchObject({ code: 'unanswered' });
});
