/** The phone of a crew: its page, without a network too. */

import { expect, test } from 'vitest';
import { openPage, page, seriousFaults, signIn } from './console';

async function onThePhone(): Promise<void> {
  await openPage();
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn('m21');
  await page.locator('main#work').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: /^M21/ }).waitFor();
}

test('a status waits while there is no network, says so, and reaches the desk afterwards', async () => {
  await onThePhone();
  await page.getByRole('button', { name: /^on scene/ }).click();
  await page.getByRole('button', { name: /^on scene reached the desk/ }).waitFor();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: /^on the way/ }).click();
  await page.getByText(/^○ No connection/).waitFor();
  await page.getByRole('button', { name: /^on the way waits for the network/ }).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: /^on the way reached the desk/ }).waitFor();
});

test('help is held for two seconds, so that a pocket does not call it', async () => {
  await onThePhone();
  const help = page.getByRole('button', { name: /HELP/ });
  await help.press('Enter');
  await page.getByText('hold for 2 s').waitFor();
  await help.focus();
  await page.keyboard.down('Enter');
  await page.getByText('the desk has your call for help').waitFor();
  await page.keyboard.up('Enter');
});

test('a crew has no other page, and its own is accessible', async () => {
  await onThePhone();
  expect(await page.getByRole('link', { name: /Radio|Archive|Registers/ }).count()).toBe(0);
  await page.goto(new URL('#/desk', page.url()).href);
  await page.getByRole('heading', { name: /^M21/ }).waitFor();
  expect(await seriousFaults()).toEqual([]);
});
