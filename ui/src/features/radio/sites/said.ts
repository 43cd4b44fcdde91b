import { megahertz } from '../../../app/format';
import { say } from '../../../app/words.svelte';
import type { Site } from '../rows';

/** A setting in both the register and the repeater's report. */
export interface Said {
  what: string;
  registered: string;
  reported: string;
  /** Both have a value, and the values differ. */
  differs: boolean;
}

/** The register compared with the repeater's report. Zero in the register means not given. */
export function said(site: Site): Said[] {
  const code = (value: number): string => String(value);
  return [
    line(say('radio-fact-colour'), site.colour_code, site.reported_colour_code, code),
    line(say('radio-fact-receives'), site.receive_hz, site.reported_receive_hz, megahertz),
    line(say('radio-fact-transmits'), site.transmit_hz, site.reported_transmit_hz, megahertz),
  ];
}

function line(what: string, registered: number, reported: number, write: (value: number) => string): Said {
  const text = (value: number): string => (value ? write(value) : '');
  return { what, registered: text(registered), reported: text(reported), differs: Boolean(registered && reported && registered !== reported) };
}
