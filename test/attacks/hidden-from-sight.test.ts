import type { AccessFactsReader } from '../../application/access/access-facts.ts';
import type { AnyEvent } from '../../domain/catalogue.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { checkAccess } from '../../interfaces/operations/access-check.ts';
import type { Services } from '../../interfaces/operations/services.ts';
import { itemOf } from '../../read-models/hidden-items.ts';
import { views } from '../../read-models/registry.ts';
import { createFixedClock } from '../../infrastructure/system/fixed-clock.ts';
import { accepted, daughter, granted, grandmother, hidden, neighbour, revoked } from '../support/delegation.ts';
import { factsOf } from '../support/family.ts';
import { at, on, registered } from '../support/people.ts';
import { ask, inLog } from '../support/read-models/ask.ts';
import { labResult, stated, westernVisit } from '../support/read-models/facts.ts';
import { oneOfEach } from '../support/read-models/one-of-each.ts';

/*
 * The attacks of somebody who looks for what is kept from them. Each fails on the bug that
 * `test/long/seeded-bugs.long.ts` plants for it.
 */

const secret: AnyEvent = stated('WesternVisitClaimed', westernVisit());
const secretLab: AnyEvent = stated('LabResultReported', labResult({ item: 'HIV-1/2 Ab', value: 'Reactive' }));
const log = inLog([...oneOfEach.slice(1), secret, secretLab]);

it('D08 a sensitive item is in no view, search, count or English summary of a reader from whom it is hidden', () => {
  const items = [secret, secretLab].flatMap((event) => itemOf(event) ?? []);
  const words = log.flatMap(({ event, eventId }) => (event === secret || event === secretLab ? [eventId] : []));
  for (const view of views) {
    for (const language of ['zh-TW', 'en'] as const) {
      const answer = ask(view, log, { filter: { hiddenItems: items, seesWhole: false }, context: { language } });
      const told = JSON.stringify(answer);
      expect([view.name, ...[...words, 'HIV', 'Reactive'].filter((word) => told.includes(word))]).toEqual([view.name]);
    }
  }
});

it('D08 with a visit its drugs are hidden, too, in whichever view', () => {
  const drugs = ask(
    views.find(({ name }) => name === 'medications')!,
    inLog([secret]),
    {
      filter: { hiddenItems: itemOf(secret) === undefined ? [] : [itemOf(secret)!], seesWhole: false },
    },
  );
  expect(drugs).toMatchObject({ items: [], total: 0 });
});

const elder = { ...registered, data: { ...registered.data, personId: grandmother, birthDate: on('1948-05-06') } };
const checkedBy = async (actor: string, story: Parameters<typeof factsOf>[1]): Promise<unknown> => {
  const facts = factsOf(grandmother, story);
  const accessFacts: AccessFactsReader = { now: () => Promise.resolve(facts), asOf: () => Promise.resolve(facts) };
  const services = { accessFacts, clock: createFixedClock(at('2026-03-10T00:00:00Z')) } as unknown as Services;
  const caller = {
    actor: actor as Actor,
    language: 'en',
    requestId: 'r',
    isDemoSession: false,
    readsAtHead: false,
  } as const;
  return checkAccess.perform(services, { actorId: actor, personId: grandmother, category: 'labs' }, caller);
};

it('D09 a delegate from whom something was hidden or who was revoked is answered like one who never was asked', async () => {
  const never = await checkedBy(neighbour, [elder]);
  expect(await checkedBy(daughter, [elder, granted(), accepted(), hidden('labs')])).toEqual(never);
  expect(await checkedBy(daughter, [elder, granted(), accepted(), revoked()])).toEqual(never);
});

it('D09 no answer to anybody else says that something is hidden', () => {
  const items = [...new Set(log.flatMap(({ event }) => itemOf(event) ?? []))];
  const answers = views.map((view) =>
    JSON.stringify(ask(view, log, { filter: { hiddenItems: items.slice(0, 3), seesWhole: false } })),
  );
  expect(answers.filter((answer) => /hidden|隱藏/iu.test(answer))).toEqual([]);
});
