import type { Chip } from '../../../app/feature';
import { session } from '../../../app/session.svelte';
import { say } from '../../../app/words.svelte';
import { ear } from './ear.svelte';
import { line } from './line.svelte';

/** Whether calls are heard here; null without the right to hear them. */
export function hearing(): Chip | null {
  if (!session.may('radio.listen')) return null;
  const shape = ear.isOn ? 'good' : line.trouble === 'connecting' ? 'busy' : 'bad';
  return { id: 'sound', shape, text: say('radio-voice-chip') };
}
