import type { Chance } from '../../application/demo/seeded-chance.ts';
import { diagnoses } from '../../application/demo/codes/diagnoses.ts';
import { drugs } from '../../application/demo/codes/drugs.ts';
import { places, type Place } from '../../application/demo/codes/institutions.ts';
import { orders } from '../../application/demo/codes/orders.ts';
import type {
  DocumentOpened,
  HealthRecordEvent,
  HealthRecordRowEvent,
  LabResultReported,
  OutpatientVisit,
  PharmacyDispensed,
  VaccinationGiven,
  WesternVisitClaimed,
} from '../../domain/health-record/index.ts';
import { people, type NationalId, type PeopleEvent } from '../../domain/people/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { ReadingId, ReadingRecorded } from '../../domain/self-measurement/index.ts';
import type { DocumentId, DocumentRef, RowId, StatedRow, WeakKey } from '../../domain/shared/stated-rows.ts';
import { addDays, instantOfEpochMs, type CalendarDate } from '../../domain/shared/time.ts';

/*
 * Facts of the shape that lives have, in any number. They say little and are of the size that real ones are, but for the
 * source's raw row, which a single append of a person's own never has.
 */

const firstDay = '2021-01-04' as CalendarDate;
const readingsFromMs = Date.UTC(2021, 0, 4);
const daysMax = 1_800;

export const theDocument: DocumentRef = {
  documentId: 'doc_7f3k9m2p5r8t1v4x6z0b' as DocumentId,
  requestedOn: '2026-02-01' as CalendarDate,
  number: 1,
};

export const opened: DocumentOpened = {
  type: 'DocumentOpened',
  data: {
    document: theDocument,
    digest: 'jOcfJKTNboP8hoHPKVkLQuZBtEDmLl-cWLrzcYgm_rr',
    format: 'my-health-bank-json',
    requestedOnFrom: 'document',
  },
};

/** The n-th row of a person; a digest's length. */
export const rowIdOf = (n: number): RowId => n.toString(36).padStart(22, 'r') as RowId;
const keyOf = (n: number): WeakKey => n.toString(36).padStart(22, 'k') as WeakKey;
const dayOf = (chance: Chance): CalendarDate => addDays(firstDay, chance.whole(0, daysMax));

const stated = <Content>(n: number, section: string, content: Content): StatedRow<Content> => ({
  rowId: rowIdOf(n),
  key: keyOf(n),
  document: theDocument,
  place: { section, row: n + 1 },
  origin: 'unknown',
  revises: false,
  content,
  raw: {},
});

const claimed = (chance: Chance): Omit<OutpatientVisit, 'visitedOn' | 'handedOverOn'> => ({
  ...chance.oneOf<Place>(places.chronicClinic, places.hospital, places.cityClinic),
  cardSequence: String(chance.whole(1, 99)).padStart(4, '0'),
  diagnoses: [diagnoses.hypertension, diagnoses.hyperlipidaemia, diagnoses.diabetes],
  procedures: [],
  copaymentTwd: chance.whole(0, 8) * 50,
  nhiPoints: chance.whole(200, 2_000),
  orders: [
    { ...drugs.amlodipine, quantity: 28, days: 28 },
    { ...orders.creatinine, quantity: 1, days: null },
  ],
});

export function visitFact(n: number, chance: Chance): WesternVisitClaimed {
  const content = { ...claimed(chance), visitedOn: dayOf(chance), handedOverOn: null };
  return { type: 'WesternVisitClaimed', data: stated(n, 'r1', content) };
}

function dispensingFact(n: number, chance: Chance): PharmacyDispensed {
  const content = { ...claimed(chance), cardSequence: 'XXXX', dispensedOn: dayOf(chance) };
  return { type: 'PharmacyDispensed', data: stated(n, 'r1', content) };
}

function labFact(n: number, chance: Chance): LabResultReported {
  const examinedOn = dayOf(chance);
  const content = {
    ...places.hospital,
    visitedOn: examinedOn,
    examinedOn,
    uploadedAt: null,
    order: orders.creatinine,
    item: 'Crea,',
    value: chance.between(0.6, 1.6).toFixed(2),
    reference: '[0.7][1.3]',
  };
  return { type: 'LabResultReported', data: stated(n, 'r7', content) };
}

function vaccinationFact(n: number, chance: Chance): VaccinationGiven {
  const content = { vaccinatedOn: dayOf(chance), vaccine: '流感疫苗', institution: places.healthCentre.institution };
  return { type: 'VaccinationGiven', data: stated(n, 'r6', content) };
}

export function readingFact(n: number, chance: Chance): ReadingRecorded {
  return {
    type: 'ReadingRecorded',
    data: {
      readingId: `rea_${n.toString(36).padStart(20, '0')}` as ReadingId,
      measured: {
        kind: 'blood-pressure',
        systolicMmHg: chance.whole(110, 150),
        diastolicMmHg: chance.whole(65, 95),
      },
      measuredAt: instantOfEpochMs(readingsFromMs + chance.whole(0, daysMax) * 86_400_000 + n * 1_000),
    },
  };
}

/** So many rows of one document, in the mixture that files have: visits, dispensings, results, now and then a vaccine. */
export function healthRecordOf(rows: number, chance: Chance): readonly HealthRecordEvent[] {
  return [opened, ...Array.from({ length: rows }, (_, n) => rowFact(n, chance))];
}

function rowFact(n: number, chance: Chance): HealthRecordRowEvent {
  const kind = chance.unit();
  if (kind < 0.45) return visitFact(n, chance);
  if (kind < 0.7) return dispensingFact(n, chance);
  return kind < 0.97 ? labFact(n, chance) : vaccinationFact(n, chance);
}

/** Through the decider, so that it is what registering makes of it. The number is the same for all: nobody looks it up. */
export function registration(personId: PersonId): readonly PeopleEvent[] {
  const decision = people.decide(
    {
      type: 'RegisterPerson',
      personId,
      nationalId: 'A123456789' as NationalId,
      name: '王小明',
      birthDate: '1958-05-06' as CalendarDate,
      sex: 'male',
      today: '2026-02-01' as CalendarDate,
    },
    people.emptyDraft(),
  );
  if (decision.kind === 'refused') throw new Error(`Registering was refused: ${decision.refusal.code}`);
  return decision.events;
}
