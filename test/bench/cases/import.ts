import { dentalVisit, dispensing, drugFor, entry, order, westernVisit } from '../../../application/demo/entries.ts';
import type { LifeEntry } from '../../../application/demo/life.ts';
import { diagnoses } from '../../../application/demo/codes/diagnoses.ts';
import { drugs } from '../../../application/demo/codes/drugs.ts';
import { places, type Place } from '../../../application/demo/codes/institutions.ts';
import { orders } from '../../../application/demo/codes/orders.ts';
import { fileText } from '../../../application/demo/file-writer.ts';
import type { Chance } from '../../../application/demo/seeded-chance.ts';
import type { StreamName } from '../../../application/ports/event-store.ts';
import { healthRecordStream } from '../../../domain/health-record/index.ts';
import { parseNationalId, type NationalId } from '../../../domain/people/index.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import { addDays, type CalendarDate } from '../../../domain/shared/time.ts';
import { tokens } from '../../../interfaces/composition/tokens.ts';
import { openSource } from '../../../interfaces/importers/registry.ts';
import { openRawEvents, type RawEvent } from '../baselines/raw-events.ts';
import { benchActor } from '../fill-log.ts';
import { atLeast, comparison, type BenchCase } from '../finding.ts';
import { alternate, timedMs } from '../measure.ts';
import { openProduct, type Product } from '../product.ts';

const requestedOn = '2026-02-01' as CalendarDate;
/** As far back as a download shows. */
const windowDays = 1_090;

/** Everybody's number begins alike, so that one file is anybody's. */
const maskedNationalId = 'A12345****';

export const importing: BenchCase = {
  name: 'import',
  run: async (bench) => {
    const { scale, chance, url } = bench;
    const product = await openProduct(bench);
    const raw = await openRawEvents(url);
    try {
      const text = fileText({ maskedNationalId, requestedOn, entries: entriesOf(scale.importRows, chance) });
      const numbers = nationalIds();
      const first = await register(product, numbers);
      await importFile(product, first, text, scale.importRows); // A warm-up, and where the baseline's rows come from.
      const events = await plainEventsOf(product, first);
      const bytes = Buffer.byteLength(text);
      const perSecond = (ms: number): { readonly value: number } => ({ value: (scale.importRows * 1_000) / ms });
      const samples = await alternate(scale.rounds, {
        baseline: async () => {
          await raw.empty();
          return perSecond(await timedMs(() => raw.copy(events)));
        },
        ours: async () => {
          const person = await register(product, numbers);
          return perSecond(await timedMs(() => importFile(product, person, text, scale.importRows)));
        },
      });
      return [
        comparison({
          row: 'import, parse to append',
          unit: '/s',
          must: atLeast(0.2),
          ...samples,
          notes: [`a file of ${scale.importRows} rows and ${(bytes / 1e6).toFixed(1)} MB; the aim is 0.4`],
          because:
            'the file is read twice before its first row is kept, each row is digested twice under the ' +
            "owner's key, and parsing, deciding and encrypting share one thread",
        }),
      ];
    } finally {
      await raw.close();
      await product.close();
    }
  },
};

/** Visits, dispensings, dentists and results as three years of an ill person have them, no two rows alike. */
function entriesOf(rows: number, chance: Chance): readonly LifeEntry[] {
  return Array.from({ length: rows }, (_, n) =>
    entryOf(n, addDays(requestedOn, -chance.whole(10, windowDays)), chance),
  );
}

function entryOf(n: number, on: CalendarDate, chance: Chance): LifeEntry {
  const claimed = {
    place: chance.oneOf<Place>(places.chronicClinic, places.cityClinic, places.hospital),
    diagnoses: [diagnoses.hypertension, diagnoses.hyperlipidaemia, diagnoses.diabetes],
    orders: [drugFor(drugs.amlodipine, 28, 1), order(orders.creatinine)],
    copaymentTwd: chance.whole(0, 8) * 50,
    nhiPoints: n, // No two rows say the same.
  };
  const kind = chance.unit();
  if (kind < 0.45) return numbered(westernVisit(on, claimed), n);
  if (kind < 0.65) return dispensing(on, { ...claimed, place: places.cityPharmacy });
  if (kind < 0.75) {
    const scaled = { ...order(orders.consultation), tooth: null };
    return numbered(dentalVisit(on, { ...claimed, place: places.cityDentist, orders: [scaled] }), n);
  }
  return entry('lab-result', on, {
    ...places.hospital,
    visitedOn: on,
    examinedOn: on,
    uploadedAt: null,
    order: orders.creatinine,
    item: `Crea ${n}`,
    value: chance.between(0.6, 1.6).toFixed(2),
    reference: '[0.7][1.3]',
  });
}

/** The sequence on the card is part of what a claim is known by. */
const numbered = <Entry extends ReturnType<typeof westernVisit> | ReturnType<typeof dentalVisit>>(
  each: Entry,
  n: number,
): Entry => ({ ...each, content: { ...each.content, cardSequence: String(n % 10_000).padStart(4, '0') } });

async function importFile(product: Product, personId: PersonId, text: string, rows: number): Promise<void> {
  const source = await openSource({ name: 'bench.json', content: new Blob([text]) });
  if (!source.ok) throw new Error(`The bench wrote a file that cannot be read: ${source.reason.code}`);
  const outcome = await product.services.importDocument({ personId, actor: benchActor, source: source.value });
  if (outcome.kind !== 'imported') throw new Error(`An import of the bench was refused: ${outcome.problem.code}`);
  const { appended, revisions, rejected } = outcome.report;
  if (appended !== rows)
    throw new Error(`${appended} of ${rows} rows, ${revisions} revisions, ${rejected.length} rejected`);
}

/** Everything that the import recorded, in clear. */
async function plainEventsOf(product: Product, personId: PersonId): Promise<readonly RawEvent[]> {
  const codec = product.get(tokens.codec);
  const events: RawEvent[] = [];
  for await (const stored of product.get(tokens.store).readStream(healthRecordStream(personId) as StreamName)) {
    const { event } = await codec.decode(stored);
    const { schemaVersion, recordedAt, owner, actor } = stored.metadata;
    events.push({
      streamId: stored.stream,
      version: Number(stored.revision),
      type: event.type,
      data: event.data,
      metadata: { schemaVersion, recordedAt, owner, actor },
    });
  }
  return events;
}

async function register(product: Product, numbers: Iterator<NationalId>): Promise<PersonId> {
  const next = numbers.next();
  if (next.done === true) throw new RangeError('The numbers that fit the mask have run out.');
  const registration = {
    nationalId: next.value,
    name: '王小明',
    birthDate: '1958-05-06' as CalendarDate,
    sex: 'male' as const,
  };
  const registered = await product.services.registerPerson(registration, benchActor);
  if (registered.kind === 'refused') throw new Error(`Registering was refused: ${registered.refusal.code}`);
  return registered.personId;
}

/** Those that fit the mask; one in ten has a right check digit. */
function* nationalIds(): Generator<NationalId> {
  for (let tail = 0; tail < 10_000; tail += 1) {
    const parsed = parseNationalId(`${maskedNationalId.slice(0, 6)}${String(tail).padStart(4, '0')}`);
    if (parsed.ok) yield parsed.value.id;
  }
}
