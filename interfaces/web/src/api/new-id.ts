const letters = '0123456789abcdefghijklmnopqrstuvwxyz';
const length = 20;

/** Made here, before the first attempt, so that an attempt whose outcome is unknown can be repeated. */
export function newId(prefix: 'rea' | 'wsh' | 'own'): string {
  const drawn = Array.from(crypto.getRandomValues(new Uint32Array(length)), (number) =>
    letters.charAt(number % letters.length),
  );
  return `${prefix}_${drawn.join('')}`;
}
