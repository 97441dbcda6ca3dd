import { setTimeout } from 'node:timers/promises';
import request, { type Response } from 'supertest';
import type { Actor } from '../../../domain/shared/recorded.ts';
import { openHttpRoom, type HttpRoom } from '../../support/http-room.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const actorHeader = 'x-test-actor';
let database: TestDatabase;
let room: HttpRoom;
let mother: string;
let daughter: string;
beforeAll(async () => {
  database = await createTestDatabase();
  const actorOf = (incoming: { header(name: string): string | undefined }): Actor | undefined =>
    incoming.header(actorHeader) as Actor | undefined;
  const clock = { PASSBOOK_CLOCK: '2026-11-24T21:00:00+08:00' };
  room = await openHttpRoom(database, { kind: 'signed-in', actorOf }, clock);
  mother = await register('A123456789', '1960-05-06');
  daughter = await register('A200000003', '1990-05-06');
}, 60_000);
afterAll(async () => {
  await room.close();
  await database.drop();
});

async function register(nationalId: string, birthDate: string): Promise<string> {
  const body = { nationalId, name: '王小美', birthDate, sex: 'female' };
  const answer = await request(room.app).post('/api/people').set(actorHeader, 'operator').send(body);
  return (answer.body as { personId: string }).personId;
}
const post = (actor: string, path: string, body: object): Promise<Response> =>
  request(room.app).post(`/api/people/${mother}/${path}`).set(actorHeader, actor).send(body).then();
const read = async (actor: string, path: string): Promise<unknown> =>
  (await request(room.app).get(`/api/people/${mother}/${path}`).set(actorHeader, actor)).body as unknown;

const flowers = { entryId: `own_${'1'.repeat(20)}`, text: '澆花', startsOn: '2026-11-24' };
const pills = { entryId: `own_${'2'.repeat(20)}`, text: '降血壓藥', startsOn: '2026-11-24', times: ['20:00', '08:00'] };
const doctor = { entryId: `own_${'3'.repeat(20)}`, text: '回診', on: '2026-11-25', time: '14:30' };

describe('one’s own reminders', () => {
  it('are set once however often they are sent, and shown with the days on which they fall', async () => {
    const weekly = { ...flowers, recurrence: 'FREQ=WEEKLY;BYDAY=TU' };
    await post(mother, 'own-reminders/custom', weekly);
    expect((await post(mother, 'own-reminders/custom', weekly)).status).toBe(200);
    expect((await post(mother, 'own-reminders/medications', pills)).status).toBe(200);
    expect((await post(mother, 'own-reminders/appointments', doctor)).status).toBe(200);
    expect(await read(mother, 'own-reminders?days=1')).toMatchObject({
      entries: [{ text: '澆花', recurrence: 'FREQ=WEEKLY;BYDAY=TU' }, { times: ['08:00', '20:00'] }, { text: '回診' }],
      occurrences: [
        { text: '澆花', on: '2026-11-24' },
        { text: '降血壓藥', on: '2026-11-24', time: '08:00', answer: null },
        { text: '降血壓藥', on: '2026-11-24', time: '20:00' },
        { text: '降血壓藥', on: '2026-11-25', time: '08:00' },
        { text: '回診', on: '2026-11-25', time: '14:30' },
        { text: '降血壓藥', on: '2026-11-25', time: '20:00' },
      ],
    });
  });

  it('are told like every other, a dose that was answered not', async () => {
    const { entryId } = pills;
    const dose = { entryId, dueOn: '2026-11-24', time: '08:00', answer: 'taken' };
    expect((await post(mother, 'own-reminders/doses', dose)).status).toBe(200);
    const inbox = async () => (await read(mother, 'inbox')) as { items: { rule: string; text: string }[] };
    const nothing = { fcmServiceAccountFile: undefined, vapid: undefined };
    const delivery = (await room.passbook.openDelivery(nothing)).start();
    for (let tries = 0; tries < 200 && (await inbox()).items.length < 4; tries++) await setTimeout(50);
    await delivery.stop();
    const own = (await inbox()).items.filter(({ rule }) => rule.startsWith('own_')).map(({ rule }) => rule);
    expect(own.toSorted()).toEqual([flowers.entryId, `${entryId}@20:00`, doctor.entryId]);
    expect((await post(mother, 'inbox/seen', { rule: `${entryId}@20:00` })).status).toBe(200);
  });

  it.each([
    ['custom', { ...flowers, recurrence: 'FREQ=HOURLY' }, 'recurrence', 'FREQ=DAILY|WEEKLY|MONTHLY|YEARLY'],
    ['custom', { ...flowers, recurrence: 'every day' }, 'recurrence', undefined],
    ['custom', { ...flowers, startsOn: '2026-02-30' }, 'startsOn', 'YYYY-MM-DD'],
    ['custom', { ...flowers, text: ' ' }, 'text', undefined],
    ['medications', { ...pills, times: ['24:00'] }, 'times.0', 'HH:MM'],
    ['medications', { ...pills, times: [] }, 'times', undefined],
    ['appointments', { ...doctor, on: '2046-01-01' }, 'startsOn', undefined],
  ])('are refused by the name of the field: %s %j', async (path, body, field, expected) => {
    const { status, body: problem } = (await post(mother, `own-reminders/${path}`, body)) as {
      readonly status: number;
      readonly body: unknown;
    };
    expect([400, 422]).toContain(status);
    expect(problem).toMatchObject({ field, ...(expected === undefined ? {} : { expected }) });
  });

  it('show no medicine to a delegate who may not see medicines', async () => {
    const terms = { categories: 'reminders', actions: 'view', until: '2027-11-24T00:00:00+08:00' };
    const granted = await post(mother, 'delegation/grants', { ...terms, delegateId: daughter });
    const { grantId } = granted.body as { grantId: string };
    await request(room.app).post('/api/delegation/accept').set(actorHeader, daughter).send({ grantId });
    const seen = (await read(daughter, 'own-reminders')) as { entries: { kind: string }[]; occurrences: object[] };
    expect(seen.entries.map(({ kind }) => kind)).toEqual(['custom', 'appointment']);
    expect(JSON.stringify(seen)).not.toContain('降血壓藥');
    expect((await post(daughter, 'own-reminders/custom', flowers)).status).toBe(403);
  });

  it('end when they are stopped', async () => {
    const address = `/api/people/${mother}/own-reminders/${pills.entryId}`;
    await request(room.app).delete(address).set(actorHeader, mother);
    expect((await request(room.app).delete(address).set(actorHeader, mother)).status).toBe(200);
    expect(JSON.stringify(await read(mother, 'own-reminders'))).not.toContain('降血壓藥');
  });
});
