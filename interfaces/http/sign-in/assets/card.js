// Asks the program of the card reader, on this machine, to let the card sign our challenge; then sends the form.
const form = document.getElementById('card');
const progress = document.getElementById('progress');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  progress.className = '';
  progress.textContent = form.dataset.reading;
  try {
    const response = await fetch(`${form.dataset.reader}/sign`, {
      method: 'POST',
      body: JSON.stringify({ challenge: form.elements.challenge.value }),
    });
    if (!response.ok) throw new Error('refused');
    const proof = await response.json();
    for (const name of ['statement', 'issuerSignature', 'cardSignature']) form.elements[name].value = proof[name];
    form.submit();
  } catch {
    progress.className = 'fault';
    progress.textContent = form.dataset.noReader;
  }
});
