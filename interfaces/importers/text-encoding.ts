import { UnreadableFile } from './source-file.ts';

/**
 * Passes the pieces on, and refuses the file when it is in another encoding than UTF-8: every row of it would be
 * rejected, one by one, as something that nobody can read. What decides is the piece with the first letter that is not
 * ASCII: UTF-8 text is no Big5 text and the reverse, beyond a few characters. A single damaged row is neither, and only
 * that row is rejected.
 */
export async function* inUtf8(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isKnown = false;
  let isFirst = true;
  for await (const piece of pieces) {
    if (isFirst && isUtf16(piece)) throw new UnreadableFile({ code: 'file-in-utf-16' });
    isFirst = false;
    if (!isKnown && piece.some((byte) => byte > lastOfAscii)) {
      isKnown = true;
      if (!isTextIn('utf-8', piece) && isTextIn('big5', piece)) throw new UnreadableFile({ code: 'file-in-big5' });
    }
    yield piece;
  }
}

const lastOfAscii = 0x7f;

/** With its byte order mark, or a bracket beside an empty byte. */
function isUtf16([first, second]: Uint8Array): boolean {
  const pair = `${first} ${second}`;
  return pair === '255 254' || pair === '254 255' || pair === '123 0' || pair === '0 123';
}

function isTextIn(encoding: 'utf-8' | 'big5', piece: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(piece, { stream: true }); // A letter may go on in the next piece.
    return true;
  } catch {
    return false;
  }
}
