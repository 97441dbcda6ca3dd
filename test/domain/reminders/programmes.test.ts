import type { CareFacts, Enrolment, Service } from '../../../domain/reminders/index.ts';
import { date, eventId, order, plan } from './care-facts.ts';

const enrolled = (
  programme: Enrolment['programme'],
  from: string,
  until: string | null = null,
): Partial<CareFacts> => ({
  enrolments: [
    { programme, from: date(from), until: until === null ? null : date(until), eventId: eventId('enrolled') },
  ],
  services: [{ kind: 'programme', code: programme, on: date(from), eventId: eventId('enrolled') }],
});
const followUp = (code: string, on: string): Service => ({
  kind: 'follow-up',
  code,
  on: date(on),
  eventId: eventId(`followed@${on}`),
});
const withVisit = (facts: Partial<CareFacts>, visit: Service): Partial<CareFacts> => ({
  ...facts,
  services: [...(facts.services ?? []), visit],
});

describe('follow-ups of a shared-care programme', () => {
  it.each([
    ['diabetes-follow-up', 'diabetes', '2026-04-10', 'P1408C'],
    ['ckd-follow-up', 'kidney', '2026-07-10', 'P4302C'],
  ] as const)('%s: counts from the enrolment, then from each visit', (rule, programme, first, code) => {
    const facts = enrolled(programme, '2026-01-10');
    expect(plan(rule, facts, '2026-01-11')).toMatchObject({
      status: 'upcoming',
      eligibleFrom: first,
      because: ['enrolled'],
    });
    expect(plan(rule, facts, first)).toMatchObject({ status: 'due', reason: 'interval-over', until: null });
    const seen = withVisit(facts, followUp(programme, first));
    expect(plan(rule, seen, first)).toMatchObject({ status: 'upcoming', lastDoneOn: first });
    const claimed = withVisit(facts, order(code, first));
    expect(plan(rule, claimed, first)).toMatchObject({ status: 'upcoming', lastDoneOn: first });
  });

  it('are over with the enrolment, and are not for others', () => {
    const facts = enrolled('diabetes', '2026-01-10', '2026-05-01');
    expect(plan('diabetes-follow-up', facts, '2026-04-30').status).toBe('due');
    expect(plan('diabetes-follow-up', facts, '2026-05-01')).toMatchObject({
      status: 'not-eligible',
      reason: 'not-in-group',
    });
    expect(plan('ckd-follow-up', facts, '2026-04-30')).toMatchObject({
      status: 'not-eligible',
      reason: 'not-in-group',
    });
  });

  it('one visit may be of both programmes', () => {
    const both = order('P7001C', '2026-03-01');
    expect(
      plan('diabetes-follow-up', withVisit(enrolled('diabetes', '2026-01-10'), both), '2026-03-01').eligibleFrom,
    ).toBe('2026-06-01');
    expect(plan('ckd-follow-up', withVisit(enrolled('kidney', '2026-01-10'), both), '2026-03-01').eligibleFrom).toBe(
      '2026-09-01',
    );
  });
});

describe('the stool antigen test for Helicobacter pylori', () => {
  const tested = (on: string): Partial<CareFacts> => ({
    services: [
      { kind: 'screening', code: '胃癌篩檢胃幽門螺旋桿菌糞便抗原檢測', on: date(on), eventId: eventId('tested') },
    ],
  });

  it.each([
    [{ birthDate: date('1970-12-31') }, '2025-12-31', 'not-eligible', 'not-in-force'],
    [{ birthDate: date('1981-12-31') }, '2026-01-01', 'due', 'never-done'],
    [{ birthDate: date('1982-01-01') }, '2026-12-31', 'not-eligible', 'too-young'],
    [{ birthDate: date('1952-01-01') }, '2026-12-31', 'due', 'never-done'],
    [{ birthDate: date('1951-12-31') }, '2026-01-01', 'not-eligible', 'too-old'],
    // Also a test in the pilot is the one in life.
    [{ birthDate: date('1970-12-31'), ...tested('2024-10-01') }, '2026-01-01', 'done', 'once-in-life'],
    [{ birthDate: date('1970-12-31'), ...tested('2026-10-01') }, '2040-01-01', 'done', 'once-in-life'],
  ])('for %j on %s is %s (%s)', (facts, on, status, reason) => {
    expect(plan('h-pylori', facts, on)).toMatchObject({ status, reason });
  });
});
