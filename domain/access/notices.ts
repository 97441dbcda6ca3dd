import { dateReached, isLapsed, type Grant, type GrantId, type OrderId } from '../delegation/index.ts';
import type { PersonId } from '../shared/person-id.ts';
import { addDays, dateAt, taipei, type CalendarDate, type Instant } from '../shared/time.ts';
import type { AccessFacts } from './facts.ts';
import { keepersAt } from './keepers.ts';

/** Something that will change by itself, or waits for somebody: told before it happens, to whom it concerns. */
export interface FamilyNotice {
  readonly kind: FamilyNoticeKind;
  /** The first day on which it is so. */
  readonly on: CalendarDate;
  readonly tellFrom: CalendarDate;
  readonly to: readonly PersonId[];
  /** The grant or the order that it speaks of. */
  readonly concerns: GrantId | OrderId | null;
}
export type FamilyNoticeKind = keyof typeof familyNoticeTexts;

export const familyNoticeTexts = {
  'turning-15': {
    'zh-TW': '滿15歲當日零時起，父母的查閱自動結束；本人可自行決定是否開啟父母查閱',
    en: 'From 00:00 on the 15th birthday the parents no longer see the record; the young person decides from then on',
  },
  'turning-18': {
    'zh-TW': '滿18歲當日零時起，父母查閱自動結束；本人可另行委託',
    en: 'From 00:00 on the 18th birthday the switch for parents ends; a delegation can be granted instead',
  },
  'grant-ending': {
    'zh-TW': '委託即將到期；如仍需要，請本人再委託',
    en: 'A delegation ends soon; the person can grant it again',
  },
  'offer-waiting': { 'zh-TW': '有一項委託等待接受', en: 'A delegation waits to be accepted' },
  'guardianship-ending': { 'zh-TW': '監護的裁定即將到期', en: 'A guardian’s order ends soon' },
} as const;

/** A school term: time to talk about it. */
const birthdayNoticeDays = 90;
const endingNoticeDays = 30;

interface Day {
  readonly facts: AccessFacts;
  readonly at: Instant;
  readonly today: CalendarDate;
}

/** Nothing has to run for them: they follow from what is on record and from the day. */
export function familyNotices(facts: AccessFacts, at: Instant): readonly FamilyNotice[] {
  const day: Day = { facts, at, today: dateAt(at, taipei) };
  const all = [...birthdayNotices(day), ...grantNotices(day), ...guardianshipNotices(day)];
  return all
    .filter(({ tellFrom, on }) => tellFrom <= day.today && day.today < on)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

function birthdayNotices({ facts, at }: Day): readonly FamilyNotice[] {
  const { personId, birthDate } = facts.people;
  if (personId === undefined || birthDate === undefined) return [];
  const to = [...new Set([personId, ...keepersAt(facts, at).map(({ parentId }) => parentId)])];
  return [
    told('turning-15', { on: dateReached('decides-alone', birthDate), daysBefore: birthdayNoticeDays, to }),
    told('turning-18', { on: dateReached('own-grants', birthDate), daysBefore: birthdayNoticeDays, to }),
  ];
}

function grantNotices({ facts, at }: Day): readonly FamilyNotice[] {
  const { personId } = facts.people;
  return [...facts.delegation.grants.values()].flatMap((grant) => {
    if (grant.standing === 'ended' || personId === undefined || isLapsed(grant, at) || grant.until <= at) return [];
    return [ofGrant(grant, personId)];
  });
}

function ofGrant(grant: Grant, subjectId: PersonId): FamilyNotice {
  const { grantId, delegateId, until, invitation } = grant;
  const to = delegateId === null ? [subjectId] : [subjectId, delegateId];
  if (grant.standing === 'accepted') {
    const on = dateAt(until, taipei);
    return told('grant-ending', { on, daysBefore: endingNoticeDays, to, concerns: grantId });
  }
  const openUntil = invitation !== null && invitation.acceptUntil < until ? invitation.acceptUntil : until;
  // From the offer on, for as long as it can be accepted.
  return told('offer-waiting', {
    on: addDays(dateAt(openUntil, taipei), 1),
    daysBefore: offerDaysMax,
    to,
    concerns: grantId,
  });
}

/** No offer is open longer: a grant ends after five years at the latest. */
const offerDaysMax = 5 * 366 + 1;

function guardianshipNotices({ facts }: Day): readonly FamilyNotice[] {
  const { personId } = facts.people;
  return [...facts.delegation.guardianships.values()].flatMap(({ orderId, guardianId, until }) => {
    if (personId === undefined || until === null) return [];
    const to = [personId, guardianId];
    const on = dateAt(until, taipei);
    return [told('guardianship-ending', { on, daysBefore: endingNoticeDays, to, concerns: orderId })];
  });
}

interface Telling extends Pick<FamilyNotice, 'on' | 'to'> {
  readonly daysBefore: number;
  readonly concerns?: FamilyNotice['concerns'];
}

const told = (kind: FamilyNoticeKind, { on, daysBefore, to, concerns = null }: Telling): FamilyNotice => ({
  kind,
  on,
  tellFrom: addDays(on, -daysBefore),
  to,
  concerns,
});
