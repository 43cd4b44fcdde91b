import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, openPage, seriousFaults, signedIn, signIn } from './console';
import { nodeProcess } from './node';

let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});

afterEach(async () => {
  await page?.context().close();
  expect(faults.splice(0)).toEqual([]);
});

afterAll(() => browser.close());

const panel = (name: string) => page.getByRole('region', { name, exact: true });

test('a wrong password is refused in words, the right one opens the radio page', async () => {
  page = await openPage(browser, faults);
  await signIn(page, 'dispatcher', 'not the password');
  await page.getByRole('alert').filter({ hasText: 'Wrong user name' }).waitFor();
  await signIn(page, 'dispatcher');
  await page.getByRole('heading', { name: /Pašlaik runā/ }).waitFor();
});

test('a call appears while it is spoken, and is among the latest when it has ended', async () => {
  page = await signedIn(browser, faults, 'dispatcher');
  const speaking = panel('Speaking now').getByRole('row').filter({ has: page.getByRole('button') });
  await speaking.first().waitFor({ timeout: 60_000 });
  const started = await speaking.first().getByRole('cell').first().innerText();
  const who = await speaking.first().getByRole('button').innerText();
  const ended = panel('Latest calls').getByRole('row').filter({ hasText: started }).filter({ hasText: who.trim() });
  await ended.waitFor({ timeout: 60_000 });
  expect(await panel('Repeaters').getByText(/of \d+ online/).innerText()).toMatch(/^[1-9]/);
});

test('the history is searched by keys, for a reason', async () => {
  page = await signedIn(browser, faults, 'dispatcher');
  const newest = panel('Latest calls').getByRole('button').filter({ hasNotText: /Search|new/ }).first();
  await newest.waitFor({ timeout: 60_000 });
  const who = await newest.innerText();
  await page.keyboard.press('/');
  await page.keyboard.type(who);
  await page.keyboard.press('Enter');
  await page.getByLabel(/Reason for the search/).fill('incident 26-11-22/0117');
  await page.keyboard.press('Enter');
  await panel('Call history').getByText(/1–\d+ of \d+/).waitFor();
  const names = await panel('Call history').getByRole('row').getByRole('button').allInnerTexts();
  expect(new Set(names)).toEqual(new Set([who]));
  expect(await page.locator(':focus').innerText()).toBe(who);
  await page.keyboard.press('Escape');
  await panel('Latest calls').waitFor();
});

test('lists are walked by keys, and Escape goes one step back', async () => {
  page = await signedIn(browser, faults, 'viewer');
  await panel('Repeaters').getByRole('button').first().waitFor();
  await page.keyboard.press('e');
  await page.keyboard.press('j');
  const focused = page.locator(':focus');
  expect(await focused.innerText()).toBe(await panel('Repeaters').getByRole('button').nth(1).innerText());
  await page.keyboard.press('Enter');
  await panel('Repeater').waitFor();
  await page.keyboard.press('?');
  await page.getByRole('heading', { name: 'Keys' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Keys' }).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await panel('Newest call').waitFor();
});

test('a server that goes away is said to be away, and caught up with after', async () => {
  page = await signedIn(browser, faults, 'dispatcher');
  await page.keyboard.press('/');
  await page.keyboard.type('half a name');
  const node = nodeProcess(inject('folder'));
  process.kill(node, 'SIGSTOP');
  try {
    await page.getByText(/^Disconnected/).waitFor({ timeout: 5000 });
    await panel('Speaking now').getByText(/Data from \d+:\d\d ago/).waitFor();
  } finally {
    process.kill(node, 'SIGCONT');
  }
  await page.getByText('Connected', { exact: true }).waitFor({ timeout: 15_000 });
  await panel('Speaking now').getByText(/Data from/).waitFor({ state: 'detached' });
  expect(await page.getByLabel('Name or number').inputValue()).toBe('half a name');
});

test('a node that is killed comes back, and the console with it', async () => {
  page = await signedIn(browser, faults, 'dispatcher');
  process.kill(nodeProcess(inject('folder')), 'SIGKILL');
  await page.getByText(/^Disconnected/).waitFor({ timeout: 5000 });
  await page.getByText('Connected', { exact: true }).waitFor({ timeout: 30_000 });
  await panel('Repeaters').getByRole('button').first().waitFor();
});

test('the language is switched while working, and remembered', async () => {
  page = await signedIn(browser, faults, 'viewer');
  await page.getByRole('button', { name: 'Lietuvių' }).click();
  await page.getByRole('heading', { name: 'Dabar kalba' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('lt');
  await page.reload();
  await page.getByRole('heading', { name: 'Dabar kalba' }).waitFor();
});

test('a language that cannot be fetched leaves the old one speaking, and says so', async () => {
  page = await signedIn(browser, faults);
  await page.route(/assets\/lt-/, (route) => route.abort());
  await page.getByRole('button', { name: 'Lietuvių' }).click();
  await page.getByText('Lietuvių could not be loaded').waitFor();
  await page.getByRole('heading', { name: 'Speaking now' }).waitFor();
  expect(faults.splice(0)).toEqual([expect.stringContaining('words: lt cannot be fetched')]);
  await page.unroute(/assets\/lt-/);
  await page.getByRole('button', { name: 'Lietuvių' }).click();
  await page.getByRole('heading', { name: 'Dabar kalba' }).waitFor();
});

test('a new account signs in once with its one-time password, and must then choose its own', async () => {
  page = await signedIn(browser, faults);
  await page.keyboard.press('Shift+Digit3');
  await page.getByRole('button', { name: 'New account' }).click();
  await page.getByLabel('User name').fill('liga');
  await page.getByLabel('Full name').fill('Līga Vītola');
  await page.keyboard.press('Enter');
  const oneTime = await page.getByRole('status').locator('output').innerText();
  await page.context().close();

  page = await openPage(browser, faults);
  await signIn(page, 'liga', oneTime);
  await page.locator('input[autocomplete=new-password]').first().waitFor();
  for (const field of await page.locator('input[autocomplete=new-password]').all()) await field.fill('trīs zaļi krasti');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').or(page.getByRole('heading', { name: /Pašlaik runā|Speaking now/ })).first().waitFor();
});

test('a repeater is registered, its secret shown once, changed, and removed again', async () => {
  page = await signedIn(browser, faults);
  await page.keyboard.press('Shift+Digit2');
  await page.getByRole('button', { name: 'New repeater' }).click();
  await page.getByLabel('Repeater number').fill('247999');
  await page.getByLabel('Name', { exact: true }).fill('Grobiņa');
  await page.keyboard.press('Enter');
  expect((await page.getByRole('status').locator('output').innerText()).length).toBeGreaterThan(12);
  await page.getByRole('button', { name: 'I have saved it' }).click();
  await page.getByRole('row', { name: /Grobiņa/ }).click();
  await page.getByLabel('Place').fill('Ugunsnovērošanas tornis');
  await page.keyboard.press('Enter');
  await page.getByRole('gridcell', { name: 'Ugunsnovērošanas tornis' }).waitFor();
  await page.getByRole('button', { name: 'New secret' }).click();
  await page.getByRole('button', { name: 'Yes, issue a new one' }).click();
  await page.getByRole('button', { name: 'I have saved it' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('button', { name: 'Yes, remove' }).click();
  await page.getByRole('row', { name: /Grobiņa/ }).waitFor({ state: 'detached' });
});

test('an emergency is taken by a key, and is closed when that is said twice', async () => {
  page = await signedIn(browser, faults, 'dispatcher');
  const rail = panel('Alarms and troubles');
  await rail.getByRole('button', { name: 'Take' }).waitFor({ timeout: 60_000 });
  const who = (await rail.locator('strong').innerText()).replace(/^.*· */, '');
  await page.keyboard.press('a');
  await panel('Alarm').getByRole('heading', { name: who }).waitFor();
  await page.keyboard.press('t');
  await panel('Alarm').getByText(/Inese Vanaga · \d/).waitFor();
  await panel('Alarm').getByRole('button', { name: 'Close alarm' }).click();
  await panel('Alarm').getByRole('button', { name: 'Yes, close' }).click();
  await panel('Alarm').getByText('End', { exact: true }).waitFor();
});

test('talkgroups are patched for a time by keys, their tiles say so, and are parted again', async () => {
  page = await signedIn(browser, faults, 'dispatcher');
  await page.getByText('Robeža–Siena').first().waitFor();
  await page.keyboard.press('g');
  for (const talkgroup of [/^102/, /^900/]) {
    await page.getByRole('checkbox', { name: talkgroup }).focus();
    await page.keyboard.press('Space');
  }
  await page.getByLabel('Why').fill('pursuit near Rucava');
  await page.keyboard.press('Enter');
  const tile = panel('Talkgroups').getByRole('button', { name: /^102/ });
  await tile.getByText(/⟷ 900 · \d+:\d\d/).waitFor();
  await panel('Patches').getByText(/by Inese Vanaga/).waitFor();
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await page.getByRole('button', { name: 'Yes, end' }).click();
  await tile.getByText(/⟷/).waitFor({ state: 'detached' });
});

test('a text is written to a radio by keys, and its way is told', async () => {
  page = await signedIn(browser, faults, 'dispatcher');
  await panel('Radios').getByText('M21 Ozols').waitFor();
  await page.keyboard.press('m');
  await page.getByLabel('To', { exact: true }).fill('M21');
  await page.getByLabel('Text', { exact: true }).fill('Call the duty desk');
  await page.keyboard.press('Enter');
  const sent = panel('Texts').getByRole('listitem').filter({ hasText: 'Call the duty desk' });
  await sent.getByText(/M21 Ozols · (waiting|sent|delivered)/).waitFor();
  expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe('');
});

test('the page of a repeater has a point for each call, and grows', async () => {
  page = await signedIn(browser, faults, 'viewer');
  await panel('Repeaters').getByRole('button').first().waitFor();
  await page.keyboard.press('e');
  await page.keyboard.press('Enter');
  await page.keyboard.press('p');
  const plot = page.getByRole('img', { name: /^Bit errors: last/ });
  await plot.waitFor({ timeout: 60_000 });
  const points = Number(await plot.getAttribute('data-points'));
  expect(points).toBeGreaterThan(0);
  await page.waitForFunction((before) => Number(document.querySelector('[data-points]')?.getAttribute('data-points')) > before, points, { timeout: 60_000 });
  await page.keyboard.press('Escape');
  await panel('Speaking now').waitFor();
});

test('a radio is reported lost by keys alone, and one person cannot bring it back', async () => {
  page = await signedIn(browser, faults);
  await panel('Radios').getByText('R02').waitFor();
  await page.keyboard.press('u');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('p');
  await page.getByRole('button', { name: /Report lost/ }).waitFor();
  await page.keyboard.press('z');
  await page.keyboard.type('left in a taxi');
  await page.keyboard.press('Enter');
  await panel('Identity and rights').getByText('lost', { exact: true }).waitFor();
  await panel('Radio commands').getByText('Inhibit').nth(1).waitFor();
  await page.getByRole('button', { name: 'Ask for revival' }).click();
  await page.getByRole('button', { name: 'Yes, it is found: ask' }).click();
  await page.getByText(/another person must now do it/).waitFor();
});

test.each([
  ['dark', 'wmg', ['#/site/247001', '#/sites', '#/networks']],
  ['light', 'bdg', ['#/radio/2470122', '#/radios', '#/talkgroups', '#/people']],
])('nobody is kept out by the %s console', async (theme, drawers, places) => {
  page = await openPage(browser, faults);
  if (theme === 'light') await page.getByRole('button', { name: 'Light theme' }).click();
  expect(await seriousFaults(page)).toEqual([]);
  await signIn(page, 'administrator');
  await page.getByText('Connected', { exact: true }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('/');
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  for (const drawer of drawers) {
    await page.keyboard.press(drawer);
    expect(await seriousFaults(page)).toEqual([]);
  }
  for (const place of places) {
    await page.goto(new URL(place, page.url()).href);
    await page.keyboard.press('n');
    expect(await seriousFaults(page)).toEqual([]);
  }
});
