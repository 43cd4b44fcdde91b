import { megahertz } from '../../../app/format';
import { say } from '../../../app/words.svelte';
import type { Site } from '../rows';

/** One thing that both the register and the repeater speak of. */
export interface Said {
  what: string;
  registered: string;
  reported: string;
  /** Both say something, and not the same. */
  differs: boolean;
}

/** What the register says beside what the repeater says of itself. The register's zero says nothing. */
export function said(site: Site): Said[] {
  const code = (value: number): string => String(value);
  return [
    line(say('radio-fact-colour'), site.colour_code, site.reported_colour_code, code),
    line(say('radio-fact-receives'), site.receive_hz, site.reported_receive_hz, megahertz),
    line(say('radio-fact-transmits'), site.transmit_hz, site.reported_transmit_hz, megahertz),
  ];
}

function line(what: string, registered: number, reported: number, write: (value: number) => string): Said {
  const told = (value: number): string => (value ? write(value) : '');
  return { what, registered: told(registered), reported: told(reported), differs: Boolean(registered && reported && registered !== reported) };
}
