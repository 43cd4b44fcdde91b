import { choice } from '../../../app/choice.svelte';
import type { Command } from '../../../app/feature';
import { enter } from '../../../kit/enter';
import type { Call } from '../../../schema';
import { archive, AT_ARCHIVE } from './archive.svelte';
import { stage } from '../stage/stage.svelte';
import { LISTEN, player } from './player.svelte';

const BACK = 5;
const right = LISTEN;

/** The call of the row with the focus, else the selected one. */
function aimed(): string | undefined {
  const row = document.activeElement?.closest<HTMLElement>('[data-call]')?.dataset['call'];
  return row ?? (choice.chosen?.kind === 'call' ? (choice.chosen.row as Call | undefined)?.id : undefined);
}

/** A conversation is paused from any of its rows. */
function press(): void {
  const call = (player.follows && player.state === 'playing' ? undefined : aimed()) ?? player.call;
  if (stage.shown && !aimed() && stage.said.length && !stage.said.includes(player.call ?? '')) return void player.converse(stage.said);
  if (call === null) return;
  if (call === player.call) player.press(call, player.order);
  else if (archive.isOpen && archive.shown === 'conversation') archive.play(call);
  else player.press(call, listed(call));
}

/** The list that a call is in, for the next one and the one before: that with the focus, if it has it. */
function listed(call: string): string[] {
  const list = document.activeElement?.closest('ul, table') ?? document;
  const rows = list.querySelectorAll<HTMLElement>('[data-call]');
  const ids = [...rows].map((row) => row.dataset['call'] ?? '');
  return ids.includes(call) ? ids : [];
}

export const commands = {
  play: { id: 'radio.play', key: 'j', label: 'radio-play-key', where: ['radio', ...AT_ARCHIVE], right, run: press },
  back: { id: 'radio.play-back', key: 'b', label: 'radio-play-back', where: AT_ARCHIVE, right, when: loaded, run: () => player.skip(-BACK) },
  forward: { id: 'radio.play-forward', key: 'g', label: 'radio-play-forward', where: AT_ARCHIVE, right, when: loaded, run: () => player.skip(BACK) },
  previous: { id: 'radio.play-previous', key: 'u', label: 'radio-play-previous', where: AT_ARCHIVE, right, when: () => player.hasPrevious, run: () => player.previous() },
  next: { id: 'radio.play-next', key: 'e', label: 'radio-play-next', where: AT_ARCHIVE, right, when: () => player.hasNext, run: () => player.next() },
  speed: { id: 'radio.play-speed', key: 'w', label: 'radio-play-speed', where: AT_ARCHIVE, right, run: () => player.setSpeed() },
  loop: { id: 'radio.play-loop', key: 'r', label: 'radio-play-loop', where: AT_ARCHIVE, right, run: () => player.setLoop(!player.loops) },
  find: { id: 'radio.archive-search', key: '/', label: 'radio-search', where: AT_ARCHIVE, right: 'radio.search', run: () => open('search', '#search-text') },
  conversation: { id: 'radio.archive-conversation', key: 'l', label: 'radio-conversation', where: AT_ARCHIVE, right: 'radio.search', run: () => open('conversation', 'select') },
  note: { id: 'radio.archive-note', key: 'm', label: 'radio-note', where: AT_ARCHIVE, right, when: about, run: () => void enter('about', '[name="note"]') },
  keep: { id: 'radio.archive-keep', key: 'c', label: 'radio-keep', where: AT_ARCHIVE, right, when: about, run: () => void enter('about', '[name="keep"]') },
  take: { id: 'radio.archive-take', key: 'd', label: 'radio-take-sound', where: AT_ARCHIVE, right, when: about, run: () => void take('sound/file') },
  takeRaw: { id: 'radio.archive-take-raw', key: 'i', label: 'radio-take-recording', where: AT_ARCHIVE, right, when: about, run: () => void take('recording') },
} satisfies Record<string, Command>;

function loaded(): boolean {
  return player.length > 0;
}

function about(): boolean {
  return archive.about !== null;
}

function open(shown: typeof archive.shown, field: string): void {
  archive.shown = shown;
  void enter('archive', field);
}

/** A file that wants a reason has the focus there. */
async function take(what: 'sound/file' | 'recording'): Promise<void> {
  if (!archive.about) return;
  await archive.take(archive.about.call.id, what);
  if (archive.refusal?.code === 'reason-needed') await enter('about', '.needed input');
}
