import { Sound } from '../../app/sound.svelte';

/** The sound of emergencies: heard over voice, and unlike a telephone. */
export const tone = new Sound('volume', [988, 740, 988, 740]);

/** Of an alarm that is no emergency, once. */
export const bell = new Sound('volume-alarms', [784, 659]);

/** Of a link that is lost, once. */
export const lost = new Sound('volume-lost', [440, 349, 262]);
