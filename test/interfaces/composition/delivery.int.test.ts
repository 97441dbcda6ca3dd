import { setTimeout } from 'node:timers/promises';
import { readSettings } from '../../../interfaces/composition/settings.ts';
import { openHttpRoom, type HttpRoom } from '../../support/http-room.ts';
import { on } from '../../support/people.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import type { NationalId } from '../../../domain/people/index.ts';
import type { Actor } from '../../../domain/shared/recorded.ts';

let database: TestDatabase;
let room: HttpRoom;
beforeAll(async () => {
  database = await createTestDatabase();
  room = await openHttpRoom(database, { kind: 'demo' }, { PASSBOOK_CLOCK: '2026-11-24T12:00:00+08:00' });
});
afterAll(async () => {
  await room.close();
  await database.drop();
});

const told = async (): Promise<readonly string[]> => {
  const { rows } = await database.pool.query<{ rule: string }>(
    `SELECT rule FROM deliveries WHERE state = 'told' ORDER BY rule`,
  );
  return rows.map(({ rule }) => rule);
};
const receipts = async (): Promise<number> => {
  const { rows } = await database.pool.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM events WHERE type = 'ReminderTold'`,
  );
  return rows[0]!.count;
};
async function deliverUntil(isEnough: () => Promise<boolean>): Promise<void> {
  const service = await room.passbook.openDelivery({ fcmServiceAccountFile: undefined, vapid: undefined });
  const delivery = service.start();
  for (let tries = 0; tries < 200 && !(await isEnough()); tries++) await setTimeout(50);
  await delivery.stop();
}

describe('delivery in the composed product', () => {
  it('tells a person who just registered of what is due, and not again when the outbox is lost', async () => {
    const { services } = room.passbook;
    await services.registerPerson(
      { nationalId: 'A123456789' as NationalId, name: '林大同', birthDate: on('1960-05-06'), sex: 'male' },
      'operator' as Actor,
    );
    await deliverUntil(async () => (await told()).includes('influenza'));
    const first = await told();
    expect(first).toContain('dental-scaling');
    const count = await receipts();
    expect(count).toBe(first.length);

    await database.pool.query('TRUNCATE deliveries, delivery_attempts');
    await deliverUntil(() => setTimeout(1_500, true));
    expect(await told()).toEqual([]);
    expect(await receipts()).toBe(count);
  }, 60_000);
});

describe('settings of push', () => {
  it.each([
    [{ PASSBOOK_VAPID_CONTACT: 'mailto:a@example.org' }, 'PASSBOOK_VAPID_PRIVATE_KEY'],
    [{ PASSBOOK_VAPID_PRIVATE_KEY: 'x' }, 'PASSBOOK_VAPID_PRIVATE_KEY'],
    [{ PASSBOOK_VAPID_PRIVATE_KEY: 'a'.repeat(43) }, 'PASSBOOK_VAPID_CONTACT'],
  ])('want both or neither of VAPID’s: %j', (environment, setting) =>
    expect(readSettings(environment)).toMatchObject({ ok: false, reason: { setting } }),
  );
});
