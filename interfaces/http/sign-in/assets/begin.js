// Begins a sign-in: authorization code with PKCE (RFC 7636). What proves that we began it stays in this tab.
const base64url = (bytes) =>
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
  redirect_uri: `${location.origin}/sign-in/done`,
  code_challenge: base64url(new Uint8Array(digest)),
  code_challenge_method: 'S256',
  state: flow.state,
  nonce: flow.nonce,
});
location.replace(`/oidc/auth?${question}`);
