import type { Fault } from './form/form';

type Input = Pick<HTMLInputElement, 'validity' | 'min' | 'max' | 'minLength' | 'maxLength' | 'value'>;

/** The browser's validation of a field, as a mistake in words of the console. */
export function faultOf({ validity, min, max, minLength, maxLength, value }: Input): Fault {
  if (validity.valueMissing) return { code: 'needed', facts: {} };
  if (validity.tooLong) return { code: 'too-long', facts: { most: maxLength } };
  if (validity.tooShort) return { code: 'too-short', facts: { least: minLength } };
  if (validity.rangeOverflow || validity.rangeUnderflow) return { code: 'between', facts: { least: Number(min), most: Number(max) } };
  return validity.badInput || validity.stepMismatch ? { code: 'no-number', facts: { text: value } } : { code: 'signs', facts: {} };
}
