import { afterEach, expect, test, vi } from 'vitest';
import { ask } from './api';

afterEach(() => vi.unstubAllGlobals());

test('a change without an answer may have been made, a question was only not answered', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new DOMException('', 'TimeoutError')));
  await expect(ask.get('/agency')).rejects.toMatchObject({ code: 'unreachable' });
  for (const change of [ask.post('/radio/orders'), ask.put('/people/1'), ask.delete('/session')]) await expect(change).rejects.toMatchObject({ code: 'unanswered' });
});
