import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reasons } from '../../../app/reason.svelte';
import { player, PURPOSE } from './player.svelte';

/** A media element that plays until it is told that it has ended. */
class Speaker {
  static made: Speaker[] = [];
  src = '';
  loop = false;
  preservesPitch = false;
  volume = 1;
  playbackRate = 1;
  defaultPlaybackRate = 1;
  currentTime = 0;
  duration = 4;
  ondurationchange = (): void => undefined;
  onplay = (): void => undefined;
  onpause = (): void => undefined;
  onended = (): void => undefined;

  constructor() {
    Speaker.made.push(this);
  }
  play(): Promise<void> {
    this.ondurationchange();
    this.onplay();
    return Promise.resolve();
  }
  pause(): void {
    this.onpause();
  }
  end(): void {
    this.onpause();
    this.onended();
  }
}

let asked: { call: string; reason: string | undefined }[] = [];
/** Answers that are held back, by the call. */
const waiting = new Map<string, () => void>();
const speaker = (): Speaker => Speaker.made[0] as Speaker;

async function answer(path: string, init: RequestInit): Promise<Response> {
  const call = path.split('/').at(-2) ?? '';
  const reason = (init.headers as Record<string, string>)['X-Reason'];
  asked.push({ call, reason });
  if (call.startsWith('slow')) await new Promise<void>((go) => waiting.set(call, go));
  if (call.startsWith('old') && !reason) return new Response(JSON.stringify({ code: 'reason-needed' }), { status: 409 });
  return new Response(new Uint8Array(44 + 800));
}

beforeEach(() => {
  vi.stubGlobal('fetch', answer);
  vi.stubGlobal('Audio', Speaker);
  vi.stubGlobal('requestAnimationFrame', () => 0);
});

afterEach(() => {
  player.stop();
  asked = [];
  delete reasons[PURPOSE];
});

test('a call is played, paused and continued by one key', async () => {
  await player.play('a');
  expect([player.call, player.state, player.length, player.peaks.length]).toEqual(['a', 'playing', 4, 400]);
  player.press('a');
  expect(player.state).toBe('paused');
  player.press('a');
  expect(player.state).toBe('playing');
  expect(asked).toEqual([{ call: 'a', reason: undefined }]);
});

test('the call that was asked for last is played, whichever arrives first', async () => {
  const first = player.play('slow');
  await player.play('b');
  waiting.get('slow')?.();
  await first;
  expect([player.call, player.state]).toEqual(['b', 'playing']);
  expect(asked.map(({ call }) => call)).toEqual(['slow', 'b']);
});

test('a call that was left before it arrived stays silent', async () => {
  const first = player.play('slow-again');
  player.stop();
  waiting.get('slow-again')?.();
  await first;
  expect([player.call, player.state]).toEqual([null, 'paused']);
});

test('a call of the past is played once there is a reason', async () => {
  await player.play('old');
  expect([player.refusal?.code, player.state]).toEqual(['reason-needed', 'paused']);
  reasons[PURPOSE] = ' lieta 7 ';
  player.again();
  await vi.waitFor(() => expect(player.state).toBe('playing'));
  expect(player.refusal).toBeNull();
  expect(asked.at(-1)).toEqual({ call: 'old', reason: encodeURIComponent('lieta 7') });
});

test('a conversation goes on by itself to its end, a single call does not', async () => {
  await player.converse(['a', 'b', 'c'], 'b');
  expect([player.hasPrevious, player.hasNext]).toEqual([true, true]);
  speaker().end();
  await vi.waitFor(() => expect([player.call, player.state]).toEqual(['c', 'playing']));
  speaker().end();
  expect([player.call, player.state, player.hasNext]).toEqual(['c', 'paused', false]);
  await player.play('a', ['a', 'b']);
  speaker().end();
  expect(player.call).toBe('a');
  player.next();
  await vi.waitFor(() => expect([player.call, player.state]).toEqual(['b', 'playing']));
});

test('speed and loop stay for the next call, and the position stays within it', async () => {
  player.setSpeed();
  player.setLoop(true);
  await player.play('a');
  expect([speaker().playbackRate, speaker().loop, speaker().preservesPitch]).toEqual([1.5, true, true]);
  player.skip(9);
  expect(player.position).toBe(4);
  player.skip(-9);
  expect(player.position).toBe(0);
  player.setSpeed();
  player.setSpeed();
  expect(player.speed).toBe(0.75);
  player.setLoop(false);
});
