import { createDecipheriv, type KeyObject } from 'node:crypto';
import pg from 'pg';

/*
 * The floor under every rebuild: each event of the encrypted log read through a cursor, decrypted and parsed, and then
 * forgotten. It knows how the bytes lie (nonce, ciphertext, tag; AES-256-GCM bound to id, stream, revision, type and
 * version) and has the keys in its hand.
 */

const eventsPerFetch = 5_000;
const nonceBytes = 12;
const tagBytes = 16;

interface EventRow {
  readonly event_id: string;
  readonly stream: string;
  readonly revision: string;
  readonly type: string;
  readonly data: Buffer;
  readonly metadata: { readonly schemaVersion: number; readonly keyId: string };
}

/** The number of events. */
export async function readDecryptDecode(url: string, keys: ReadonlyMap<string, KeyObject>): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('BEGIN READ ONLY');
    await client.query(
      `DECLARE log NO SCROLL CURSOR FOR
       SELECT event_id, stream, revision, type, data, metadata FROM events ORDER BY tx_id, position`,
    );
    let events = 0;
    for (;;) {
      const { rows } = await client.query<EventRow>(`FETCH ${eventsPerFetch} FROM log`);
      if (rows.length === 0) return events;
      for (const row of rows) decode(row, keys);
      events += rows.length;
    }
  } finally {
    await client.end();
  }
}

function decode({ event_id, stream, revision, type, data, metadata }: EventRow, keys: ReadonlyMap<string, KeyObject>) {
  const key = keys.get(metadata.keyId);
  if (key === undefined) throw new RangeError('The baseline was not given every key.');
  const end = data.byteLength - tagBytes;
  const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(JSON.stringify([event_id, stream, revision, type, metadata.schemaVersion])));
  decipher.setAuthTag(data.subarray(end));
  const plain = decipher.update(data.subarray(nonceBytes, end));
  decipher.final();
  return JSON.parse(plain.toString('utf8')) as object;
}
