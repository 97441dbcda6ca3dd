import type { Language } from '../../../read-models/read-model.ts';
import { cardHelp, wordsIn, type Words } from './words.ts';

export interface Look {
  readonly language: Language;
  /** This page's own path. */
  readonly path: string;
}
export interface Notice {
  readonly kind: 'fault' | 'done';
  readonly words: keyof Words;
}

/** Everything shown passes here; no page has markup of anybody else. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export function page({ language, path }: Look, title: keyof Words, content: string): string {
  const words = wordsIn(language);
  const other = language === 'en' ? 'zh-TW' : 'en';
  return `<!doctype html>
<html lang="${language === 'en' ? 'en' : 'zh-Hant-TW'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words[title]} · ${words.product}</title>
<link rel="stylesheet" href="/sign-in/assets/sign-in.css">
</head>
<body>
<header><span class="product">${words.product}</span>
<a href="${escaped(path)}?lang=${other}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a></header>
<main>
<h1>${words[title]}</h1>
${content}
</main>
</body>
</html>
`;
}

export function noticeOf(words: Words, notice: Notice | undefined): string {
  if (notice === undefined) return '';
  return `<p id="notice" class="${notice.kind}" role="${notice.kind === 'fault' ? 'alert' : 'status'}">${words[notice.words]}</p>`;
}

export const field = (name: string, label: string, attributes: string): string =>
  `<p><label for="${name}">${label}</label><input id="${name}" name="${name}" required ${attributes}></p>`;

export const emailField = (label: string, attributes: string): string =>
  `<p><label for="email">${label}</label><input id="email" name="email" type="email" autocomplete="email" maxlength="254" ${attributes}></p>`;

export interface SignInForm extends Look {
  readonly notice: Notice | undefined;
  readonly offersCard: boolean;
  readonly offersCertificate: boolean;
}

/** What was typed is never shown again: a national ID in a page that is left open is told to whoever passes. */
export function signInForm(form: SignInForm): string {
  const words = wordsIn(form.language);
  const described = form.notice === undefined ? '' : ' aria-describedby="notice"';
  return page(
    form,
    'signIn',
    `${noticeOf(words, form.notice)}
<p>${words.signInHint}</p>
<form method="post" action="${escaped(form.path)}?lang=${form.language}"${described}>
${field('nationalId', words.nationalId, 'autocomplete="username" autocapitalize="characters" spellcheck="false" maxlength="40"')}
${field('cardNumber', words.cardNumber, 'autocomplete="off" inputmode="numeric" maxlength="40"')}
${field('password', words.password, 'type="password" autocomplete="current-password" maxlength="400"')}
<p><button type="submit">${words.signIn}</button></p>
</form>
<p><a href="${escaped(form.path)}/device?lang=${form.language}">${words.deviceSignIn}</a></p>
${form.offersCertificate ? `<p><a href="${escaped(form.path)}/certificate?lang=${form.language}">${words.certificateSignIn}</a></p>` : ''}
${form.offersCard ? `<p><a href="/sign-in/register?lang=${form.language}">${words.register}</a></p>` : ''}`,
  );
}

export interface RegisterForm extends Look {
  readonly notice: Notice | undefined;
  readonly challenge: string;
  /** Where the program of the card reader listens on the person's own machine. */
  readonly readerOrigin: string;
}

export function registerForm(form: RegisterForm): string {
  const words = wordsIn(form.language);
  const hidden = (name: string, value = ''): string => `<input type="hidden" name="${name}" value="${escaped(value)}">`;
  return page(
    form,
    'register',
    `${noticeOf(words, form.notice)}
<p>${words.registerHint}</p>
<form id="card" method="post" action="/sign-in/register?lang=${form.language}" data-reader="${escaped(form.readerOrigin)}" data-request="/sign" data-fields="statement issuerSignature cardSignature" data-reading="${words.reading}" data-no-reader="${words.noReader}" data-no-card="${words.noCard}" data-card-locked="${words.cardLocked}">
${hidden('challenge', form.challenge)}${hidden('statement')}${hidden('issuerSignature')}${hidden('cardSignature')}
${field('password', words.newPassword, 'type="password" autocomplete="new-password" minlength="15" maxlength="400"')}
${emailField(words.emailToRegister, '')}
<p><button type="submit">${words.readCard}</button></p>
<p id="progress" role="status"></p>
</form>
<noscript><p class="fault">${words.needsScript}</p></noscript>
<details><summary>${words.cardHelp}</summary><ul>${cardHelp[form.language].map((line) => `<li>${line}</li>`).join('')}</ul></details>
<p><a href="/sign-in?lang=${form.language}">${words.signIn}</a></p>
<script type="module" src="/sign-in/assets/card.js"></script>`,
  );
}

export interface CertificateForm extends Look {
  readonly notice: Notice | undefined;
  readonly challenge: string;
  readonly readerOrigin: string;
}

/** The reader's own program asks for the PIN: it is never typed here. */
export function certificateForm(form: CertificateForm): string {
  const words = wordsIn(form.language);
  const hidden = (name: string, value = ''): string => `<input type="hidden" name="${name}" value="${escaped(value)}">`;
  return page(
    form,
    'certificateSignIn',
    `${noticeOf(words, form.notice)}
<p>${words.certificateHint}</p>
<form id="card" method="post" action="${escaped(form.path)}?lang=${form.language}" data-reader="${escaped(form.readerOrigin)}" data-request="/sign-certificate" data-fields="certificate signature" data-reading="${words.readingCertificate}" data-no-reader="${words.noReader}" data-no-card="${words.noCertificate}" data-card-locked="${words.certificateLocked}">
${hidden('challenge', form.challenge)}${hidden('certificate')}${hidden('signature')}
${field('nationalId', words.nationalId, 'autocomplete="username" autocapitalize="characters" spellcheck="false" maxlength="40"')}
<p><button type="submit">${words.readCertificate}</button></p>
<p id="progress" role="status"></p>
</form>
<noscript><p class="fault">${words.needsScript}</p></noscript>
<p><a href="${escaped(form.path.replace(/\/certificate$/u, ''))}?lang=${form.language}">${words.otherWays}</a></p>
<script type="module" src="/sign-in/assets/card.js"></script>`,
  );
}

/** A page that only carries a script on: `begin` starts a sign-in, `done` ends it. */
export function passage(look: Look, which: 'begin' | 'done'): string {
  const words = wordsIn(look.language);
  return page(
    look,
    'signIn',
    `<p id="progress" role="status" data-failed="${words.failed}">${words[which]}</p>
<noscript><p class="fault">${words.needsScript}</p></noscript>
<p><a href="/sign-in?lang=${look.language}">${words.again}</a></p>
<script type="module" src="/sign-in/assets/${which}.js"></script>`,
  );
}

export function messagePage(look: Look, notice: Notice): string {
  const words = wordsIn(look.language);
  return page(
    look,
    'signIn',
    `${noticeOf(words, notice)}
<p><a class="action" href="/sign-in?lang=${look.language}">${words.signIn}</a></p>`,
  );
}
