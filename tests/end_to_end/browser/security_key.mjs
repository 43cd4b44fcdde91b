/** A security key in Chromium, by keys alone: added because it must be, used to sign in, and again. */

import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const { name, port, pin, password, axe } = JSON.parse(process.env.SCAPE_TRY);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox', '--disable-gpu', '--no-proxy-server',
    `--host-resolver-rules=MAP ${name} 127.0.0.1`,
    `--ignore-certificate-errors-spki-list=${pin}`,
  ],
});
const page = await browser.newPage();
const found = { faults: [], axe: [] };
page.on('pageerror', (fault) => found.faults.push(fault.message));
page.on('console', (line) => {
  if (line.type() === 'error' && /Content Security Policy|^words:/.test(line.text())) found.faults.push(line.text());
});
const devtools = await page.context().newCDPSession(page);
await devtools.send('WebAuthn.enable');
const options = { protocol: 'ctap2', transport: 'usb', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', { options });
const source = readFileSync(axe, 'utf8');

/** Serious faults of accessibility on the screen as it is. */
async function look(screen) {
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  for (const { id, impact } of violations) if (['serious', 'critical'].includes(impact)) found.axe.push(`${screen}: ${id}`);
}

async function press(label) {
  const button = page.getByRole('button', { name: label });
  await button.waitFor();
  await button.focus();
  await page.keyboard.press('Enter');
}

async function givePassword() {
  await page.locator('input[autocomplete=username]').fill('anna');
  await page.locator('input[autocomplete=current-password]').fill(password);
  await page.keyboard.press('Enter');
}

async function counted() {
  const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
  return credentials.map(({ rpId, signCount }) => `${rpId} ${signCount}`);
}

await page.goto(`https://${name}:${port}/`);
await givePassword();
await page.getByRole('heading', { name: 'Pievienojiet papildu apstiprinājumu' }).waitFor();
await look('enrol');
found.navigation = await page.getByRole('navigation').count();
await press('Pievienot drošības atslēgu');
await page.getByLabel('Nosaukums').fill('Zilā atslēga');
await look('key');
await page.keyboard.press('Enter');
await page.locator('[data-codes] li').first().waitFor();
found.codes = await page.locator('[data-codes] li').count();
await look('codes');
await press('Kodi ir saglabāti');
await page.locator('main#work').waitFor();
found.made = await counted();

await page.context().clearCookies({ name: 'scape_session' });
await page.goto(`https://${name}:${port}/#/account`);
await page.reload();
await givePassword();
await page.getByRole('heading', { name: 'Papildu apstiprinājums' }).waitFor();
await look('second step');
await press('Izmantot drošības atslēgu');
await page.getByText('Zilā atslēga').waitFor();
await look('account');
found.signedIn = await counted();

console.log('later');
for await (const line of createInterface({ input: process.stdin })) if (line === 'it is later') break;
await press('Jauni atkopšanas kodi');
await press('Jā, izveidot jaunus');
await page.getByRole('heading', { name: 'Apstipriniet, ka tas esat jūs' }).waitFor();
await page.getByRole('button', { name: 'Izmantot drošības atslēgu' }).waitFor();
await look('proof');
await page.keyboard.press('Escape');
await page.getByText('Šim vajag no jauna apstiprināt').waitFor();
await press('Jauni atkopšanas kodi');
await press('Jā, izveidot jaunus');
await press('Izmantot drošības atslēgu');
await page.locator('[data-codes] li').first().waitFor();
found.proven = await counted();
await browser.close();
console.log(JSON.stringify(found));
