import { say } from '../../app/words.svelte';

/** TS 102 361-1, annex A: radios up to here, then reserved ids, including gateways, then all. */
const HIGHEST_RADIO = 0xfffcdf;
const ALL_CALL = 0xffffff;

/** The meaning of a number that is in no register. */
export function meaning(number: number): string {
  if (number === ALL_CALL) return say('radio-number-all');
  if (number === 0) return say('radio-number-none');
  if (number > HIGHEST_RADIO) return say('radio-number-kept', { number: String(number) });
  return String(number);
}
