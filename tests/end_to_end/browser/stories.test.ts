/** What each feature is for, once. */

import { execSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { inEnglish, openPage, page, panel, seriousFaults, signedIn, signIn, tiles } from './console';
import { hasVocoder, nodeProcess } from './node';

test('a wrong password is refused in words, the right one opens the radio page', async () => {
  await openPage();
  await signIn('dispatcher', 'not the password');
  await page.getByRole('alert').filter({ hasText: 'Wrong user name' }).waitFor();
  await signIn('dispatcher');
  await page.getByRole('list', { name: 'Sarunu grupas' }).waitFor();
});

test('a call is on its tile while it is spoken, on the strip of the last minutes, and among the latest when it has ended', async () => {
  await signedIn('dispatcher');
  await page.keyboard.press('Escape');
  const speaking = tiles().locator('.talks').first();
  await speaking.waitFor();
  const who = await speaking.locator('strong').innerText();
  await panel('Last 5 minutes').getByRole('img', { name: new RegExp(`\\d:\\d\\d:\\d\\d · ${who} · \\d`) }).first().waitFor();
  await page.keyboard.press('l');
  await panel('Latest calls').getByRole('row').filter({ hasText: who }).first().waitFor();
  expect(await panel('Repeaters').getByText(/of \d+ online/).innerText()).toMatch(/^[1-9]/);
});

test('a talkgroup is selected by its key, and what was said and written there is beside it', async () => {
  await signedIn('dispatcher');
  await page.keyboard.press('Escape');
  await tiles().getByRole('button', { name: /^102/ }).waitFor();
  await page.keyboard.press('2');
  await tiles().getByRole('button', { name: /^102/, pressed: true }).waitFor();
  await panel('Talkgroup').getByRole('heading', { name: '102 · Liepājas ielas' }).waitFor();
  await panel('Talkgroup').getByRole('button', { name: 'lt' }).click();
  await panel('Talkgroup').getByRole('button', { name: 'Laukite' }).click();
  await page.keyboard.press('Enter');
  await panel('Talkgroup').getByRole('listitem').filter({ hasText: 'Laukite' }).locator('small').getByText(/waiting|sent/).waitFor();
  await page.reload();
  await tiles().getByRole('button', { name: /^102/, pressed: true }).waitFor();
});

test('a server that goes away is said to be away, and caught up with after', async () => {
  await signedIn('dispatcher');
  await page.keyboard.press('/');
  await page.keyboard.type('half a name');
  const node = nodeProcess(inject('folder'));
  process.kill(node, 'SIGSTOP');
  try {
    await page.getByText(/^Disconnected/).waitFor();
    await panel('Radios').getByText(/Data from \d+:\d\d ago/).waitFor();
  } finally {
    process.kill(node, 'SIGCONT');
  }
  await page.getByText('Connected', { exact: true }).waitFor();
  await panel('Radios').getByText(/Data from/).waitFor({ state: 'detached' });
  expect(await page.getByLabel('Name or number').inputValue()).toBe('half a name');
});

test('a new account signs in once with its one-time password, and must then choose its own', async () => {
  await signedIn();
  await page.keyboard.press('Shift+Digit3');
  await page.getByRole('button', { name: 'New account' }).click();
  await page.getByLabel('User name').fill('liga');
  await page.getByLabel('Full name').fill('Līga Vītola');
  await page.getByRole('checkbox', { name: 'dispatcher' }).check();
  await page.getByText('Searches past calls, with a reason.').waitFor();
  await page.keyboard.press('Enter');
  const oneTime = await page.getByRole('status').locator('output').innerText();
  await page.context().close();

  await openPage();
  await signIn('liga', oneTime);
  await page.locator('input[autocomplete=new-password]').first().waitFor();
  for (const field of await page.locator('input[autocomplete=new-password]').all()) await field.fill('trīs zaļi krasti');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').or(page.getByRole('list', { name: /Sarunu grupas|Talkgroups/ })).first().waitFor();
});

test('a repeater is registered, its secret shown once, changed, and removed again', async () => {
  await signedIn();
  await page.keyboard.press('Shift+Digit2');
  await page.getByRole('button', { name: 'New repeater' }).click();
  await page.getByLabel('Repeater number').fill('247999');
  await page.getByLabel('Name', { exact: true }).fill('Grobiņa');
  await page.keyboard.press('Enter');
  expect((await page.getByRole('status').locator('output').innerText()).length).toBeGreaterThan(12);
  await page.getByRole('button', { name: 'I have saved it' }).click();
  await page.getByRole('heading', { name: 'Grobiņa' }).waitFor();
  await page.keyboard.press('r');
  await page.getByLabel('Place').fill('Ugunsnovērošanas tornis');
  await page.keyboard.press('Enter');
  await page.getByRole('gridcell', { name: 'Ugunsnovērošanas tornis' }).waitFor();
  await page.getByRole('button', { name: 'New secret' }).click();
  await page.getByRole('button', { name: 'Yes, issue a new one' }).click();
  await page.getByRole('status').locator('output').waitFor();
  expect(await page.locator(':focus').innerText()).toContain('Copy');
  await page.getByRole('button', { name: 'I have saved it' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('button', { name: 'Yes, remove' }).click();
  await page.getByRole('row', { name: /Grobiņa/ }).waitFor({ state: 'detached' });
});

test('an emergency sounds until it is silenced or taken by a key, and is closed with a reason', async () => {
  await openPage();
  const tones = await counted();
  await signIn('dispatcher');
  await inEnglish();
  const rail = panel('Alarms and faults');
  await rail.getByRole('button', { name: 'Take' }).waitFor();
  await expect.poll(tones, { timeout: 20_000 }).toBeGreaterThan(0);
  await page.keyboard.press('h');
  await rail.getByRole('button', { name: 'Silence here' }).waitFor({ state: 'detached' });
  const before = await tones();
  await page.getByLabel('Sound of emergencies').click();
  await page.getByRole('slider', { name: 'Volume of emergencies' }).fill('0');
  await page.getByLabel('Emergencies are muted here').waitFor();
  await page.getByRole('group', { name: 'Volume of emergencies' }).getByRole('button', { name: 'Test' }).click();
  await expect.poll(tones, { timeout: 20_000 }).toBeGreaterThan(before);
  await page.getByLabel('Emergencies are muted here').click();
  const who = (await rail.locator('strong').first().innerText()).replace(/^.*· */, '');
  await page.keyboard.press('a');
  const card = panel('Emergencies').getByRole('region', { name: who });
  await card.getByRole('heading', { name: who }).waitFor();
  await page.keyboard.press('t');
  await panel('Emergencies').getByText(/Inese Vanaga · \d/).waitFor();
  await page.keyboard.press('f');
  await panel('Emergencies').getByRole('listitem').filter({ hasText: 'Locate the radio' }).getByText(/waiting|sent|done/).waitFor();
  await page.keyboard.press('Escape');
  await panel('Emergencies').waitFor({ state: 'detached' });
  await panel('Alarm').getByRole('button', { name: 'Close alarm' }).click();
  await page.keyboard.type('reached by voice, well');
  await page.keyboard.press('Enter');
  await panel('Alarm').getByText('End', { exact: true }).waitFor();
});

test('talkgroups are patched for a time by keys, their tiles say so, and are parted again', async () => {
  await signedIn('dispatcher');
  await page.getByText('Robeža–Siena').first().waitFor();
  await page.keyboard.press('g');
  for (const talkgroup of [/^102/, /^900/]) {
    await page.getByRole('checkbox', { name: talkgroup }).focus();
    await page.keyboard.press('Space');
    if (talkgroup.test('102')) await page.getByText(/^Select 1 more talkgroup/).waitFor();
  }
  await page.getByLabel('Why').fill('pursuit near Rucava');
  await page.keyboard.press('Enter');
  const tile = tiles().getByRole('listitem').filter({ hasText: 'Liepājas ielas' });
  await tile.getByText(/⟷ 900 · \d+:\d\d/).waitFor();
  await panel('Patches').getByText(/by Inese Vanaga/).waitFor();
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await page.getByRole('button', { name: 'Yes, end' }).click();
  await tile.getByText(/⟷/).waitFor({ state: 'detached' });
});

test('a text is written to a radio by keys, and its way is shown', async () => {
  await signedIn('dispatcher');
  await panel('Radios').getByText('M21 Ozols').waitFor();
  await page.keyboard.press('m');
  await panel('Texts').waitFor();
  if (await page.locator('[data-row]:focus').count()) await page.keyboard.press('m');
  await page.keyboard.type('M21');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Call the duty desk');
  await page.keyboard.press('Enter');
  const sent = panel('Texts').getByRole('listitem').filter({ hasText: 'Call the duty desk' });
  await sent.getByText(/M21 Ozols · (waiting|sent|delivered)/).waitFor();
  await expect.poll(() => page.getByLabel('Text', { exact: true }).inputValue()).toBe('');
});

test('a radio is reported lost by keys alone, and one person cannot bring it back', async () => {
  await signedIn();
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
  await page.getByRole('button', { name: 'Request revival' }).click();
  await page.getByRole('button', { name: 'Yes, it was found: request' }).click();
  await page.getByText(/another user must confirm it/).waitFor();
});

/** Counts the tones that this page plays. */
async function counted(): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const { start } = OscillatorNode.prototype;
    OscillatorNode.prototype.start = function (at) {
      Object.assign(globalThis, { tones: 1 + ((globalThis as { tones?: number }).tones ?? 0) });
      start.call(this, at);
    };
  });
  return () => page.evaluate(() => (globalThis as { tones?: number }).tones ?? 0);
}

test('a call of the past is found, noted, kept, corrected and taken out by keys', async () => {
  await signedIn('dispatcher');
  await page.keyboard.press('l');
  await panel('Latest calls').getByRole('button', { name: 'Play' }).nth(2).waitFor();
  await page.keyboard.press('Shift+Digit4');
  await panel('Call history').waitFor();
  for (const key of ['s', 'v', 'q']) {
    await page.keyboard.press(key);
    await page.locator('.reason input:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.reason input:focus').waitFor({ state: 'detached' });
  }
  await page.getByLabel('When').selectOption('any');
  await page.keyboard.press('/');
  await page.getByLabel('With sound').check();
  await page.getByLabel('Reason for the search').fill('incident 26-11-22/0117');
  await page.keyboard.press('Enter');
  await page.locator('[data-row]:focus').waitFor();
  await page.keyboard.press('Enter');
  const call = panel('Call');
  await call.getByText('Nobody yet.').waitFor();

  await page.keyboard.press('m');
  await page.keyboard.type('White car at the port');
  await page.keyboard.press('Tab');
  await page.keyboard.type('car, port');
  await page.keyboard.press('Enter');
  await call.getByText('White car at the port').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await call.getByRole('button', { name: 'Correct' }).click();
  await call.getByLabel('The note should say').fill('Black car at the port');
  await call.getByLabel('Reason for the correction').fill('listened again');
  await page.keyboard.press('Enter');
  await call.getByText('Correction: listened again').waitFor();
  await call.getByText('corrected below').waitFor();

  await call.getByLabel('Why it must not be removed').fill('court');
  await page.keyboard.press('Enter');
  await call.getByText(/^Kept by Inese Vanaga since/).waitFor();
  await page.getByLabel('Reason for the search').fill('');
  await call.getByRole('heading').first().click();
  await page.keyboard.press('i');
  await page.locator('[data-panel=about] .needed input:focus').waitFor();
  await page.keyboard.type('incident 26-11-22/0117');
  await page.keyboard.press('Enter');
  await page.locator('[data-panel=about] .needed').waitFor({ state: 'detached' });
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('i')]);
  expect(file.suggestedFilename()).toMatch(/^\d{8}T\d{6}Z-\d+-[\w-]+\.dmr$/);
  const line = (await call.getByRole('status').filter({ hasText: 'is saved' }).locator('+ code').textContent()) ?? '';
  const saved = join(inject('folder'), file.suggestedFilename());
  await file.saveAs(saved);
  expect(execSync(line, { cwd: inject('folder'), encoding: 'utf8' })).toBe(`${file.suggestedFilename()}: OK\n`);
  await call.getByText(/^took the recording · incident 26-11-22\/0117/).waitFor();

  await page.keyboard.press('/');
  await page.getByLabel('Name or number').fill('port');
  await page.getByRole('checkbox', { name: 'Kept' }).check();
  await page.keyboard.press('Enter');
  await page.getByText('1–1 of 1').waitFor();
  const filtered = page.waitForRequest(/\/radio\/calls\?.*\bsite=\d/);
  await page.getByRole('combobox', { name: 'Repeater' }).selectOption({ index: 1 });
  await page.getByRole('search').getByRole('button', { name: /^Search/ }).click();
  await filtered;
  expect(await seriousFaults()).toEqual([]);
});

test.skipIf(!hasVocoder)('calls of the past are heard one by one, and as one conversation, and who heard them is shown', async () => {
  await signedIn('dispatcher');
  await page.keyboard.press('l');
  await panel('Latest calls').getByRole('button', { name: 'Play' }).nth(2).waitFor();
  await page.keyboard.press('Shift+Digit4');
  await page.getByLabel('With sound').check();
  await page.getByLabel('Reason for the search').fill('incident 26-11-22/0117');
  await page.keyboard.press('Enter');
  await page.locator('[data-row]:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  const player = page.getByRole('group', { name: 'Player' });
  await player.getByRole('button', { name: 'Pause' }).waitFor();
  await panel('Call').getByText(/^heard here · incident/).waitFor();
  await page.keyboard.press('j');
  await player.getByRole('button', { name: 'Play', exact: true }).waitFor();
  const wave = await player.locator('path').first().getAttribute('d');
  expect(new Set(wave?.match(/V[\d.]+/g)).size).toBeGreaterThan(20);
  const position = page.getByRole('slider', { name: 'Position' });
  await position.focus();
  await page.keyboard.press('Home');
  await expect.poll(() => position.inputValue()).toBe('0');
  await page.keyboard.press('w');
  await player.getByRole('button', { name: '1.5×', pressed: true }).waitFor();

  await page.keyboard.press('l');
  await page.locator('form[role=search] select').selectOption('101');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.locator('li [data-row]:focus').waitFor();
  await page.keyboard.press('j');
  const sounding = page.locator('li[aria-current=true]');
  const first = await sounding.getByRole('button').getAttribute('data-call');
  await expect.poll(() => sounding.getByRole('button').getAttribute('data-call'), { timeout: 30_000 }).not.toBe(first);
  await page.evaluate(() => (location.hash = '/account'));
  await player.waitFor({ state: 'detached' });
  await page.keyboard.press('Shift+Digit4');
  await player.getByText('Nothing is played').waitFor();
  expect(await seriousFaults()).toEqual([]);
});

test('an incident gets its place from the gazetteer, is on the map, and nothing is fetched from elsewhere', async () => {
  await openPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(inject('address')).origin) foreign.push(request.url());
  });
  await signIn('dispatcher');
  await inEnglish();
  await page.keyboard.press('Shift+Digit5');
  const map = page.locator('[data-panel=map]');
  await map.and(page.locator('[aria-busy=false]')).waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('vandal');
  await page.keyboard.press('Tab');
  await page.keyboard.type('groBina');
  await page.getByRole('option', { name: 'Grobiņa' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('56.5', { exact: false }).first().waitFor();
  await page.keyboard.press('Enter');
  const row = panel('Incidents').getByRole('button', { name: /Vandalism.*Grobiņa/ });
  await row.waitFor();
  const mark = map.getByTitle(/Vandalism.*Grobiņa/);
  await mark.waitFor();
  await map.getByRole('button', { name: 'Show everything' }).and(page.locator('[aria-pressed=true]')).waitFor();
  await row.click();
  await map.getByRole('button', { name: 'Show everything' }).and(page.locator('[aria-pressed=false]')).waitFor();
  await page.keyboard.press('z');
  await map.getByRole('button', { name: 'Show everything' }).and(page.locator('[aria-pressed=true]')).waitFor();
  await page.keyboard.press('w');
  await page.locator('canvas:focus').waitFor();
  await map.getByText('OpenStreetMap').waitFor();
  const picture = await map.locator('canvas').screenshot();
  expect(picture.length).toBeGreaterThan(10_000); // a blank one has a tenth of it
  expect(foreign).toEqual([]);
});
