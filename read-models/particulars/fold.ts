import type { AnyEvent } from '../../domain/catalogue.ts';
import type { PeopleEvent } from '../../domain/people/index.ts';
import type { Recorded } from '../../domain/shared/recorded.ts';
import type { ReadModel } from '../read-model.ts';
import type { ParticularsRow } from './row.ts';

type Fold = ReadModel<ParticularsRow>;
type DataOf<Type extends PeopleEvent['type']> = Extract<PeopleEvent, { type: Type }>['data'];

/** There is one row: the person's own. */
const theRow = ['person'] as const;

export const rowKeysOf: Fold['rowKeysOf'] = (event) => (isOfPeople(event) ? theRow : []);

function isOfPeople(event: AnyEvent): event is PeopleEvent {
  switch (event.type) {
    case 'PersonRegistered':
    case 'DependantLinked':
    case 'DependantUnlinked':
    case 'FactorDeclared':
      return true;
    default:
      return false;
  }
}

export const fold: Fold['fold'] = (row, recorded) => {
  const { event } = recorded;
  if (event.type === 'PersonRegistered') return registered(event.data);
  if (row === undefined) return undefined;
  switch (event.type) {
    case 'DependantLinked':
      return { ...row, dependantOf: [...row.dependantOf, linkOf(event.data)] };
    case 'DependantUnlinked':
      return { ...row, dependantOf: row.dependantOf.map((link) => ended(link, event.data)) };
    case 'FactorDeclared':
      return { ...row, factors: [...row.factors, declaredOf(event.data, recorded)] };
    default:
      return row;
  }
};

const registered = ({ name, birthDate, sex, nationalId }: DataOf<'PersonRegistered'>): ParticularsRow => ({
  name,
  birthDate,
  sex,
  maskedNationalId: `${nationalId.slice(0, 6)}****`,
  dependantOf: [],
  factors: [],
});

const linkOf = ({ parentId, effectiveFrom }: DataOf<'DependantLinked'>): ParticularsRow['dependantOf'][number] => ({
  parentId,
  effectiveFrom,
  effectiveUntil: null,
});

const ended = (
  link: ParticularsRow['dependantOf'][number],
  { parentId, effectiveFrom }: DataOf<'DependantUnlinked'>,
): ParticularsRow['dependantOf'][number] =>
  link.parentId === parentId && link.effectiveUntil === null ? { ...link, effectiveUntil: effectiveFrom } : link;

const declaredOf = (
  { factor, declaredFrom }: DataOf<'FactorDeclared'>,
  { eventId }: Recorded<AnyEvent>,
): ParticularsRow['factors'][number] => ({ factor, declaredFrom, eventId });
