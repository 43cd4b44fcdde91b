import { beforeAll, expect, test } from 'vitest';
import { words } from '../../../app/words.svelte';
import type { Site } from '../rows';
import { said } from './said';

beforeAll(async () => void (await words.speak('en')));

const site = { colour_code: 1, reported_colour_code: 2, receive_hz: 163_237_500, reported_receive_hz: 163_237_500, transmit_hz: 0, reported_transmit_hz: 158_637_500 } as Site;

test('only what both say, and say otherwise, differs', () => {
  expect(said(site).map(({ registered, reported, differs }) => [registered, reported, differs])).toEqual([
    ['1', '2', true],
    ['163.2375 MHz', '163.2375 MHz', false],
    ['', '158.6375 MHz', false],
  ]);
});
