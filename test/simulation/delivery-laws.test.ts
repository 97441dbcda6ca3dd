import {
  isQuietAt,
  keyOfTelling,
  type DueTelling,
  type PlannedReminder,
  type QuietHours,
} from '../../domain/notifications/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import {
  addDays,
  dateAt,
  taipei,
  type CalendarDate,
  type Instant,
  type TimeZoneName,
} from '../../domain/shared/time.ts';
import { collapseKeyOf } from '../../infrastructure/push/push-text.ts';
import { accepted, granted, grantIdOf, revoked } from '../support/delegation.ts';
import { createDeliveryWorld, type Chances, type DeliveryWorld, type Worker } from '../support/delivery-world.ts';
import { personIdOf } from '../support/events.ts';
import { dueSince, zones } from '../support/notifications.ts';
import { at, on, registered } from '../support/people.ts';
import { fcmError, html502, openPushService, type Behaviour, type PushService } from '../support/push-services.ts';

/** Mulberry32: small, and the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const minuteMs = 60_000;
const tickMs = 20 * minuteMs;
const hourMs = 60 * minuteMs;
/** Clocks are set forwards in New York on 8 March 2026 and in Vienna on 29 March, and back on Lord Howe on 5 April. */
const starts = ['2026-03-05', '2026-03-26', '2026-04-02'];
const days = 6;
const calmDays = 2;
/** Those of whom the carer is told. */
const subjectsOfCarer = 4;
const peopleCount = 10;
const rulesPerPerson = 5;
const carer = personIdOf(900);
const deadToken = `token-${personIdOf(3)}`;

const faults: readonly (readonly [number, Behaviour])[] = [
  [0.05, { kind: 'answer', status: 429, headers: { 'retry-after': '300' } }],
  [0.05, { kind: 'answer', status: 500 }],
  [0.05, { kind: 'answer', status: 503 }],
  [0.04, html502],
  [0.04, { kind: 'drop' }],
  [0.04, { kind: 'deliver-and-drop' }],
  [0.005, { kind: 'deliver-and-hang' }],
];

interface Figures {
  delivered: number;
  visible: number;
  kills: number;
  /** Delivered, and the answer never came. */
  lostAnswers: number;
  lost: string[];
  inQuietHours: string[];
  toTheRevoked: string[];
  early: string[];
  toTheUnregistered: number;
  resentByRestore: number;
}

interface Stage {
  readonly random: () => number;
  readonly firstDay: CalendarDate;
  readonly people: readonly PersonId[];
  readonly openings: ReadonlyMap<PersonId, readonly PlannedReminder[]>;
  readonly world: DeliveryWorld;
  readonly workers: readonly Worker[];
  readonly figures: Figures;
  readonly dueAtOf: ReadonlyMap<string, Instant>;
  readonly quietHoursOf: Map<string, QuietHours>;
  /** What was shown, by device and tag. */
  readonly shown: Set<string>;
  readonly chances: Chances;
  isFaulty: boolean;
  isRevoked: boolean;
}

function openStage(seed: number, fcm: PushService): Stage {
  const random = seeded(seed);
  const firstDay = on(starts[seed % starts.length]!);
  const people = Array.from({ length: peopleCount }, (_, index) => personIdOf(index));
  const anyRules = (): readonly PlannedReminder[] =>
    Array.from({ length: rulesPerPerson }, (_, rule) =>
      dueSince(`rule-${rule}`, addDays(firstDay, Math.floor(random() * (days - 1)))),
    );
  const openings = new Map(people.map((person) => [person, anyRules()]));
  const world = createDeliveryWorld(`${firstDay}T00:00:00.000Z` as Instant, fcm.url, (person) =>
    openings.get(person)!.filter(({ eligibleFrom }) => eligibleFrom! <= dateAt(world.trueNow(), taipei)),
  );
  const inner = world.openOutbox();
  const dueAtOf = new Map<string, Instant>();
  const outbox = {
    ...inner,
    plan: (tellings: readonly DueTelling[]) => {
      for (const telling of tellings) dueAtOf.set(collapseKeyOf(keyOfTelling(telling)), telling.dueAt);
      return inner.plan(tellings);
    },
  };
  const figures = noFigures();
  const dies = (): boolean => {
    const isKilled = stage.isFaulty && random() < 0.03;
    figures.kills += isKilled ? 1 : 0;
    return isKilled;
  };
  const chances: Chances = { diesBeforeReceipt: dies, diesBeforeSettling: dies };
  const workers = ['one', 'two'].map((name) => world.startWorker(name, outbox, chances, random));
  const fixed = { random, firstDay, people, openings, world, workers, figures, dueAtOf, chances };
  const stage: Stage = { ...fixed, quietHoursOf: new Map(), shown: new Set(), isFaulty: true, isRevoked: false };
  return stage;
}

/** Everybody has a phone and nights of their own; a carer far away is told of some, until that is revoked. */
async function furnish({ people, world, firstDay, quietHoursOf }: Stage): Promise<void> {
  for (const [index, person] of [...people, carer].entries()) {
    const quietHours = { from: '21:00', until: '08:00', zone: zones[index % zones.length] as string as TimeZoneName };
    const token = `token-${person}`;
    quietHoursOf.set(token, quietHours);
    await world.tell(person, { type: 'SetQuietHours', quietHours });
    const address = { kind: 'fcm', token } as const;
    await world.tell(person, { type: 'RegisterPushAddress', addressId: `psh-${person}`, address, today: firstDay });
    const particulars = { ...registered.data, personId: person, birthDate: on('1950-01-01') };
    world.familyOf(person).push({ ...registered, data: particulars });
  }
  for (const person of people.slice(0, subjectsOfCarer)) {
    const grantId = grantIdOf(1, person);
    const grant = { grantId, delegateId: carer, actions: ['remind' as const], from: at('2026-03-01T00:00:00Z') };
    const until = at('2027-03-01T00:00:00Z');
    world.familyOf(person).push(granted({ ...grant, categories: 'all', until }), accepted(grantId));
    await world.tell(person, { type: 'AddListener', subjectId: person, listenerId: carer, items: ['all'] });
  }
}

/** Night and earliness are judged by the clock of the worker that sent: it knows no other. */
function serve(stage: Stage, fcm: PushService): void {
  const { figures, workers, dueAtOf, quietHoursOf, shown, random } = stage;
  const show = (token: string, tag: string, now: Instant): void => {
    figures.delivered += 1;
    shown.add(`${token} ${tag}`);
    if (now < (dueAtOf.get(tag) ?? '9999')) figures.early.push(`${token} ${now}`);
    if (isQuietAt(quietHoursOf.get(token)!, now)) figures.inQuietHours.push(`${token} ${now}`);
    if (stage.isRevoked && token === `token-${carer}`) figures.toTheRevoked.push(`${token} ${now}`);
  };
  fcm.behave(({ headers, body }) => {
    const { message } = JSON.parse(body.toString()) as {
      message: { token: string; android: { notification: { tag: string } } };
    };
    if (message.token === deadToken) {
      figures.toTheUnregistered += 1;
      return fcmError(404, 'UNREGISTERED');
    }
    const chosen: Behaviour = stage.isFaulty ? chooseFault(random()) : { kind: 'deliver' };
    if (!chosen.kind.startsWith('deliver')) return chosen;
    const sender = workers.find(({ name }) => headers.authorization === `Bearer ${name}`);
    show(message.token, message.android.notification.tag, (sender ?? stage.workers[0]!).now());
    if (chosen.kind !== 'deliver') figures.lostAnswers += 1;
    return chosen;
  });
}

const ticksPerDay = (24 * hourMs) / tickMs;
const downFrom = 2.5 * ticksPerDay;
const downUntil = downFrom + (26 * hourMs) / tickMs;
const revokedFrom = 4 * ticksPerDay;
const clockJumpsMs = [0, 0, 0, 2 * hourMs, -2 * hourMs];

async function live(stage: Stage): Promise<void> {
  for (let tick = 0; tick < (days + calmDays) * ticksPerDay; tick++) {
    stage.isFaulty = tick < days * ticksPerDay;
    if (tick === revokedFrom) revoke(stage);
    if (tick % 18 === 0) jumpClocks(stage);
    if (tick < downFrom || tick >= downUntil) await work(stage, tick);
    stage.world.advance(tickMs);
  }
}

function revoke(stage: Stage): void {
  for (const person of stage.people.slice(0, subjectsOfCarer)) {
    stage.world.familyOf(person).push(revoked(grantIdOf(1, person)));
  }
  stage.isRevoked = true;
}

function jumpClocks({ workers, random, isFaulty }: Stage): void {
  for (const worker of workers) {
    worker.clockOffsetMs = isFaulty ? clockJumpsMs[Math.floor(random() * clockJumpsMs.length)]! : 0;
  }
}

async function work({ people, workers }: Stage, tick: number): Promise<void> {
  if (tick % 6 === 0) for (const person of people) await workers[tick % 2]!.delivery.planPerson(person);
  await Promise.all(workers.map(({ delivery }) => delivery.deliverDue()));
}

/** By receipts: in the inbox and on the phone, but for the phone that is nobody's any more. */
async function findLost({ people, world, openings, figures }: Stage): Promise<void> {
  for (const person of people) {
    const { tellings } = await world.stateOf(person);
    const destinations = `token-${person}` === deadToken ? ['inbox'] : ['inbox', `psh-${person}`];
    const expected = openings
      .get(person)!
      .flatMap(({ rule }) => destinations.map((destination) => `${person} ${rule} ${destination}`));
    figures.lost.push(...expected.filter((name) => tellings.get(name)?.kind !== 'told'));
  }
}

/** The outbox is lost; the log is not. */
async function restore({ world, people, figures, chances, random }: Stage): Promise<void> {
  const before = figures.delivered;
  const { delivery } = world.startWorker('three', world.openOutbox(), chances, random);
  for (const person of people) await delivery.planPerson(person);
  await delivery.deliverDue();
  figures.resentByRestore = figures.delivered - before;
}

async function simulate(seed: number, fcm: PushService): Promise<Figures> {
  const stage = openStage(seed, fcm);
  await furnish(stage);
  serve(stage, fcm);
  await live(stage);
  await findLost(stage);
  stage.figures.visible = stage.shown.size;
  await restore(stage);
  return stage.figures;
}

const noFigures = (): Figures => ({
  delivered: 0,
  visible: 0,
  kills: 0,
  lostAnswers: 0,
  lost: [],
  inQuietHours: [],
  toTheRevoked: [],
  early: [],
  toTheUnregistered: 0,
  resentByRestore: 0,
});

function chooseFault(chance: number): Behaviour {
  let sum = 0;
  for (const [share, behaviour] of faults) {
    sum += share;
    if (chance < sum) return behaviour;
  }
  return { kind: 'deliver' };
}

describe('delivery through failing services, killed workers, jumping clocks and a day of standing still', () => {
  it.each([0, 1, 2])(
    'loses nothing, breaks no night, reaches nobody who was revoked and shows each once (seed %s)',
    async (seed) => {
      const fcm = await openPushService();
      try {
        const figures = await simulate(seed, fcm);
        expect(figures).toMatchObject({ lost: [], inQuietHours: [], toTheRevoked: [], early: [], resentByRestore: 0 });
        const onOwnPhones = (peopleCount - 1) * rulesPerPerson;
        expect(figures.visible).toBeGreaterThanOrEqual(onOwnPhones);
        expect(figures.visible).toBeLessThanOrEqual(onOwnPhones + subjectsOfCarer * rulesPerPerson);
        // Sent again is only what may not have arrived, and it stands in the place of what did.
        expect(figures.delivered - figures.visible).toBeLessThanOrEqual(figures.lostAnswers + figures.kills);
        expect(figures.kills).toBeGreaterThan(0);
        // Those that two workers had claimed before the address was removed, and none after.
        expect(figures.toTheUnregistered).toBeGreaterThan(0);
        expect(figures.toTheUnregistered).toBeLessThanOrEqual(rulesPerPerson);
      } finally {
        await fcm.close();
      }
    },
    60_000,
  );
});
