import { expect, test } from 'vitest';
import { faultOf } from './validity';

const field = { min: '1', max: '9', minLength: 2, maxLength: 5, value: 'x' };
const fault = (what: keyof ValidityState) => faultOf({ ...field, validity: { [what]: true } as unknown as ValidityState });

test.each<[keyof ValidityState, object]>([
  ['valueMissing', { code: 'needed', facts: {} }],
  ['tooLong', { code: 'too-long', facts: { most: 5 } }],
  ['tooShort', { code: 'too-short', facts: { least: 2 } }],
  ['rangeOverflow', { code: 'between', facts: { least: 1, most: 9 } }],
  ['badInput', { code: 'no-number', facts: { text: 'x' } }],
  ['patternMismatch', { code: 'signs', facts: {} }],
])('%s is said as %j', (what, said) => expect(fault(what)).toEqual(said));
