import { expect, test } from 'vitest';
import type { CrewAct } from '../../../schema';
import { Queue } from './queue';

const act = (key: string): CrewAct => ({ key, at: 1, what: 'status', status: 4 });

function stored(text: string | null = null): { queue: () => Queue; text: () => string | null } {
  let kept = text;
  return { queue: () => new Queue(() => kept, (acts) => (kept = acts)), text: () => kept };
}

test('what waits is still there after a reload, in order', () => {
  const { queue } = stored();
  const first = queue();
  first.add(act('a'));
  first.add(act('b'));
  expect(queue().waiting.map(({ key }) => key)).toEqual(['a', 'b']);
});

test('acts are sent in order, and stay where the network ends', async () => {
  const { queue } = stored();
  const waiting = queue();
  ['a', 'b', 'c'].forEach((key) => waiting.add(act(key)));
  const sent: string[] = [];
  const send = async ({ key }: CrewAct): Promise<void> => {
    if (key === 'b') throw new Error('no network');
    sent.push(key);
  };
  await waiting.flush(send, () => false, () => undefined);
  expect(sent).toEqual(['a']);
  expect(queue().waiting.map(({ key }) => key)).toEqual(['b', 'c']);
});

test('what the server will never do is said and does not hold up the others', async () => {
  const { queue } = stored();
  const waiting = queue();
  ['a', 'b'].forEach((key) => waiting.add(act(key)));
  const refused: string[] = [];
  const send = ({ key }: CrewAct): Promise<void> => (key === 'a' ? Promise.reject(new Error('refused')) : Promise.resolve());
  await waiting.flush(send, () => true, ({ key }) => refused.push(key));
  expect(refused).toEqual(['a']);
  expect(waiting.waiting).toEqual([]);
});

test('damaged storage is an empty queue', () => {
  expect(stored('{]').queue().waiting).toEqual([]);
});
