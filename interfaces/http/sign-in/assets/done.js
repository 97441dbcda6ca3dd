// Ends a sign-in: redeems the code and learns who it is. The page then reads by its session cookie, so no token is kept
// where a script could be made to tell it.
const progress = document.getElementById('progress');

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
  if (answer.get('iss') !== `${location.origin}/oidc`) return undefined;
  const response = await fetch('/oidc/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'passbook-page',
      redirect_uri: `${location.origin}/sign-in/done`,
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
  location.replace(`/people/${encodeURIComponent(person)}`);
}
