import { chromium } from 'playwright-core';
const [,, base, password, out, ...steps] = process.argv;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const [w, h] = (process.env.SIZE ?? '1440x900').split('x').map(Number);
const page = await (await browser.newContext({ viewport: { width: w, height: h } })).newPage();
page.setDefaultTimeout(10000);
page.on('pageerror', (e) => console.log('ERR', e.message, e.stack)); page.on('console', (m) => m.type() === 'error' && console.log('LOG', m.text()));
await page.addInitScript(([lang, theme]) => { localStorage.setItem('scape.language', lang); localStorage.setItem('scape.theme', theme); }, [process.env.LANG2 ?? 'en', process.env.THEME ?? 'dark']);
await page.goto(base);
await page.locator('input[autocomplete=username]').fill(process.env.WHO ?? 'administrator');
await page.locator('input[autocomplete=current-password]').fill(password);
await page.keyboard.press('Enter');
await page.locator('main#work').waitFor();
const lang = { en: 'English', lt: 'Lietuvių', lv: 'Latviešu' }[process.env.LANG2 ?? 'en'];
await page.getByRole('button', { name: lang }).click();
let n = 0;
for (const step of steps) {
  const [verb, ...rest] = step.split('=');
  const arg = rest.join('=');
  if (verb === 'go') await page.evaluate((a) => (location.hash = a), arg);
  if (verb === 'press') await page.keyboard.press(arg);
  if (verb === 'type') await page.keyboard.type(arg);
  if (verb === 'wait') await page.waitForTimeout(Number(arg));
  if (verb === 'click') await page.locator(arg).first().click();
  if (verb === 'file') await page.locator('input[type=file]').setInputFiles(arg);
  if (verb === 'eval') console.log(JSON.stringify(await page.evaluate(arg)));
  if (verb === 'shot') await page.screenshot({ path: `${out}/${arg}.png` });
}
await browser.close();
