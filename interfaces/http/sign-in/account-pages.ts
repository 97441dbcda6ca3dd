import type { RegistrationState } from '../../../domain/registration/index.ts';
import { emailField, escaped, field, noticeOf, page, type Look, type Notice } from './pages.ts';
import { wordsIn } from './words.ts';

export interface Account extends Look {
  readonly personId: string;
  readonly email: RegistrationState['email'];
  readonly notice: Notice | undefined;
}

export function accountPage(account: Account): string {
  const words = wordsIn(account.language);
  const form = (path: string, fields: string, label: string): string =>
    `<form method="post" action="${path}?lang=${account.language}">${fields}<p><button type="submit">${label}</button></p></form>`;
  /** Each form has a field of this name, so its label needs an id of its own. */
  const passwordOf = (id: string): string =>
    `<p><label for="${id}">${words.currentPassword}</label><input id="${id}" name="current" type="password" autocomplete="current-password" maxlength="400" required></p>`;
  return page(
    { ...account, path: '/sign-in/account' },
    'account',
    `${noticeOf(words, account.notice)}
<p role="status">${words.signedInAs}</p>
<p><a class="action" href="/people/${escaped(account.personId)}">${words.openPassbook}</a></p>
<p><a href="/sign-in/devices?lang=${account.language}">${words.devices}</a></p>
${form('/sign-in/out', '', words.signOut)}
${form('/sign-in/out-everywhere', '', words.signOutEverywhere)}
<h2>${words.email}</h2>
<p id="email-standing">${standingOf(account)}</p>
${account.email?.isConfirmed === false ? form('/sign-in/account/send-again', '', words.sendAgain) : ''}
<h3>${words.changeEmail}</h3>
${form('/sign-in/account/email', emailField(words.email, 'required') + passwordOf('current-for-email'), words.changeEmail)}
<h2>${words.changePassword}</h2>
${form(
  '/sign-in/account/password',
  passwordOf('current-for-password') +
    field('password', words.newPassword, 'type="password" autocomplete="new-password" minlength="15" maxlength="400"'),
  words.changePassword,
)}
<h2>${words.deleteRegistration}</h2>
<p>${words.deleteHint}</p>
${form('/sign-in/account/delete', passwordOf('current-for-deletion'), words.deleteRegistration)}`,
  );
}

function standingOf({ language, email }: Account): string {
  const words = wordsIn(language);
  if (email === undefined) return words.noEmail;
  return `${escaped(masked(email.address))}: ${email.isConfirmed ? words.emailConfirmed : words.emailWaiting}`;
}

/** Its owner knows it again; who looks over their shoulder cannot write to it. */
function masked(address: string): string {
  const [mailbox = '', domain = ''] = address.split('@');
  return `${mailbox.slice(0, 1)}•••@${domain}`;
}

/** Opened from a message. The button confirms, not the link: mail programs open links by themselves. */
export function confirmPage(look: Look, token: string): string {
  const words = wordsIn(look.language);
  return page(
    look,
    'confirmEmail',
    `<p>${words.confirmEmailHint}</p>
<form method="post" action="/sign-in/email?lang=${look.language}">
<input type="hidden" name="token" value="${escaped(token)}">
<p><button type="submit">${words.confirm}</button></p></form>`,
  );
}
