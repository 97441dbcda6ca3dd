import type { CalendarDate } from '../../domain/shared/time.ts';
import { diagnoses } from './codes/diagnoses.ts';
import { orders } from './codes/orders.ts';
import type { EntryOf, Life, LifeEntry } from './life.ts';
import { windowFrom } from './schedule.ts';
import type { Chance } from './seeded-chance.ts';

/** So many things are said differently in each file than in the one before it. */
const correctionsPerFile = 4;

type Correctable =
  | EntryOf<'western-visit'>
  | EntryOf<'dental-visit'>
  | EntryOf<'dispensing'>
  | EntryOf<'lab-result'>
  | EntryOf<'report'>;

const isCorrectable = (each: LifeEntry): each is Correctable =>
  each.kind === 'western-visit' ||
  each.kind === 'dental-visit' ||
  each.kind === 'dispensing' ||
  each.kind === 'report' ||
  (each.kind === 'lab-result' && isSingle(each.content) && /^\d+\.\d$/.test(each.content.value ?? ''));

/** Blood counts are sent under two names: amending one of the two would make them two results. */
const isSingle = ({ order }: EntryOf<'lab-result'>['content']): boolean => order.code !== orders.bloodCount.code;

/**
 * What sources do: a claim is paid with other points after review, a diagnosis is refined, a result or a report is
 * amended. Between two files that both hold the entry, so that the second one revises the first.
 */
export function withCorrections(life: Life, requestDays: readonly CalendarDate[], chance: Chance): Life {
  const corrected = new Map<number, LifeEntry>();
  requestDays.slice(1).forEach((to, index) => {
    const from = requestDays[index] ?? to;
    const oldest = windowFrom(to);
    const draw = chance.fork(`corrections/${index}`);
    const candidates = life.flatMap((each, place) =>
      isCorrectable(each) && each.statedFrom <= from && each.on > oldest && !corrected.has(place)
        ? [{ each, place }]
        : [],
    );
    for (let count = 0; count < correctionsPerFile && candidates.length > 0; count += 1) {
      const [picked] = candidates.splice(draw.whole(0, candidates.length - 1), 1);
      if (picked !== undefined) corrected.set(picked.place, amended(picked.each, to, draw));
    }
  });
  return life.map((each, place) => corrected.get(place) ?? each);
}

function amended(each: Correctable, from: CalendarDate, draw: Chance): LifeEntry {
  switch (each.kind) {
    case 'western-visit': {
      const { content } = each;
      return { ...each, correction: { from, content: { ...content, ...refined(content, draw) } } };
    }
    case 'dental-visit':
      return { ...each, correction: { from, content: { ...each.content, ...repaid(each.content.nhiPoints, draw) } } };
    case 'dispensing':
      return { ...each, correction: { from, content: { ...each.content, ...repaid(each.content.nhiPoints, draw) } } };
    case 'lab-result':
      return {
        ...each,
        correction: { from, content: { ...each.content, value: remeasured(each.content.value ?? '', draw) } },
      };
    case 'report':
      return {
        ...each,
        correction: {
          from,
          content: { ...each.content, text: `${each.content.text ?? ''} (Addendum: reviewed, no change.)` },
        },
      };
  }
}

/** Review takes off a few points, never none. */
const repaid = (points: number | null, draw: Chance): { nhiPoints: number } => ({
  nhiPoints: Math.max(1, (points ?? 0) - draw.whole(5, 60)),
});

function refined(content: EntryOf<'western-visit'>['content'], draw: Chance) {
  const [first, ...others] = content.diagnoses;
  const isDiabetes = first?.code === diagnoses.diabetes.code && draw.happens(0.6);
  return isDiabetes ? { diagnoses: [diagnoses.diabetesWithKidneyDisease, ...others] } : repaid(content.nhiPoints, draw);
}

const remeasured = (value: string, draw: Chance): string => (Number(value) + draw.whole(1, 4) / 10).toFixed(1);
