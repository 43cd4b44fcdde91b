/** A dispatcher's work at the control room, each story in one of the languages. */

import { expect, test } from 'vitest';
import { openPage, page, panel, seriousFaults, signIn } from './console';

type Language = 'Latviešu' | 'Lietuvių' | 'English';

/** Keys pressed since the story counted from. */
let pressed = 0;

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    pressed += 1;
    await page.keyboard.press(key);
  }
}

async function atDesk(language: Language): Promise<void> {
  await openPage();
  await signIn('dispatcher');
  await page.locator('main#work').waitFor();
  await page.getByRole('button', { name: language }).click();
  await page.getByRole('button', { name: language, pressed: true }).waitFor();
  await press('Shift+Digit5');
  await page.locator('[data-panel=board] [data-row]').first().waitFor();
}

/** A line of the command bar, and what it says it has done. */
async function command(line: string, done: string | RegExp): Promise<void> {
  await press('/');
  await page.keyboard.type(line);
  await press('Enter');
  await page.locator('.done').filter({ hasText: done }).waitFor();
}

function row(callSign: string) {
  return page.locator('[data-panel=board] [data-row]').filter({ hasText: callSign });
}

/** No serious fault in either theme. */
async function accessible(): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((chosen) => (document.documentElement.dataset['theme'] = chosen), theme);
    expect(await seriousFaults(), theme).toEqual([]);
  }
}

test('a shift begins with its crew and radio, and the roll-call shows who has answered', async () => {
  await atDesk('Latviešu');
  await row('R02').click();
  const radio = await panel('R02').locator('dt', { hasText: 'Radiostacijas' }).locator('+ dd').innerText();
  await panel('R02').getByRole('button', { name: 'Beigt maiņu' }).click();
  await row('R02').waitFor({ state: 'detached' });

  await press('b');
  await page.locator('[data-panel=shift] select[data-first]').selectOption({ label: 'R02' });
  await page.getByLabel('Sastāvs').fill('Anna Šmite, Jānis Egle');
  await page.getByLabel('Radiostacijas').fill(radio);
  await accessible();
  await press('Enter', 'Enter');
  await panel('R02').getByText('Anna Šmite, Jānis Egle').waitFor();

  await press('r');
  await page.getByText(/^atsaucās 0 no \d+/).waitFor();
  await command('s R02 1', 'R02: 1 brīvs, patrulē');
  await row('R02').and(page.locator('[aria-pressed=true]')).getByText('atsaucās').waitFor();
  await row('J02').focus();
  await press('Enter');
  await row('J02').and(page.locator('[aria-pressed=true]')).waitFor();
  await accessible();
  await press('r');
  await row('J02').getByText('brīvs').waitFor();
});

test('a noise call is opened, sent to the nearest unit and closed, with six keys at most after the place', async () => {
  await atDesk('Lietuvių');
  await press('n');
  await page.keyboard.type('triukš');
  await press('Tab');
  await page.keyboard.type('Graudu iela 41');
  await accessible();
  pressed = 0;
  await press('Enter');
  await page.locator('.candidates [data-row]:focus').waitFor();
  await press('Enter');
  const details = page.locator('[data-panel=incident]');
  await details.getByRole('heading', { name: 'Išsiųsti ten' }).waitFor();
  expect(pressed).toBeLessThanOrEqual(6);

  const unit = await details.locator('ul li button strong').first().innerText();
  await command(`s ${unit} 4`, `${unit}: 4 vietoje`);
  await page.locator('section').filter({ has: details }).locator('header').getByText('vietoje').waitFor();
  await command('n muzika nutildyta', 'muzika nutildyta');
  await accessible();
  await press('c');
  await details.getByText(/Pirmiausia jį atšaukite/).waitFor();
  await details.getByRole('button', { name: `Atšaukti ${unit}` }).click();
  await details.locator('.doing select:focus').selectOption('warned');
  await press('Enter');
  await details.getByText(/^Užbaigtas: įspėta/).first().waitFor();
  const lines = await details.locator('ol li').allInnerTexts();
  for (const part of ['muzika nutildyta', `${unit} vietoje`, `${unit} išsiųstas`]) expect(lines.join('\n')).toContain(part);
  await press('o');
  await page.keyboard.type('triukšmas vėl');
  await press('Enter');
  await details.getByText('triukšmas vėl').waitFor();
});
