import { z } from 'zod';
import {
  parseMeasured,
  selfMeasurement,
  selfMeasurementStream,
  type ReadingId,
  type SelfMeasurementCommand,
  type SelfMeasurementRefusal,
} from '../../domain/self-measurement/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { defineOperation } from './define-operation.ts';
import { addressedBy } from './hidden-target.ts';
import { answer, fault, type Answer, type Caller } from './operation.ts';
import { instantSchema, personIdSchema } from './schemas.ts';
import type { Services } from './services.ts';

const decider = { ...selfMeasurement, streamOf: selfMeasurementStream };

const readingIdSchema = z
  .string()
  .regex(/^rea_[0-9a-z]{20}$/u, 'rea_[0-9a-z]{20}')
  .transform((text) => text as ReadingId);
const measuredFields = {
  kind: z.string().max(40),
  value: z.string().max(40),
  context: z.string().max(40).optional(),
  measuredAt: instantSchema,
};
const output = z.object({ readingId: z.string() });
const rule = { kind: 'person', action: 'record', categories: ['measurements'] } as const;

export const recordReading = defineOperation({
  name: 'record-reading',
  summary: 'Record what a person measured at home',
  // A client that may retry brings its own readingId: the same one again changes nothing.
  input: z.strictObject({ personId: personIdSchema, readingId: readingIdSchema.optional(), ...measuredFields }),
  output,
  access: { ...rule, subject: (input) => input.personId },
  run: async ({ services, input, caller }) => {
    const measured = parseMeasured(input.kind, input.value, { context: input.context });
    if (!measured.ok)
      return fault('invalid-parameter', { field: measured.reason.parameter, expected: measured.reason.expected });
    const readingId = input.readingId ?? (services.identifiers.entityId('rea') as ReadingId);
    const { measuredAt } = input;
    const now = services.clock.now();
    return decided(services, caller, input.personId, {
      type: 'RecordReading',
      readingId,
      measured: measured.value,
      measuredAt,
      now,
    });
  },
});

export const correctReading = defineOperation({
  name: 'correct-reading',
  summary: 'Correct a reading that was mistyped; the old value stays in the history',
  input: z.strictObject({ personId: personIdSchema, readingId: readingIdSchema, ...measuredFields }),
  output,
  access: { ...rule, subject: (input) => input.personId },
  run: async ({ services, input, caller, filter }) => {
    const measured = parseMeasured(input.kind, input.value, { context: input.context });
    if (!measured.ok)
      return fault('invalid-parameter', { field: measured.reason.parameter, expected: measured.reason.expected });
    const { measuredAt } = input;
    const readingId = addressedBy(input.readingId, filter, () => nobodysReading(services));
    const now = services.clock.now();
    return decided(services, caller, input.personId, {
      type: 'CorrectReading',
      readingId,
      measured: measured.value,
      measuredAt,
      now,
    });
  },
});

export const retractReading = defineOperation({
  name: 'retract-reading',
  summary: 'Take back a reading that was never measured',
  input: z.strictObject({ personId: personIdSchema, readingId: readingIdSchema }),
  output,
  access: { ...rule, subject: (input) => input.personId },
  run: async ({ services, input, caller, filter }) => {
    const readingId = addressedBy(input.readingId, filter, () => nobodysReading(services));
    return decided(services, caller, input.personId, { type: 'RetractReading', readingId });
  },
});

const nobodysReading = ({ identifiers }: Services): ReadingId => identifiers.entityId('rea') as ReadingId;

async function decided(
  services: Services,
  caller: Caller,
  personId: PersonId,
  command: SelfMeasurementCommand,
): Promise<Answer<z.output<typeof output>>> {
  const handled = await services.handle(decider, { personId, actor: caller.actor, command });
  if (handled.kind === 'refused') return fault(handled.refusal.code, whereOf(handled.refusal));
  return answer({ readingId: command.readingId }, handled.position);
}

function whereOf(refusal: SelfMeasurementRefusal): { field?: string; expected?: string } {
  switch (refusal.code) {
    case 'value-out-of-range':
      return { field: 'value', expected: `${refusal.field} ${refusal.from}..${refusal.to} ${refusal.unit}` };
    case 'systolic-not-above-diastolic':
      return { field: 'value' };
    case 'measured-in-the-future':
    case 'measured-too-early':
      return { field: 'measuredAt' };
    case 'reading-of-another-kind':
      return { field: 'kind' };
    default:
      return { field: 'readingId' };
  }
}
