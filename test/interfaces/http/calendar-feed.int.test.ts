import ICAL from 'ical.js';
import request from 'supertest';
import type { Actor } from '../../../domain/shared/recorded.ts';
import { openHttpRoom, type HttpRoom } from '../../support/http-room.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const actorHeader = 'x-test-actor';
let database: TestDatabase;
let room: HttpRoom;
let mother: string;
let stranger: string;
beforeAll(async () => {
  database = await createTestDatabase();
  const actorOf = (incoming: { header(name: string): string | undefined }): Actor | undefined =>
    incoming.header(actorHeader) as Actor | undefined;
  const clock = { PASSBOOK_CLOCK: '2026-11-24T21:00:00+08:00' };
  room = await openHttpRoom(database, { kind: 'signed-in', actorOf }, clock);
  mother = await register('A123456789');
  stranger = await register('A200000003');
  await post('own-reminders/appointments', { text: awkward, on: '2026-12-01', time: '14:30' });
  await post('own-reminders/custom', { text: '澆花', startsOn: '2026-11-26' });
}, 60_000);
afterAll(async () => {
  await room.close();
  await database.drop();
});

/** Longer than a line, with every character that means something to a calendar, and lines of its own. */
const awkward = `回診；帶 a,b;c\\d 與檢查單\nEND:VEVENT\r\nBEGIN:VALARM ${'很長的說明'.repeat(12)}`;

async function register(nationalId: string): Promise<string> {
  const body = { nationalId, name: '王小美', birthDate: '1960-05-06', sex: 'female' };
  const answer = await request(room.app).post('/api/people').set(actorHeader, 'operator').send(body);
  return (answer.body as { personId: string }).personId;
}
const post = async (path: string, body: object): Promise<Record<string, string>> => {
  const answer = await request(room.app).post(`/api/people/${mother}/${path}`).set(actorHeader, mother).send(body);
  expect(answer.status).toBe(200);
  return answer.body as Record<string, string>;
};
const feed = async (detail: string): Promise<{ feedId: string; path: string }> =>
  (await post('notifications/calendar-feeds', { detail })) as { feedId: string; path: string };
const fetched = (path: string) => request(room.app).get(path).set('Accept-Language', 'en');

interface Read {
  readonly summary: string;
  readonly start: string;
  readonly uid: string;
}
/** By another program's parser, which is strict about what it is given. */
function read(text: string): readonly Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { summary, startDate, uid } = new ICAL.Event(component);
    return { summary, start: startDate.toString(), uid };
  });
}

describe('a calendar feed', () => {
  it('is read by a second parser as it was meant, whatever was typed', async () => {
    const { path } = await feed('titles');
    const answer = await fetched(path);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const events = read(answer.text);
    expect(events).toContainEqual(
      expect.objectContaining({ summary: awkward.replace('\r\n', '\n'), start: '2026-12-01T06:30:00Z' }),
    );
    expect(events).toContainEqual(expect.objectContaining({ summary: '澆花', start: '2026-11-26' }));
    expect(events).toContainEqual(
      expect.objectContaining({ summary: expect.stringMatching(/dental scaling/) as string, start: '2026-11-24' }),
    );
    for (const line of answer.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(answer.text).not.toMatch(/[^\r]\n/);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  it('says only that there is something, unless the person chose otherwise', async () => {
    const { path } = await feed('discreet');
    const { text } = await fetched(path);
    const events = read(text);
    expect(events.length).toBeGreaterThan(3);
    expect(new Set(events.map(({ summary }) => summary))).toEqual(new Set(['A reminder']));
    expect(text).not.toMatch(/influenza|scaling|dental|澆花|回診|王小美/);
  });

  it('keeps the name of an entry from one reading to the next', async () => {
    const { path } = await feed('titles');
    const [one, other] = [await fetched(path), await fetched(path)].map(({ text }) => read(text));
    expect(one).toEqual(other);
  });

  it('is private: no health in its address, a digest in the log, one access for each reading', async () => {
    const { path } = await feed('titles');
    expect(path).toMatch(/^\/calendar\/per_[0-9a-z]{20}\/[0-9a-z]{40}\.ics$/);
    const accesses = async (): Promise<number> => {
      const sql = `SELECT count(*)::integer AS count FROM events WHERE type = 'AccessAllowed' AND owner = $1`;
      return (await database.pool.query<{ count: number }>(sql, [mother])).rows[0]!.count;
    };
    const before = await accesses();
    await fetched(path);
    expect(await accesses()).toBe(before + 1);
    const history = await request(room.app).get(`/api/people/${mother}/audit/events`).set(actorHeader, mother);
    expect(history.text).toContain('CalendarFeedOpened');
    const secret = path.split('/').at(-1)!.replace('.ics', '');
    expect(history.text).not.toContain(secret);
    expect(JSON.stringify(room.logged.lines)).not.toContain(secret);
  });

  it('is nobody’s once it is revoked, and a guess is answered in the same words', async () => {
    const { feedId, path } = await feed('titles');
    expect((await fetched(path)).status).toBe(200);
    const address = `/api/people/${mother}/notifications/calendar-feeds/${feedId}`;
    expect((await request(room.app).delete(address).set(actorHeader, stranger)).status).toBe(403);
    expect((await request(room.app).delete(address).set(actorHeader, mother)).status).toBe(200);
    const secret = path.split('/').at(-1)!;
    const tries = [
      path,
      path.replace(mother, stranger),
      `/calendar/${mother}/${'0'.repeat(40)}.ics`,
      `/calendar/x/${secret}`,
    ];
    const answers = await Promise.all(tries.map((one) => fetched(one)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const words = answers.map(({ body }) => JSON.stringify({ ...(body as object), instance: '' }));
    expect(new Set(words).size).toBe(1);
  });

  it('gives one thing alone for a download', async () => {
    const { calendar } = await post('calendar', { rule: 'influenza', detail: 'titles' });
    expect(read(calendar!).map(({ start }) => start)).toEqual(['2026-11-24']);
  });

  it('shows what was put off on the day chosen, and nothing that was closed', async () => {
    const dayOf = async (rule: string): Promise<readonly string[]> => {
      const { calendar } = await post('calendar', { rule, detail: 'titles' });
      return read(calendar!).map(({ start }) => start);
    };
    expect(await dayOf('influenza')).toEqual(['2026-11-24']);
    await post('reminders/snooze', { rule: 'influenza', until: '2026-12-24' });
    expect(await dayOf('influenza')).toEqual(['2026-12-24']);
    await post('reminders/dismiss', { rule: 'influenza', reason: 'not-wanted' });
    expect(await dayOf('influenza')).toEqual([]);
  });
});
