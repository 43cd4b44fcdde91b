import { Sound } from '../../app/sound.svelte';

/** Of an incident that somebody else has opened, once. */
export const incident = new Sound('volume-incidents', [523, 659, 784]);

/** Of a unit that asks for a call, once. */
export const talk = new Sound('volume-talk', [880, 880]);
