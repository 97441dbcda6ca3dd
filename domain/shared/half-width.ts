/** Chinese keyboards type full-width forms of ASCII (`１３４／８２`): for whoever reads them, they are the same. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
