/**
 * Walks the console's page of a register that the program does not know: menu, form, list, import,
 * export. Prints what was exported.
 *
 *     node walk.mjs ADDRESS PASSWORD
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../../../ui/package.json', import.meta.url))('playwright-core');
const [address, password] = process.argv.slice(2);

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
page.setDefaultTimeout(60_000);
await page.addInitScript(() => localStorage.setItem('scape.language', 'en'));
await page.goto(address);
await page.locator('input[autocomplete=username]').fill('administrator');
await page.locator('input[autocomplete=current-password]').fill(password);
await page.keyboard.press('Enter');
await page.locator('main#work').waitFor();
await page.getByRole('button', { name: 'English' }).click();
await page.getByRole('link', { name: /^(Registers|Lamps)/ }).first().click();
await page.getByRole('heading', { name: 'Lamps' }).waitFor();

await page.keyboard.press('n');
await page.getByLabel('Tag', { exact: true }).fill('L-1');
await page.getByLabel('Watts', { exact: true }).fill('70');
await page.keyboard.press('Enter');
await page.getByRole('row', { name: /L-1/ }).waitFor();

await page.goto(`${address}/#/lamps`);
await page.getByRole('row', { name: /L-1/ }).waitFor();
await page.keyboard.press('i');
const buffer = Buffer.from('Tag;Street;Watts\nL-1;;90\nL-2;Brīvības iela;100\n');
await page.locator('input[type=file]').setInputFiles({ name: 'lamps.csv', mimeType: 'text/csv', buffer });
await page.getByRole('cell', { name: 'L-2' }).waitFor();
await page.keyboard.press('Control+Enter');
await page.getByText('Imported: 1 new, 1 changed, 0 unchanged').waitFor();
await page.getByRole('button', { name: 'To the register' }).click();
await page.getByRole('row', { name: /L-2/ }).waitFor();

await page.keyboard.press('e');
await page.getByLabel('File format').selectOption('comma');
const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^Export 2/ }).click()]);
process.stdout.write(readFileSync(await download.path()));
await browser.close();
