import type { Fault } from './form/form';

type Input = Pick<HTMLInputElement, 'validity' | 'validationMessage' | 'min' | 'max' | 'type' | 'value'> & { dataset: DOMStringMap };

/** The browser's validation of a field, as a mistake in words of the console. */
export function faultOf({ validity, validationMessage, min, max, type, value, dataset }: Input): Fault {
  if (validity.valueMissing) return { code: 'needed', facts: {} };
  if (validity.customError) return { code: validationMessage, facts: { most: Number(dataset['most']) } };
  if (validity.rangeOverflow || validity.rangeUnderflow) return { code: 'between', facts: { least: Number(min), most: Number(max) } };
  if (validity.badInput && type !== 'number') return { code: 'no-moment', facts: {} };
  return validity.badInput || validity.stepMismatch ? { code: 'no-number', facts: { text: value } } : { code: 'signs', facts: {} };
}

/**
 * Attachment of a text field of at most `most` characters, as people count them. The browser's `maxlength` would
 * drop what is pasted beyond without a word. Blanks do not fill a required field.
 */
export function limited(most: number): (input: HTMLInputElement) => () => void {
  return (input) => {
    const check = (): void => input.setCustomValidity(mistake(input.value, most, input.required));
    input.dataset['most'] = String(most);
    input.addEventListener('input', check);
    return () => input.removeEventListener('input', check);
  };
}

export function mistake(text: string, most: number, required: boolean): string {
  if ([...text].length > most) return 'too-long';
  return required && text !== '' && !text.trim() ? 'needed' : '';
}
