import type { AdultCheckup, CancerScreening, Finding, Institution } from '../../domain/health-record/index.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import { pageOf, type Page, type Question } from '../shared/question.ts';
import { standingItems, type Source } from '../shared/stated-items.ts';
import { trendsOf, type Trend } from '../shared/trends.ts';
import { checkupMeasures } from './checkup-measures.ts';
import type { PreventionContent, PreventionRow } from './row.ts';

export interface CheckupResult {
  readonly kind: 'adult-checkup';
  readonly occurredOn: CalendarDate;
  readonly institution: Institution;
  readonly telephone: string | null;
  /** Every measure of the check-up; null means not measured. */
  readonly measures: readonly { readonly measure: string; readonly value: number | null; readonly unit: string }[];
  /** The waist was printed in inches, without saying so, and is converted. */
  readonly waistWasInches: boolean;
  readonly urineProtein: string | null;
  /** What the check-up concluded, in the source's own words. */
  readonly findings: CheckupFindings;
}
export interface CheckupFindings {
  readonly bloodPressure: Finding | null;
  readonly lipids: Finding | null;
  readonly glucose: Finding | null;
  readonly kidney: Finding | null;
  readonly metabolicSyndrome: Finding | null;
  readonly liver: Finding | null;
  readonly hbsAg: Finding | null;
  readonly hepatitisB: Finding | null;
  readonly antiHcv: Finding | null;
  readonly hepatitisC: Finding | null;
}
export interface ScreeningResult {
  readonly kind: 'cancer-screening';
  readonly occurredOn: CalendarDate | null;
  /** 篩檢類別, for example 大腸癌篩檢. */
  readonly screening: string;
  readonly test: string | null;
  readonly institution: Institution;
  readonly result: string | null;
  readonly advice: string | null;
}
type PreventionSaid = CheckupResult | ScreeningResult;
export type PreventionItem = PreventionSaid & { readonly source: Source<PreventionSaid> };

export interface PreventionAnswer extends Page<PreventionItem> {
  /** Measures of the check-ups that were asked for, whatever the page. */
  readonly trends: readonly Trend[];
  /** The latest screening of each kind of cancer among them. */
  readonly latestScreenings: readonly (Omit<ScreeningResult, 'kind' | 'advice'> & { readonly eventId: string })[];
}

export function view(rows: readonly PreventionRow[], _total: number, question: Question): PreventionAnswer {
  const items = rows
    .flatMap((row) => standingItems(row, ({ content }) => said(content)))
    .map(({ said: saying, source }): PreventionItem => ({ ...saying, source }));
  return {
    ...pageOf(items, question),
    trends: trendsOf(items.flatMap(measurementsOf)),
    latestScreenings: latestOf(items),
  };
}

const said = (content: PreventionContent): PreventionSaid =>
  content.kind === 'adult-checkup' ? checkupResult(content.checkup) : screeningResult(content.screening);

function checkupResult(checkup: AdultCheckup): CheckupResult {
  const { institution, telephone, examinedOn, waistWasInches, urineProtein } = checkup;
  return {
    kind: 'adult-checkup',
    occurredOn: examinedOn,
    institution,
    telephone,
    measures: checkupMeasures.map(({ measure, unit, of }) => ({ measure, value: of(checkup), unit })),
    waistWasInches,
    urineProtein,
    findings: {
      bloodPressure: checkup.bloodPressureFinding,
      lipids: checkup.lipidFinding,
      glucose: checkup.glucoseFinding,
      kidney: checkup.kidneyFinding,
      metabolicSyndrome: checkup.metabolicFinding,
      liver: checkup.liverFinding,
      hbsAg: checkup.hbsAg,
      hepatitisB: checkup.hepatitisBFinding,
      antiHcv: checkup.antiHcv,
      hepatitisC: checkup.hepatitisCFinding,
    },
  };
}

const screeningResult = ({ screenedOn, ...screening }: CancerScreening): ScreeningResult => ({
  kind: 'cancer-screening',
  occurredOn: screenedOn,
  ...screening,
});

function measurementsOf(item: PreventionItem): Parameters<typeof trendsOf>[0] {
  if (item.kind !== 'adult-checkup') return [];
  const { occurredOn, source } = item;
  return item.measures.flatMap(({ measure, value, unit }) =>
    value === null ? [] : [{ measure, unit, value, occurredOn, measuredAt: null, eventId: source.eventId }],
  );
}

/** Items come with the latest first. */
function latestOf(items: readonly PreventionItem[]): PreventionAnswer['latestScreenings'] {
  const latest = new Map<string, PreventionAnswer['latestScreenings'][number]>();
  for (const item of items) {
    if (item.kind !== 'cancer-screening' || latest.has(item.screening)) continue;
    const { occurredOn, screening, test, institution, result, source } = item;
    latest.set(screening, { occurredOn, screening, test, institution, result, eventId: source.eventId });
  }
  return [...latest.values()];
}
