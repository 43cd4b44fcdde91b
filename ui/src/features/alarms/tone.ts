import { Sound } from '../../app/sound.svelte';

/** The sound of emergencies: heard over voice, and unlike a telephone. */
export const tone = new Sound('volume', [988, 740, 988, 740]);
