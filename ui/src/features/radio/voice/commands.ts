import { choice } from '../../../app/choice.svelte';
import type { Command } from '../../../app/feature';
import { enter } from '../../../kit/enter';
import { LISTEN } from '../archive/player.svelte';
import { deck } from '../deck/deck.svelte';
import { ear } from './ear.svelte';
import { line } from './line.svelte';
import { mouth } from './mouth.svelte';

const ALL_RADIOS = 16_777_215;
const MINUTES = 10;

const ofSelected = { where: ['radio'], right: LISTEN, when: () => deck.selected !== undefined, unless: 'radio-why-no-talkgroup' } as const;

/** Runs an act on the selected talkgroup. */
function withSelected(act: (talkgroup: number) => void): () => void {
  return () => {
    if (deck.selected !== undefined) act(deck.selected);
  };
}

/** The radio that is chosen on the page. */
export function chosenRadio(): number | undefined {
  return choice.chosen?.kind === 'radio' ? Number(choice.chosen.id) : undefined;
}

export const commands = {
  hold: { ...ofSelected, id: 'radio.hold', key: 'q', label: 'radio-voice-held', run: withSelected((talkgroup) => ear.toggleHold(talkgroup)) },
  mute: { ...ofSelected, id: 'radio.mute', key: 's', label: 'radio-voice-mute', run: withSelected((talkgroup) => (ear.isMuted(talkgroup) ? ear.hearAgain(talkgroup) : ear.mute(talkgroup, Infinity))) },
  avoid: { ...ofSelected, id: 'radio.avoid', functionKey: 'F3', label: 'radio-voice-avoid', run: withSelected((talkgroup) => ear.mute(talkgroup, MINUTES)) },
  call: { id: 'radio.call', key: 'v', label: 'radio-voice-call', where: ['radio'], right: 'radio.talk', when: () => chosenRadio() !== undefined, unless: 'radio-why-no-radio', run: () => callRadio(chosenRadio()) },
  missed: { id: 'radio.missed', functionKey: 'F10', label: 'radio-voice-missed', where: 'everywhere', right: LISTEN, run: () => void enter('talk', '.missed summary') },
  all: { id: 'radio.page-all', key: '0', label: 'radio-voice-page-all', where: 'everywhere', right: 'radio.call-all', when: () => line.may.call_all, run: () => (mouth.target = { number: ALL_RADIOS, tone: true }) },
} satisfies Record<string, Command>;

/** The key talks to this radio from now on. */
export function callRadio(number: number | undefined): void {
  if (number !== undefined) mouth.target = { number, private: true };
}
