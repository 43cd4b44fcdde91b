import { ask, type Refusal } from '../../../app/api';
import { clock } from '../../../app/clock.svelte';
import type { Command } from '../../../app/feature';
import { time } from '../../../app/format';
import { refusalOf } from '../../../app/refused';
import { say } from '../../../app/words.svelte';
import type { Call } from '../../../schema';
import { hasSound } from '../archive/archive.svelte';
import { LISTEN, player } from '../archive/player.svelte';
import { deck } from '../deck/deck.svelte';
import { network } from '../network.svelte';

/** As many as have a key. */
const MOST = 3;
const SLOW = 0.75;
const LOUDER = 20;
/** Within this time the key for the last over means the one before, in milliseconds. */
const AGAIN = 10_000;

/** The last overs that were said to this desk, to be heard again at once. */
class Recall {
  /** What became of keeping one, and of which. */
  kept = $state.raw<{ call: string; refusal: Refusal | null } | null>(null);
  private at = $state(0);
  private pressed = 0;

  /** Newest first. */
  readonly overs = $derived<Call[]>(network.latest.rows.filter((call) => !call.desk && hasSound(call) && isForUs(call)));
  readonly shown = $derived(this.overs.slice(0, MOST));

  /** The last one; pressed again soon, the one before it. */
  last(): void {
    const again = clock.now - this.pressed < AGAIN;
    this.pressed = clock.now;
    this.play(again ? Math.min(this.at + 1, this.overs.length - 1) : 0);
  }

  play(at: number): void {
    const call = this.overs[at];
    if (!call) return;
    this.at = at;
    player.setSpeed(1);
    void player.play(call.id);
  }

  slower(): void {
    player.setSpeed(player.speed === SLOW ? 1 : SLOW);
  }

  louder(): void {
    player.setVolume(Math.min(100, player.volume + LOUDER));
  }

  /** Keeps the recording of the one that was played last, whatever its age. */
  async keep(): Promise<void> {
    const call = player.call;
    if (call === null) return;
    const reason = say('radio-voice-kept-because', { time: time(clock.now) });
    this.kept = { call, refusal: await refusalOf(() => ask.put(`/radio/calls/${encodeURIComponent(call)}/kept`, { reason })) };
  }
}

export const recall = new Recall();

/** On a talkgroup with a tile, or to the control room. */
function isForUs(call: Call): boolean {
  return call.private ? network.isControlRoom(call.destination) : call.destination === deck.selected || deck.pinned.includes(call.destination);
}

const EVERYWHERE = { where: 'everywhere', right: LISTEN } as const;
const played = (): boolean => player.call !== null;

export const commands = {
  last: { ...EVERYWHERE, id: 'radio.recall', functionKey: 'F9', label: 'radio-voice-recall', when: () => recall.overs.length > 0, run: () => recall.last() },
  second: { ...EVERYWHERE, id: 'radio.recall-second', functionKey: 'F8', label: 'radio-voice-recall-second', when: () => recall.overs.length > 1, run: () => recall.play(1) },
  third: { ...EVERYWHERE, id: 'radio.recall-third', functionKey: 'F7', label: 'radio-voice-recall-third', when: () => recall.overs.length > 2, run: () => recall.play(2) },
  slower: { ...EVERYWHERE, id: 'radio.recall-slower', functionKey: 'F6', label: 'radio-voice-slower', when: played, run: () => recall.slower() },
  keep: { ...EVERYWHERE, id: 'radio.recall-keep', functionKey: 'F4', label: 'radio-voice-keep', when: played, run: () => void recall.keep() },
} satisfies Record<string, Command>;
