import { expect, test } from 'vitest';
import { fromMuLaw } from './mulaw';

test('codes give the levels of G.711', () => {
  const [loudest, quietest, lowest, small] = fromMuLaw(Uint8Array.of(0x80, 0xff, 0x00, 0xfe));
  expect([loudest, quietest, lowest, small]).toEqual([32124 / 32768, 0, -32124 / 32768, 8 / 32768]);
});
