import type { Schema } from '../../kit/form/form';
import { LANGUAGES } from '../../app/words.svelte';
import { NewAccountLimits, SignInLimits } from '../../schema';

const said: Record<string, Schema> = {
  full_name: { type: 'string', ...NewAccountLimits.full_name },
  roles: { type: 'array', items: { type: 'string' }, minItems: 1 },
  language: { enum: [...LANGUAGES] },
};

/** The name of a new account: letters of any alphabet, digits and a few signs. */
export const NEW: Schema = { properties: { name: { type: 'string', minLength: 1, maxLength: SignInLimits.name.maxLength, pattern: String.raw`^[\p{L}\p{N}_.@\-]+$` }, ...said } };

export const CHANGED: Schema = { properties: { ...said, disabled: { type: 'boolean', default: false } } };
