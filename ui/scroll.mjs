import { chromium } from 'playwright-core';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto('http://127.0.0.1:8779/');
await page.locator('input[autocomplete=username]').fill('administrator');
await page.locator('input[autocomplete=current-password]').fill('correct horse battery');
await page.keyboard.press('Enter');
await page.locator('main#work').waitFor();
await page.evaluate(() => (location.hash = '/lamps'));
await page.locator('[data-rows] tbody tr').first().waitFor();
await page.waitForTimeout(1000);
const cdp = await page.context().newCDPSession(page);
await cdp.send('Performance.enable');
await page.evaluate(() => { globalThis.long = []; new PerformanceObserver((l) => l.getEntries().forEach((e) => globalThis.long.push(Math.round(e.duration)))).observe({ entryTypes: ['longtask'] }); });
await page.mouse.move(600, 500);
for (let i = 0; i < 300; i++) { await page.mouse.wheel(0, 200 + i * 10); await page.waitForTimeout(16); }
await page.waitForTimeout(500);
console.log('long tasks > 50 ms', await page.evaluate(() => globalThis.long), await page.evaluate(() => document.querySelector('.box').scrollTop / 32));
await browser.close();
