/** What takes longer, and the corners of each feature. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { faults, inEnglish, openPage, page, panel, seriousFaults, signedIn, signIn, tiles } from './console';
import { build } from 'vite';
import { nodeProcess } from './node';

const ROVE = join(import.meta.dirname, '../../../ui/src/kit/rove.ts');

test('the history is searched by keys, for a reason', async () => {
  await signedIn('dispatcher');
  await page.keyboard.press('l');
  const newest = panel('Latest calls').getByRole('button').filter({ hasNotText: /Search|new/ }).first();
  await newest.waitFor();
  const who = await newest.innerText();
  await page.keyboard.press('/');
  await page.keyboard.type(who);
  await page.keyboard.press('Enter');
  await page.getByLabel(/Reason for the search/).fill('incident 26-11-22/0117');
  await page.keyboard.press('Enter');
  await panel('Call history').getByText(/1–\d+ of \d+/).waitFor();
  const names = await panel('Call history').locator('[data-row]').allInnerTexts();
  expect(new Set(names)).toEqual(new Set([who]));
  expect(await page.locator(':focus').innerText()).toBe(who);
  await page.keyboard.press('Escape');
  await panel('Latest calls').waitFor();
});

test('lists are walked by keys, and Escape goes one step back', async () => {
  await signedIn('viewer');
  await panel('Repeaters').getByRole('button').first().waitFor();
  await page.keyboard.press('e');
  await page.keyboard.press('ArrowDown');
  const second = panel('Repeaters').getByRole('button').nth(1);
  expect(await second.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await panel('Repeater').waitFor();
  await page.keyboard.press('?');
  await page.getByRole('heading', { name: 'Keys' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Keys' }).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await panel('Newest call').waitFor();
});

test('an arrow enters the list of a page, K locks from there too, and Escape closes the volumes', async () => {
  await signedIn();
  await page.locator('header summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('header').getByRole('slider').first().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await page.locator('header').getByRole('slider').first().waitFor({ state: 'hidden' });
  await page.keyboard.press('?');
  await page.keyboard.type('no such thing');
  await page.getByText('No match').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Digit3');
  await page.getByRole('row', { name: /Inese Vanaga/ }).waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('ArrowDown');
  expect(await page.locator(':focus').getAttribute('role')).toBe('grid');
  await page.keyboard.press('k');
  await page.getByRole('heading', { name: 'Locked', exact: true }).waitFor();
});

test('a locked console shows its alarms alone, keeps what was typed, and is unlocked by PIN or password', async () => {
  const heading = () => page.getByRole('heading', { name: 'Locked', exact: true });
  await signedIn('dispatcher');
  await page.goto(new URL('#/account', page.url()).href);
  await page.getByLabel('New PIN').fill('7193');
  await page.keyboard.press('Enter');
  await page.getByText('You have a PIN.').waitFor();
  await page.goto(new URL('#/radio', page.url()).href);
  await panel('Radios').waitFor();
  await page.keyboard.press('m');
  await page.getByLabel('Text', { exact: true }).fill('Half a text');
  await page.locator('header .who > button').click();
  await page.getByRole('button', { name: /^Lock the console/ }).click();
  await heading().waitFor();
  expect(await page.locator('main#work').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Take' }).count()).toBe(0);
  expect(await seriousFaults()).toEqual([]);
  await page.keyboard.type('0000');
  await page.keyboard.press('Enter');
  await page.getByText('Tries left: 4').waitFor();
  await page.keyboard.type('7193');
  await page.keyboard.press('Enter');
  expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe('Half a text');

  await page.getByRole('button', { name: 'English' }).focus();
  await page.keyboard.press('k');
  await heading().waitFor();
  await page.reload();
  await heading().waitFor();
  expect(await page.evaluate(async () => (await fetch('/api/radio/calls')).status)).toBe(423);
  await page.getByRole('button', { name: 'Use the password' }).click();
  await page.keyboard.type(inject('password'));
  await page.keyboard.press('Enter');
  await panel('Radios').getByRole('button').first().waitFor();
});

test('a node that is killed comes back, and the console with it', async () => {
  await signedIn('dispatcher');
  process.kill(nodeProcess(inject('folder')), 'SIGKILL');
  await page.getByText(/^Disconnected/).waitFor();
  await page.getByText('Connected', { exact: true }).waitFor();
  await panel('Repeaters').getByRole('button').first().waitFor();
});

test('of a text without an answer it is said that its fate is not known', async () => {
  await signedIn('dispatcher');
  await page.getByText('Robeža–Siena').first().waitFor();
  await page.keyboard.press('m');
  await page.getByLabel('To', { exact: true }).fill('102');
  await page.getByLabel('Text', { exact: true }).fill('Call the duty desk');
  const node = nodeProcess(inject('folder'));
  process.kill(node, 'SIGSTOP');
  try {
    await page.keyboard.press('Enter');
    await panel('Texts').getByRole('alert').filter({ hasText: 'not known whether this was done' }).waitFor();
    expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe('Call the duty desk');
  } finally {
    process.kill(node, 'SIGCONT');
  }
});

test('the language is switched while working, and remembered', async () => {
  await signedIn('viewer');
  const kept = page.waitForResponse(/people\/language$/);
  await page.getByRole('button', { name: 'Lietuvių' }).click();
  await page.getByRole('list', { name: 'Pokalbių grupės' }).waitFor();
  await kept;
  expect(await page.locator('html').getAttribute('lang')).toBe('lt');
  await page.reload();
  await page.getByRole('list', { name: 'Pokalbių grupės' }).waitFor();
});

test('a language that cannot be fetched leaves the old one speaking, and says so', async () => {
  await signedIn();
  await page.route(/assets\/lt-/, (route) => route.abort());
  await page.getByRole('button', { name: 'Lietuvių' }).click();
  await page.getByText('Lietuvių could not be loaded').waitFor();
  await tiles().waitFor();
  expect(faults.splice(0)).toEqual([expect.stringContaining('words: lt cannot be fetched')]);
  await page.unroute(/assets\/lt-/);
  await page.getByRole('button', { name: 'Lietuvių' }).click();
  await page.getByRole('list', { name: 'Pokalbių grupės' }).waitFor();
});

test('the page of a repeater has a point for each call, and grows', async () => {
  await signedIn('viewer');
  await panel('Repeaters').getByRole('button').first().waitFor();
  await page.keyboard.press('e');
  await page.keyboard.press('Enter');
  await page.keyboard.press('p');
  const plot = page.getByRole('img', { name: /^Bit errors: last/ });
  await plot.waitFor();
  const points = Number(await plot.getAttribute('data-points'));
  expect(points).toBeGreaterThan(0);
  await page.waitForFunction((before) => Number(document.querySelector('[data-points]')?.getAttribute('data-points')) > before, points);
  await page.keyboard.press('Escape');
  await tiles().waitFor();
});

/** The label or the text of what has the focus, once the page has settled. */
async function focused(): Promise<string> {
  return page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const there = document.activeElement as HTMLInputElement;
    return (there.labels?.[0]?.innerText ?? there.innerText).trim();
  });
}

/** A list as a user chooses it. */
const list = (name: string, lines: string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });

test('a list of radios is looked at before it is imported, and its import is undone', async () => {
  await signedIn();
  await page.goto(new URL('#/radios', page.url()).href);
  await page.getByRole('row', { name: /M21 Ozols/ }).waitFor();
  await page.keyboard.press('i');
  const path = join(mkdtempSync(join(tmpdir(), 'scape-list-')), 'radios.csv');
  const choose = async (...lines: string[]): Promise<void> => {
    writeFileSync(path, ['number;name;unit;state', ...lines].join('\n'));
    await page.locator('input[type=file]').setInputFiles(path);
  };
  await choose('2479001;V01 Liepa;V01;rezervē', '2479002;V02 Egle;V02;gone');
  expect(await page.locator('input[type=file]').inputValue()).toBe('');
  await expect.poll(focused).toBe('Reason (required by law)');
  await page.keyboard.type('yearly inventory');
  await page.keyboard.press('Enter');
  await page.getByText('State: “gone”. This value is not allowed. Allowed: in use, spare, lost, stolen, retired').waitFor();
  await expect.poll(focused).toMatch(/^3\s.*V02 Egle/s);
  await choose('2479001;V01 Liepa;V01;rezervē');
  await page.getByRole('cell', { name: '2479001 V01 Liepa' }).waitFor();
  await expect.poll(focused).toMatch(/^Import, lines: 1/);
  writeFileSync(path, 'number;name');
  await page.keyboard.press('Control+Enter');
  await page.getByText('The file was changed or moved after it was chosen. Choose it again.').waitFor();
  await choose('2479001;V01 Liepa;V01;rezervē');
  await page.getByRole('cell', { name: '2479001 V01 Liepa' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Imported: 1 new, 0 changed, 0 unchanged').waitFor();
  await expect.poll(focused).toBe('To the register');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: /V01 Liepa/ }).waitFor();
  await expect.poll(focused).toMatch(/^Name/);
  await page.keyboard.press('i');
  await choose('2479001;V01 Liepa;V02;in use');
  await page.getByText('Unit: V01 → V02').waitFor();
  await page.getByText('State: spare → in use').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Yes, undo it' }).click();
  await page.getByText('Restored: 1; changed since and kept: 0').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('row', { name: /M21 Ozols/ }).waitFor();
  await page.getByRole('row', { name: /V01 Liepa/ }).waitFor({ state: 'detached' });
  await expect.poll(focused).toMatch(/^Name/);
});

test('of persons only the first page is shown without a reason', async () => {
  await signedIn();
  await page.goto(new URL('#/radios', page.url()).href);
  const name = 'K17 Kazlauskas';
  await page.getByRole('row', { name }).click();
  await page.getByRole('heading', { name }).waitFor();
  const reason = page.getByLabel('Reason (required by law)');
  await page.getByRole('searchbox').fill(name);
  await page.getByText('Enter the reason (required by law).').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('yearly inventory');
  await page.keyboard.press('Enter');
  await page.getByText('1 entry', { exact: true }).waitFor();
  expect(await reason.inputValue()).toBe('yearly inventory');
  await page.reload();
  await page.getByText(/^Entry \d+ waits for a reason/).waitFor();
  await reason.fill('inventory again');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name }).waitFor();
});

test('a reason is for one purpose and one person, and a typed word is one search', async () => {
  await signedIn();
  const reason = page.getByLabel('Reason (required by law)');
  const openRadios = (): Promise<unknown> => page.goto(new URL('#/radios', page.url()).href);
  await openRadios();
  await reason.fill('complaint 17');
  const searches: string[] = [];
  page.on('request', (request) => {
    const text = new URL(request.url()).searchParams.get('text');
    if (text) searches.push(text);
  });
  await page.getByRole('searchbox').pressSequentially('ozols', { delay: 180 });
  await page.getByText('1 entry', { exact: true }).waitFor();
  expect(searches).toEqual(['ozols']);
  await page.getByRole('button', { name: /^Export/ }).click();
  expect(await page.getByLabel('Reason for the export (required by law)').inputValue()).toBe('');
  await page.goto(new URL('#/radio', page.url()).href);
  await page.keyboard.press('/');
  expect(await page.getByLabel('Reason for the search (required by law)').inputValue()).toBe('');
  await openRadios();
  expect(await reason.inputValue()).toBe('complaint 17');
  await page.locator('.who > button').click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await signIn('administrator');
  await inEnglish();
  await openRadios();
  expect(await reason.inputValue()).toBe('');
});

test('after an import of thousands every radio has its name, is counted, found and opened', async () => {
  await signedIn();
  await page.goto(new URL('#/radios/import', page.url()).href);
  const lines = Array.from({ length: 2200 }, (_, at) => `${2_480_000 + at};K${at} Kārkls;K${at}`);
  await page.locator('input[type=file]').setInputFiles(list('many.csv', ['number;name;unit', ...lines]));
  await page.getByLabel('Reason (required by law)').fill('yearly inventory');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Import, lines: 2,200/ }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Imported: 2,200 new, 0 changed, 0 unchanged').waitFor();
  await page.context().close();

  await signedIn('dispatcher');
  await panel('Radios').getByText(/^300 of 2,2\d\d$/).waitFor();
  await tiles().locator('.talks strong').getByText(/^[A-Z]\d\d /).first().waitFor();
  await panel('Alarms and faults').locator('strong').getByText(/[A-Z]\d\d /).waitFor();
  await page.getByLabel('Find…').fill('K7');
  await panel('Radios').getByLabel('Reason for the search (required by law)').fill('roll call');
  await page.keyboard.press('Enter');
  for (const [sought, found] of [['K2199', 'K2199 Kārkls'], ['2480007', 'K7 Kārkls'], ['ozols', 'M21 Ozols']] as const) {
    await page.getByLabel('Find…').fill(sought);
    await panel('Radios').getByRole('listitem').filter({ hasText: found }).waitFor();
    await panel('Radios').getByText('1', { exact: true }).waitFor();
  }
  await page.getByLabel('Find…').fill('Kārkls');
  await panel('Radios').getByText('100 of 2,200').waitFor();
  await page.getByLabel('Find…').fill('Kārkls nowhere');
  await panel('Radios').getByText('No match').waitFor();

  for (const _ of ['search', 'stage', 'field']) await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await page.getByLabel('To', { exact: true }).fill('K2198');
  await page.getByLabel('Text', { exact: true }).fill('Report to the desk');
  await page.getByRole('button', { name: /^Send/ }).click();
  await panel('Texts').getByRole('listitem').filter({ hasText: 'Report to the desk' }).getByText(/K2198 Kārkls · /).waitFor();

  for (const [address, heading] of [['2480000', 'K0 Kārkls'], ['2482199', 'K2199 Kārkls'], ['2470121', 'M21 Ozols']] as const) {
    await page.goto(new URL(`#/radio/${address}`, page.url()).href);
    await page.getByRole('heading', { name: heading }).waitFor();
  }
  for (const address of ['9999999', '2.5', '99999999999999999999']) {
    await page.goto(new URL(`#/radio/${address}`, page.url()).href);
    await page.getByText(`There is no radio ${address}`).waitFor();
  }
});

test('a register is walked, sorted and changed by keys, and its wrong fields are marked in words', async () => {
  await signedIn();
  await page.goto(new URL('#/talkgroups', page.url()).href);
  const names = page.locator('[data-rows] tbody td:first-child');
  await names.first().waitFor();
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  await page.locator('th[aria-sort=ascending]').waitFor();
  await page.keyboard.press('l');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: await names.last().innerText() }).waitFor();
  await page.keyboard.press('r');
  await page.getByLabel('Priority').fill('12');
  await page.keyboard.press('Enter');
  await page.getByText('From 0 to 9.').waitFor();
  expect(await page.getByLabel('Priority').evaluate((field) => field === document.activeElement)).toBe(true);
  await page.getByLabel('Priority').fill('7');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: new RegExp(await names.last().innerText()) }).getByRole('gridcell', { name: '7', exact: true }).waitFor();
});

test('of two who change one entry the second sees what the first has saved', async () => {
  await signedIn();
  const edit = async (name: string): Promise<void> => {
    await page.goto(new URL('#/talkgroups/110', page.url()).href);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Name', { exact: true }).fill(name);
  };
  const address = new URL('/api/radio/talkgroups/110', page.url());
  const stored = async () => (await (await page.request.get(address.href)).json()) as { version: number; name: string; priority: number };
  const save = async (data: { name: string; priority: number }): Promise<void> => {
    const answer = await page.request.put(`${address.href}?version=${(await stored()).version}`, { data, headers: { Origin: address.origin } });
    expect(answer.status()).toBe(200);
  };
  await edit('Pludmale A');
  await save({ name: 'Pludmale B', priority: 3 });
  await page.keyboard.press('Enter');
  await page.getByText('Another user has changed this entry').waitFor();
  await page.getByLabel('Saved now: Pludmale B').waitFor();
  await expect.poll(focused).toBe('Yours: Pludmale A');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Pludmale A' }).waitFor();
  expect(await stored()).toMatchObject({ name: 'Pludmale A', priority: 3 });

  await edit('Pludmale C');
  await save({ name: 'Pludmale A', priority: 5 });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Pludmale C' }).waitFor();
  expect(await stored()).toMatchObject({ name: 'Pludmale C', priority: 5 });

  await edit('Pludmale D');
  await save({ name: 'Pludmale E', priority: 5 });
  await page.keyboard.press('Enter');
  await page.getByLabel('Saved now: Pludmale E').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Pludmale E' }).waitFor();
  await expect.poll(focused).toMatch(/^Name/);
});

test('a form that was typed in asks once before it is discarded', async () => {
  await signedIn();
  await page.goto(new URL('#/talkgroups', page.url()).href);
  await page.getByRole('row', { name: /110/ }).waitFor();
  await page.keyboard.press('n');
  await expect.poll(focused).toBe('Number');
  await page.keyboard.press('Escape');
  await page.getByLabel('Number', { exact: true }).waitFor({ state: 'detached' });
  await page.keyboard.press('n');
  await expect.poll(focused).toBe('Number');
  await page.keyboard.type('777');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Yes, discard the changes/ }).waitFor();
  expect(await page.getByLabel('Number', { exact: true }).inputValue()).toBe('777');
  await page.keyboard.press('Escape');
  await page.getByLabel('Number', { exact: true }).waitFor({ state: 'detached' });
  await page.keyboard.press('l');
  await page.keyboard.press('c');
  await page.keyboard.press('Escape');
  await expect.poll(focused).toMatch(/^Name/);
});

test.each([
  ['dark', 'wmgyl', ['#/site/247001', '#/sites', '#/networks', '#/radios/import']],
  ['light', 'bdg', ['#/radio/2470122', '#/radios', '#/talkgroups', '#/people']],
])('the %s console is accessible', async (theme, drawers, places) => {
  await openPage();
  if (theme === 'light') await page.getByRole('button', { name: 'Light theme' }).click();
  expect(await seriousFaults()).toEqual([]);
  await signIn('administrator');
  await inEnglish();
  expect(await seriousFaults()).toEqual([]);
  await page.keyboard.press('/');
  expect(await seriousFaults()).toEqual([]);
  await page.keyboard.press('Escape');
  for (const drawer of drawers) {
    await page.keyboard.press(drawer);
    expect(await seriousFaults()).toEqual([]);
  }
  for (const place of places) {
    await page.goto(new URL(place, page.url()).href);
    await page.keyboard.press('n');
    expect(await seriousFaults()).toEqual([]);
  }
});

test('a button that cannot be pressed says why, and a mistake is explained in words', async () => {
  await signedIn('dispatcher');
  await page.getByText('Robeža–Siena').first().waitFor();
  await page.keyboard.press('/');
  const reason = page.getByLabel(/Reason for the search/);
  await reason.fill('x'.repeat(201));
  await page.keyboard.press('Enter');
  await panel('Call history').getByText('At most 200 characters.').waitFor();
  expect((await reason.inputValue()).length).toBe(201);
  await reason.fill('   ');
  await page.keyboard.press('Enter');
  await panel('Call history').getByText('Fill in this field.').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await page.getByLabel('To', { exact: true }).fill('102');
  await page.getByLabel('Text', { exact: true }).fill('Call the duty desk');
  const node = nodeProcess(inject('folder'));
  process.kill(node, 'SIGSTOP');
  try {
    await page.getByText(/^Disconnected/).waitFor();
    await page.keyboard.press('Enter');
    await panel('Texts').getByRole('alert').filter({ hasText: 'No connection to the server' }).waitFor();
  } finally {
    process.kill(node, 'SIGCONT');
  }
  await page.getByText('Connected', { exact: true }).waitFor();
  await panel('Texts').getByRole('alert').filter({ hasText: 'No connection' }).waitFor({ state: 'detached' });
});

test('the keys of talkgroups follow what is pinned, and the wall shows the same', async () => {
  await signedIn('viewer');
  await page.keyboard.press('Escape');
  await tiles().getByRole('button', { name: /^102/ }).waitFor();
  await page.keyboard.press('y');
  for (const talkgroup of ['101', '110']) await panel('Pinned').getByRole('checkbox', { name: talkgroup }).uncheck();
  await page.keyboard.press('2');
  await tiles().getByRole('button', { name: /^120/, pressed: true }).waitFor();
  await page.keyboard.press('Comma');
  await tiles().getByRole('button', { name: /^120 Osta/ }).waitFor();
  expect(await tiles().getByRole('button', { name: /^\d/ }).evaluateAll((keys) => keys.map((key) => key.getAttribute('aria-keyshortcuts')).filter(Boolean).toSorted())).toEqual(['1', '2', '3']);
  await page.keyboard.press('1');
  await tiles().getByRole('button', { name: /^120/, pressed: true }).waitFor();
  const [wall] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Shift+Digit9')]);
  await wall.locator('.wall').getByText('Osta').first().waitFor();
  expect(await wall.locator('.frame').evaluate((frame) => (frame as HTMLElement).inert)).toBe(true);
});

/** Moves rows of a list that has the real attachment, and returns where the focus is. */
async function moved(script: string): Promise<string> {
  const [entry] = [await build({ configFile: false, logLevel: 'silent', build: { write: false, lib: { entry: ROVE, formats: ['iife'], name: 'kit' } } })].flat();
  const code = entry && 'output' in entry ? entry.output[0].code : '';
  await page.setContent('<ul><li data-row tabindex="0">a</li><li data-row>b</li><li data-row>c</li></ul><p>beside</p>');
  return page.evaluate(`(async () => { ${code}; const list = document.querySelector('ul'); kit.rove(list); ${script}; await new Promise(requestAnimationFrame); return document.activeElement.textContent; })()`);
}

test('a row that is moved keeps the focus, and none is taken after a click elsewhere', async () => {
  await openPage();
  expect(await moved('list.children[2].focus(); list.prepend(list.children[2])')).toBe('c');
  expect(await moved('list.children[1].focus(); list.children[1].remove()')).toBe('c');
  const away = "document.querySelector('p').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })); document.activeElement.blur()";
  expect(await moved(`list.children[1].focus(); ${away}; list.prepend(list.children[1])`)).not.toBe('b');
});
