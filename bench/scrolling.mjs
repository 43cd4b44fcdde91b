/**
 * Scrolls the console's register of radios, with a list of ROWS entries, and prints for how many
 * milliseconds at most the page worked on one step of the wheel, and how many rows were shown.
 *
 *     node scrolling.mjs ADDRESS PASSWORD ROWS STEPS
 *
 * The console and its server are real; only the pages of this one list are made here.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../ui/package.json', import.meta.url))('playwright-core');
const [address, password, rows, steps] = process.argv.slice(2);
const TOTAL = Number(rows);

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });

await page.route(/\/api\/radio\/radios\?/, (route) => {
  const query = new URL(route.request().url()).searchParams;
  const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))];
  const length = Math.max(0, Math.min(limit, TOTAL - offset));
  return route.fulfill({ json: { rows: Array.from({ length }, (_, at) => radio(offset + at)), total: TOTAL, next: null } });
});

function radio(place) {
  const name = `M${String(place).padStart(6, '0')} Ozols`;
  return { id: 1_000_000 + place, name, unit: `M${place % 97}`, alias_lv: '', alias_lt: '', alias_en: '', priority: 0, talkgroups: null, private: true, all_call: false, state: 'in-use', version: 1 };
}

await page.goto(address);
await page.locator('input[autocomplete=username]').fill('administrator');
await page.locator('input[autocomplete=current-password]').fill(password);
await page.keyboard.press('Enter');
await page.locator('main#work').waitFor();
await page.evaluate(() => (location.hash = '/radios'));
await page.getByText('M000001 Ozols').waitFor();
const reason = page.locator('main#work input[required]');
await reason.fill('bench');
await reason.press('Enter');

await page.mouse.move(600, 500);
const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
const threads = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => `/proc/${id}/task/${id}/schedstat`);

/** Time that the page's own thread has run, in milliseconds: what else runs on this machine does not count. */
const spent = () => Math.max(...threads.map((path) => Number(readFileSync(path, 'utf8').split(' ')[0]))) / 1e6;

let longest = 0;
const seen = new Set();
for (let step = 0; step < Number(steps); step++) {
  const before = spent();
  await page.mouse.wheel(0, 100 + (step % 100) * 15);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  longest = Math.max(longest, spent() - before);
  if (step % 20 === 0) for (const name of await page.locator('[data-rows] tbody td:first-child').allInnerTexts()) seen.add(name);
}
await page.locator('[data-rows]').press('End');
await page.getByText(`M${String(TOTAL - 1).padStart(6, '0')} Ozols`).waitFor();
console.log(JSON.stringify({ longest, seen: seen.size }));
await browser.close();
