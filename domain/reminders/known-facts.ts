import { dayNamedBy } from '../people/index.ts';
import type { CalendarDate } from '../shared/time.ts';
import type { CareFacts, Diagnosis, Service, ServiceKind } from './facts.ts';
import type { ServicePattern } from './rule.ts';

/** By kind and code: a plan asks a record of a thousand services some hundred times. */
type ServicesByCode = ReadonlyMap<ServiceKind, ReadonlyMap<string, readonly Service[]>>;

/** What was known of a person by a day, and nothing else: the interpreter sees no other facts. */
export interface KnownFacts extends Omit<CareFacts, 'services' | 'diagnoses'> {
  readonly services: ServicesByCode;
  readonly diagnoses: ReadonlyMap<string, readonly Diagnosis[]>;
}

/** What begins later is not known on that day, and replaces nothing. A declared date speaks from itself on. */
export const knownBy = (on: CalendarDate, facts: CareFacts): KnownFacts => ({
  birthDate: facts.birthDate,
  sex: facts.sex,
  services: servicesByCode(facts.services.filter((service) => service.on <= on)),
  diagnoses: Map.groupBy(
    facts.diagnoses.filter((diagnosis) => diagnosis.on <= on),
    ({ code }) => code,
  ),
  factors: facts.factors.filter(({ factor, declaredFrom }) => (dayNamedBy(factor) ?? declaredFrom) <= on),
  enrolments: facts.enrolments.filter(({ from }) => from <= on),
  supplies: facts.supplies.filter((supply) => supply.on <= on),
});

export const servicesByCode = (services: readonly Service[]): ServicesByCode =>
  new Map(
    [...Map.groupBy(services, ({ kind }) => kind)].map(([kind, ofKind]) => [
      kind,
      Map.groupBy(ofKind, ({ code }) => code),
    ]),
  );

/** Each once, in no particular order. */
export function matching({ services }: KnownFacts, patterns: readonly ServicePattern[]): readonly Service[] {
  const found = patterns.flatMap((pattern) => byPattern(services.get(pattern.kind), pattern));
  return patterns.length === 1 ? found : [...new Set(found)];
}

function byPattern(byCode: ReadonlyMap<string, readonly Service[]> | undefined, pattern: ServicePattern) {
  if (byCode === undefined) return [];
  if ('codes' in pattern) return pattern.codes.flatMap((code) => byCode.get(code) ?? []);
  return [...byCode].flatMap(([code, services]) =>
    pattern.naming.some((text) => code.includes(text)) ? services : [],
  );
}

export const diagnosed = ({ diagnoses }: KnownFacts, startingWith: readonly string[]): readonly Diagnosis[] =>
  [...diagnoses].flatMap(([code, found]) => (startingWith.some((prefix) => code.startsWith(prefix)) ? found : []));
