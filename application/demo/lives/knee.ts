import type { InpatientOrder } from '../../../domain/health-record/index.ts';
import { addDays, type CalendarDate } from '../../../domain/shared/time.ts';
import { diagnoses, procedures } from '../codes/diagnoses.ts';
import { drugs } from '../codes/drugs.ts';
import { places } from '../codes/institutions.ts';
import { orders, unknownOrders, type OrderCode } from '../codes/orders.ts';
import { openDay, yearsBefore } from '../days.ts';
import { drugFor, entry, order, treatment, westernVisit } from '../entries.ts';
import { hospitalPanel, labResult, labResults } from '../laboratory.ts';
import type { LifeEntry } from '../life.ts';
import { report } from '../reports.ts';
import type { Story } from '../story.ts';

/** The stay lies so far back that the newest files no longer hold it: only who kept the old ones still has it. */
const operatedYearsAgo = 3.6;
const stayDays = 5;
const sessionsPerCourse = 6;

/** A worn knee, courses of rehabilitation, a new joint, and learning to walk with it. */
export function knee(story: Story): readonly LifeEntry[] {
  const { today, chance } = story;
  const operatedOn = openDay(yearsBefore(today, operatedYearsAgo));
  const before = [7.3, 6.8, 6.2, 5.7, 5.1, 4.6, 4.1].map((yearsAgo) => openDay(yearsBefore(today, yearsAgo)));
  const after = [14, 45, 75, 120, 200, 380, 740].map((days) => openDay(addDays(operatedOn, days)));
  return [
    ...before.flatMap((on) => [...orthopaedicVisit(story, on), ...course(story, on)]),
    ...stay(story, operatedOn),
    ...after.flatMap((on, number) => [
      ...orthopaedicVisit(story, on, operatedOn),
      ...(number < 4 ? course(story, on, operatedOn) : []),
    ]),
    report(
      addDays(operatedOn, -12),
      places.hospital,
      orders.chestXray,
      'CXR: no active lung lesion. Heart size normal.',
    ),
    report(
      addDays(operatedOn, -12),
      places.hospital,
      orders.electrocardiogram,
      `ECG: sinus rhythm, ${chance.fork('ecg').whole(66, 76)}/min. Within normal limits.`,
    ),
  ];
}

function orthopaedicVisit({ chance }: Story, on: CalendarDate, operatedOn?: CalendarDate): readonly LifeEntry[] {
  const isAfter = operatedOn !== undefined;
  const visit = westernVisit(on, {
    place: places.hospital,
    diagnoses: [isAfter ? diagnoses.kneeReplaced : diagnoses.kneeArthritisRight],
    orders: [
      order(orders.hospitalConsultation),
      order(orders.kneeXray),
      ...(isAfter
        ? []
        : [drugFor(drugs.diclofenac, 7, 2), drugFor(drugs.chlorzoxazone, 7, 3), order(orders.hospitalDispensingFee)]),
    ],
    copaymentTwd: 240,
    nhiPoints: chance.fork(`knee/${on}`).whole(780, 1150),
  });
  const finding = isAfter
    ? 'Right knee AP/LAT: status post total knee replacement. Prosthesis in good position, no loosening.'
    : 'Right knee AP/LAT: narrowed medial joint space with osteophytes. Osteoarthritis, Kellgren-Lawrence grade III.';
  return [visit, report(on, places.hospital, orders.kneeXray, finding)];
}

/** Six sessions, two a week: each is a row of its own in the file. */
function course({ chance }: Story, from: CalendarDate, operatedOn?: CalendarDate): readonly LifeEntry[] {
  const draw = chance.fork(`rehabilitation/${from}`);
  return Array.from({ length: sessionsPerCourse }, (_, session) =>
    treatment(openDay(addDays(from, 3 + session * 3 + draw.whole(0, 1))), {
      place: places.neighbourhoodClinic,
      diagnoses: [operatedOn === undefined ? diagnoses.kneeArthritisRight : diagnoses.kneeReplaced],
      orders: [order(orders.rehabilitation)],
      copaymentTwd: 50,
      nhiPoints: draw.whole(280, 340),
    }),
  );
}

function stay({ body, chance }: Story, operatedOn: CalendarDate): readonly LifeEntry[] {
  const admittedOn = addDays(operatedOn, -1);
  const dischargedOn = addDays(admittedOn, stayDays);
  const draw = { place: places.hospital, body, chance, visitedOn: admittedOn };
  const bloodLoss = (['10.1', '9.8', '10.4'] as const).map((value, day) =>
    labResult(
      { ...draw, on: addDays(operatedOn, day + 1) },
      { order: orders.bloodCount, item: 'HB', value, reference: '13-17' },
    ),
  );
  const { division, institution } = places.hospital;
  const admission = entry('admission', admittedOn, {
    division,
    institution,
    cardSequence: null,
    diagnoses: [diagnoses.kneeArthritisRight, diagnoses.diabetes, diagnoses.hypertension],
    procedures: [procedures.kneeReplacement],
    copaymentTwd: 6480,
    nhiPoints: 118_236,
    orders: inpatientOrders(admittedOn, operatedOn, dischargedOn),
    admittedOn,
    dischargedOn,
    claimedFrom: admittedOn,
    claimedTo: dischargedOn,
  });
  return [...labResults(hospitalPanel, { ...draw, on: admittedOn }), ...bloodLoss, admission];
}

function inpatientOrders(
  admittedOn: CalendarDate,
  operatedOn: CalendarDate,
  dischargedOn: CalendarDate,
): readonly InpatientOrder[] {
  const lines: readonly (readonly [OrderCode, number, CalendarDate, CalendarDate])[] = [
    [orders.wardConsultation, stayDays, admittedOn, dischargedOn],
    [orders.wardBed, stayDays, admittedOn, dischargedOn],
    [orders.wardNursing, stayDays, admittedOn, dischargedOn],
    [orders.kneeReplacement, 1, operatedOn, operatedOn],
    [drugs.saline, 6, operatedOn, addDays(operatedOn, 2)],
    [drugs.tranexamicAcid, 4, operatedOn, operatedOn],
    [orders.infusion, 3, operatedOn, addDays(operatedOn, 2)],
    [unknownOrders.outsideReading, 1, operatedOn, operatedOn],
  ];
  return lines.map(([{ code, name }, quantity, startedOn, endedOn], index) => ({
    number: String(index + 1),
    code,
    name,
    quantity,
    startedOn,
    endedOn,
  }));
}
