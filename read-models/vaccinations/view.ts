import type { Institution, Vaccination } from '../../domain/health-record/index.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import { compareText } from '../column-values.ts';
import { ownDisplay, type DisplayName } from '../shared/names.ts';
import { pageOf, type Page, type Question } from '../shared/question.ts';
import { standingItems, type Source } from '../shared/stated-items.ts';
import { splitLot } from '../shared/vaccine-lot.ts';
import type { VaccinationsRow } from './row.ts';

export interface GivenVaccine {
  readonly occurredOn: CalendarDate;
  /** Without the lot. The source gives a Chinese name and no code. */
  readonly vaccine: DisplayName;
  readonly lot: string | null;
  readonly institution: Institution;
}
export type VaccinationItem = GivenVaccine & { readonly source: Source<GivenVaccine> };

/** Doses under one printed name, the earliest first. Which dose of a schedule each is, the source does not say. */
export interface DosesOfVaccine {
  readonly vaccine: DisplayName;
  readonly doses: readonly {
    readonly occurredOn: CalendarDate;
    readonly lot: string | null;
    readonly eventId: string;
  }[];
}

export interface VaccinationsAnswer extends Page<VaccinationItem> {
  /** Of all items that were asked for, whatever the page. */
  readonly vaccines: readonly DosesOfVaccine[];
}

export function view(rows: readonly VaccinationsRow[], _total: number, question: Question): VaccinationsAnswer {
  const items = rows
    .flatMap((row) => standingItems(row, ({ content }) => givenVaccine(content)))
    .map(({ said, source }) => ({ ...said, source }));
  return { ...pageOf(items, question), vaccines: vaccinesOf(items) };
}

function givenVaccine({ vaccinatedOn, vaccine: printed, institution }: Vaccination): GivenVaccine {
  const { vaccine, lot } = splitLot(printed);
  return { occurredOn: vaccinatedOn, vaccine: ownDisplay({ code: null, name: vaccine }), lot, institution };
}

const vaccinesOf = (items: readonly VaccinationItem[]): readonly DosesOfVaccine[] =>
  [...Map.groupBy(items.toReversed(), ({ vaccine }) => vaccine.display).values()]
    .flatMap((doses) => doses.slice(0, 1).map(({ vaccine }) => ({ vaccine, doses: doses.map(doseOf) })))
    .toSorted((left, right) => compareText(left.vaccine.display, right.vaccine.display));

const doseOf = ({ occurredOn, lot, source }: VaccinationItem): DosesOfVaccine['doses'][number] => ({
  occurredOn,
  lot,
  eventId: source.eventId,
});
