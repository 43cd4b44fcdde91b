import { expect, test } from 'vitest';
import { matches } from './matching';

test.each([
  ['Trokšņošana', 'troksnis', true],
  ['Alkohola lietošana sabiedriskā vietā', 'Sabiles', false],
  ['Muštynės', 'muštynių', true],
  ['Road crash', 'crash road', true],
  ['Fight', 'fight f', false],
  ['Persona, kam vajag palīdzību', 'persona kam', true],
])('%s and %s: %s', (name, typed, expected) => expect(matches(name, typed)).toBe(expected));
