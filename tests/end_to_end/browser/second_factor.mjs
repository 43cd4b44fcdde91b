/** Second factors in Chromium, by keys alone: a security key that must be added, then an app. */

import { createHmac } from 'node:crypto';
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

/** What an app shows at a moment in seconds (RFC 4226, 5.3). */
function codeOf(typed, at) {
  const bits = [...typed.replaceAll(' ', '')].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30)));
  const mac = createHmac('sha1', Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)))).update(counter).digest();
  return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
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

await page.context().clearCookies({ name: /scape_session$/ });
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
let now = 0;
for await (const line of createInterface({ input: process.stdin })) {
  now = Number(line);
  break;
}
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
await press('Kodi ir saglabāti');

await press('Pievienot kodu lietotni');
const secret = await page.locator('output.mono').innerText();
found.groups = secret.split(' ').map((group) => group.length);
found.drawn = await page.evaluate(() => document.querySelector('form img').naturalWidth > 100);
await look('app');
await page.keyboard.type(codeOf(secret, now));
await page.keyboard.press('Enter');
await page.getByText('Kodu lietotne ·').waitFor();
await page.context().clearCookies({ name: /scape_session$/ });
await page.reload();
await givePassword();
await page.getByLabel('Kods no lietotnes vai atkopšanas kods').waitFor();
await page.keyboard.type(codeOf(secret, now));
await page.keyboard.press('Enter');
await page.getByText('jau ir izmantota').waitFor();
await page.getByLabel('Kods no lietotnes vai atkopšanas kods').fill(codeOf(secret, now + 30));
await page.keyboard.press('Enter');
await page.locator('main#work').waitFor();
await browser.close();
console.log(JSON.stringify(found));
