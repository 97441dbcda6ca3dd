/**
 * What our sign-in pages run in the browser, each served as a file of its own, so that the content security policy needs
 * no inline script. Plain JavaScript without templates, since it stands in one.
 */

/** Begins a sign-in: authorization code with PKCE (RFC 7636). What proves that we began it stays in this tab. */
const begin = `const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const chance = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

const flow = { verifier: chance(), state: chance(), nonce: chance() };
sessionStorage.setItem('sign-in', JSON.stringify(flow));
const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(flow.verifier));
const question = new URLSearchParams({
  client_id: 'passbook-page',
  response_type: 'code',
  scope: 'openid',
  redirect_uri: location.origin + '/sign-in/done',
  code_challenge: base64url(new Uint8Array(digest)),
  code_challenge_method: 'S256',
  state: flow.state,
  nonce: flow.nonce,
});
location.replace('/oidc/auth?' + question);
`;

/**
 * Ends a sign-in: redeems the code and learns who it is. The page then reads by its session cookie, so no token is kept
 * where a script could be made to tell it.
 */
const done = `const progress = document.getElementById('progress');

const claimsOf = (token) => {
  const bytes = Uint8Array.from(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );
  return JSON.parse(new TextDecoder().decode(bytes));
};

async function redeem() {
  const answer = new URLSearchParams(location.search);
  const flow = JSON.parse(sessionStorage.getItem('sign-in') ?? '{}');
  sessionStorage.removeItem('sign-in');
  history.replaceState(null, '', location.pathname);
  if (!answer.has('code') || answer.get('state') !== flow.state) return undefined;
  if (answer.get('iss') !== location.origin + '/oidc') return undefined;
  const response = await fetch('/oidc/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'passbook-page',
      redirect_uri: location.origin + '/sign-in/done',
      code: answer.get('code'),
      code_verifier: flow.verifier,
    }),
  });
  if (!response.ok) return undefined;
  const claims = claimsOf((await response.json()).id_token);
  return claims.nonce === flow.nonce ? claims.sub : undefined;
}

const person = await redeem().catch(() => undefined);
if (person === undefined) {
  progress.textContent = progress.dataset.failed;
  progress.className = 'fault';
} else {
  location.replace('/people/' + encodeURIComponent(person));
}
`;

/** Asks the program of the card reader, on this machine, to let the card sign our challenge; then sends the form. */
const card = `const form = document.getElementById('card');
const progress = document.getElementById('progress');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  progress.className = '';
  progress.textContent = form.dataset.reading;
  try {
    const response = await fetch(form.dataset.reader + form.dataset.request, {
      method: 'POST',
      body: JSON.stringify({ challenge: form.elements.challenge.value }),
    });
    if (!response.ok) {
      const told = { 409: 'noCard', 403: 'cardLocked' }[response.status] ?? 'noReader';
      progress.className = 'fault';
      progress.textContent = form.dataset[told];
      return;
    }
    const proof = await response.json();
    for (const name of form.dataset.fields.split(' ')) form.elements[name].value = proof[name];
    form.submit();
  } catch {
    progress.className = 'fault';
    progress.textContent = form.dataset.noReader;
  }
});
`;

export const scripts: readonly { readonly path: string; readonly text: string }[] = [
  { path: '/sign-in/assets/begin.js', text: begin },
  { path: '/sign-in/assets/done.js', text: done },
  { path: '/sign-in/assets/card.js', text: card },
];
