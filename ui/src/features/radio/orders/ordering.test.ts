import { afterEach, expect, test, vi } from 'vitest';
import { install, type Feature } from '../../../app/feature';
import { words } from '../../../app/words.svelte';
import type { Alarm } from '../../../schema';

vi.mock('../network.svelte', () => ({ network: {} }));
const { ordering } = await import('./ordering.svelte');
const { emergencyOf, emergencyOn } = await import('../danger');

afterEach(() => vi.unstubAllGlobals());

const alarm = (kind: string, about = 'radio/2470124') => ({ id: 'a', kind, about, state: 'open', at: new Date(2026, 10, 22, 2, 14, 7).getTime() * 1000, facts: { talkgroup: 101, private: false } }) as unknown as Alarm;

function standing(aimed: Alarm): void {
  install([{ name: 'test', pages: [], commands: [], slots: { standing: [{ emergencies: () => [aimed], aimed: () => aimed }] } } as unknown as Feature]);
}

test('the radio of an emergency is located without a typed reason', async () => {
  const sent: object[] = [];
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body) as object);
    return Promise.resolve(new Response('{}'));
  });
  await words.speak('en');
  standing(alarm('site-silent', 'site/1'));
  await ordering.place('location');
  standing(alarm('emergency'));
  await ordering.place('location');
  expect(sent).toEqual([expect.objectContaining({ kind: 'location', destination: 2470124, every: 0, why: expect.stringMatching(/^Emergency .*02:14:07$/) as string })]);
});

test('an emergency is that of its radio, and of its talkgroup', () => {
  standing(alarm('emergency'));
  expect([emergencyOf(2470124)?.id, emergencyOf(7), emergencyOn([900, 101])?.id, emergencyOn([900])]).toEqual(['a', undefined, 'a', undefined]);
});
