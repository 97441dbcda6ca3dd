import type { Device } from '../../../domain/devices/index.ts';
import { dateAt, taipei, type Instant } from '../../../domain/shared/time.ts';
import { escaped, field, noticeOf, page, type Look, type Notice } from './pages.ts';
import { qrPicture } from './qr-picture.ts';
import { wordsIn } from './words.ts';

/** A time of day as a clock on the wall in Taiwan shows it. */
const clockText = new Intl.DateTimeFormat('en-GB', { timeZone: taipei, hour: '2-digit', minute: '2-digit' });
const clockAt = (instant: Instant): string => clockText.format(Date.parse(instant));

export interface DevicesPage extends Look {
  readonly devices: readonly Device[];
  readonly issued: { readonly code: string; readonly validUntil: Instant } | undefined;
  readonly notice: Notice | undefined;
}

export function devicesPage(look: DevicesPage): string {
  const words = wordsIn(look.language);
  const rows = look.devices.map((device) => deviceRow(look, device));
  return page(
    { ...look, path: '/sign-in/devices' },
    'devices',
    `${noticeOf(words, look.notice)}
${codeShown(look)}
<form method="post" action="/sign-in/devices/code?lang=${look.language}"><p><button type="submit">${words.makeCode}</button></p></form>
<p>${words.codeHint}</p>
<h2>${words.boundDevices}</h2>
${rows.length === 0 ? `<p>${words.noDevices}</p>` : `<ul class="devices">${rows.join('')}</ul>`}
<p><a href="/sign-in/account?lang=${look.language}">${words.account}</a></p>`,
  );
}

function codeShown({ issued, language }: DevicesPage): string {
  if (issued === undefined) return '';
  const words = wordsIn(language);
  const { code } = issued;
  return `<section aria-labelledby="code-title"><h2 id="code-title">${words.yourCode}</h2>
<p class="code"><code>${code.slice(0, 4)} ${code.slice(4)}</code></p>
${qrPicture(`passbook-device-code:${code}`, words.qrLabel)}
<p>${words.validUntil} ${clockAt(issued.validUntil)}</p></section>`;
}

function deviceRow({ language }: Look, { deviceId, name, lastUsedAt }: Device): string {
  const words = wordsIn(language);
  const hidden = `<input type="hidden" name="deviceId" value="${deviceId}">`;
  const used = `${dateAt(lastUsedAt, taipei)} ${clockAt(lastUsedAt)}`;
  return `<li><h3>${escaped(name)}</h3><p>${words.lastUsed} <time datetime="${lastUsedAt}">${used}</time></p>
<form method="post" action="/sign-in/devices/name?lang=${language}">${hidden}<p><label for="name-${deviceId}">${words.newName}</label><input id="name-${deviceId}" name="name" required maxlength="40"></p><p><button type="submit">${words.rename}<span class="aside">: ${escaped(name)}</span></button></p></form>
<form method="post" action="/sign-in/devices/revoke?lang=${language}">${hidden}<p><button type="submit">${words.revoke}<span class="aside">: ${escaped(name)}</span></button></p></form></li>`;
}

export interface DeviceForm extends Look {
  readonly notice: Notice | undefined;
  readonly isBound: boolean;
}

/** Two ways of one page: a device that was bound before asks for four digits, any other for a code. */
export function deviceForm(form: DeviceForm): string {
  const words = wordsIn(form.language);
  const nationalId = (id: string): string =>
    `<p><label for="${id}">${words.nationalId}</label><input id="${id}" name="nationalId" required autocomplete="username" autocapitalize="characters" spellcheck="false" maxlength="40"></p>`;
  const base = form.path.replace(/\/device$/u, '');
  const quick = `<h2>${words.quickSignIn}</h2>
<form method="post" action="${escaped(base)}/device-quick?lang=${form.language}">${nationalId('quick-national-id')}
${field('lastFour', words.lastFour, 'inputmode="numeric" autocomplete="off" maxlength="4"')}
<p><button type="submit">${words.signIn}</button></p></form>`;
  return page(
    form,
    'deviceSignIn',
    `${noticeOf(words, form.notice)}
${form.isBound ? quick : ''}
<h2>${words.bindDevice}</h2><p>${words.bindHint}</p>
<form method="post" action="${escaped(base)}/device-code?lang=${form.language}">${nationalId('bind-national-id')}
${field('code', words.deviceCode, 'autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" maxlength="12"')}
${field('name', words.deviceName, 'autocomplete="off" maxlength="40"')}
<p><button type="submit">${words.bindAndSignIn}</button></p></form>
<p><a href="${escaped(base)}?lang=${form.language}">${words.otherWays}</a></p>`,
  );
}
