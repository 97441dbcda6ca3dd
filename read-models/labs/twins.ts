import { isEmptyReference, labItem, orderCodeLength } from '../../domain/terminology/index.ts';
import type { Source } from '../shared/stated-items.ts';
import type { LabReading } from './result.ts';

export interface SourcedReading extends LabReading {
  readonly source: Source<LabReading>;
  /** Of the same result under its name in the other language, where the hospital printed it twice. */
  readonly twinSource: Source<LabReading> | null;
}

/**
 * Hospitals print one result under a Chinese and an English name, one of them without a range. Two results become one
 * only if hospital, day, order and value agree, one range is empty, one name is Chinese and the other is not, and no
 * third result of that value could be meant: two true results on one day also occur.
 */
export function mergeTwins(readings: readonly SourcedReading[]): readonly SourcedReading[] {
  const merged = new Map<SourcedReading, SourcedReading | undefined>();
  for (const group of groupsOf(readings)) {
    for (const [chinese, other] of pairsOf(group)) {
      merged.set(chinese, undefined);
      merged.set(other, asOne(chinese, other));
    }
  }
  return readings.flatMap((reading) => (merged.has(reading) ? (merged.get(reading) ?? []) : [reading]));
}

function groupsOf(readings: readonly SourcedReading[]): Iterable<readonly SourcedReading[]> {
  return Map.groupBy(readings, ({ institution, occurredOn, order, value }) =>
    JSON.stringify([
      institution.code ?? institution.name,
      occurredOn,
      order.code?.trim().slice(0, orderCodeLength),
      value.number ?? value.text.normalize('NFKC').toLowerCase().trim(),
      value.comparator,
    ]),
  ).values();
}

type Pair = readonly [chinese: SourcedReading, other: SourcedReading];

function pairsOf(group: readonly SourcedReading[]): readonly Pair[] {
  if (group.length < 2) return [];
  const chinese = group.filter(isNamedInChinese);
  const others = group.filter((reading) => !isNamedInChinese(reading));
  return chinese.flatMap((one): readonly Pair[] => {
    const partners = others.filter((other) => couldBeTwins(one, other));
    const [partner] = partners;
    if (partner === undefined || partners.length > 1) return [];
    return chinese.filter((rival) => couldBeTwins(rival, partner)).length === 1 ? [[one, partner]] : [];
  });
}

function couldBeTwins(one: SourcedReading, other: SourcedReading): boolean {
  if (isEmptyReference(one.reference) === isEmptyReference(other.reference)) return false;
  const [knownOne, knownOther] = [knownName(one), knownName(other)];
  return knownOne === undefined || knownOther === undefined || knownOne === knownOther;
}

const knownName = ({ item }: SourcedReading): string | undefined => item.printed.map(labItem).find(Boolean)?.name;
const isNamedInChinese = ({ item }: SourcedReading): boolean =>
  item.printed.some((name) => /\p{Script=Han}/u.test(name));

/** The Latin name joins hospitals, unless only the Chinese one is known; range and source are of the one that has a range. */
function asOne(chinese: SourcedReading, other: SourcedReading): SourcedReading {
  const named = knownName(other) === undefined && knownName(chinese) !== undefined ? chinese : other;
  const [ranged, bare] = isEmptyReference(other.reference) ? [chinese, other] : [other, chinese];
  const { unit, unitInferred, unitSource } = ranged.unit === null ? bare : ranged;
  return {
    ...ranged,
    item: { ...named.item, printed: [...other.item.printed, ...chinese.item.printed] },
    series: named.series,
    unit,
    unitInferred,
    unitSource,
    twinSource: bare.source,
  };
}
