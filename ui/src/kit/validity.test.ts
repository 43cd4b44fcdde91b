import { expect, test } from 'vitest';
import { faultOf, limited, mistake } from './validity';

const field = { min: '1', max: '9', type: 'number', value: 'x', validationMessage: '', dataset: {} };
const fault = (what: keyof ValidityState, more = {}) => faultOf({ ...field, ...more, validity: { [what]: true } as unknown as ValidityState });

test.each<[keyof ValidityState, object]>([
  ['valueMissing', { code: 'needed', facts: {} }],
  ['rangeOverflow', { code: 'between', facts: { least: 1, most: 9 } }],
  ['badInput', { code: 'no-number', facts: { text: 'x' } }],
  ['patternMismatch', { code: 'signs', facts: {} }],
])('%s is said as %j', (what, said) => expect(fault(what)).toEqual(said));

test('half a date and time is said as one', () => {
  expect(fault('badInput', { type: 'datetime-local' }).code).toBe('no-moment');
});

test('too long a text is said to be, and nothing of it is dropped', () => {
  const input = Object.assign(new EventTarget(), { ...field, dataset: {} as DOMStringMap, value: '👮👮👮', required: true, validationMessage: '', setCustomValidity(text: string) { this.validationMessage = text; } });
  const leave = limited(2)(input as unknown as HTMLInputElement);
  input.dispatchEvent(new Event('input'));
  expect(input.value).toBe('👮👮👮');
  expect(faultOf({ ...input, validity: { customError: true } as ValidityState })).toEqual({ code: 'too-long', facts: { most: 2 } });
  input.value = '👮👮';
  input.dispatchEvent(new Event('input'));
  expect(input.validationMessage).toBe('');
  leave();
});

test('blanks are no text, unless none is needed', () => {
  expect([mistake('  ', 9, true), mistake('  ', 9, false), mistake('', 9, true)]).toEqual(['needed', '', '']);
});
