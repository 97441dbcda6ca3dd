import { judgedValueOf, verdictOf, type Finding, type Unit } from './finding.ts';
import { foreignCoresMax, type MachineFacts } from './machine.ts';

/** What one case gave, and beside how much of other people's work. */
export interface CaseReport {
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly durationMs: number;
  /** Undefined: cannot be told. */
  readonly foreignCores: number | undefined;
}

export interface BenchReport {
  readonly machine: MachineFacts;
  readonly seed: string;
  readonly rounds: number;
  readonly isJudged: boolean;
  readonly cases: readonly CaseReport[];
}

export const jsonOf = ({ cases, ...rest }: BenchReport): string =>
  JSON.stringify(
    {
      ...rest,
      cases: cases.map(({ findings, ...each }) => ({
        ...each,
        findings: findings.map((finding) => ({ ...finding, verdict: verdictOf(finding, rest.isJudged) })),
      })),
    },
    null,
    2,
  );

export function textOf(report: BenchReport): string {
  const findings = report.cases.flatMap((each) => each.findings);
  return [
    machineLine(report),
    '',
    ...tableOf(findings, report.isJudged),
    '',
    ...shortfalls(findings, report.isJudged),
    ...findings.flatMap(({ row, notes }) => notes.map((note) => `note: ${row}: ${note}`)),
    ...disturbances(report.cases),
    '',
  ].join('\n');
}

function machineLine({ machine, seed, rounds, isJudged }: BenchReport): string {
  const settings = Object.entries(machine.settings).map(([name, value]) => `${name}=${value}`);
  return [
    `${machine.cores} × ${machine.processor}, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}, ` +
      `PostgreSQL ${machine.postgres} (${settings.join(', ')})`,
    isJudged ? `Median of ${rounds}, seed ${seed}.` : `Short mode: everything runs, nothing is judged. Seed ${seed}.`,
  ].join('\n');
}

const headings = ['work', 'ours', 'baseline', 'ratio', 'spread', 'must', 'verdict'];

function tableOf(findings: readonly Finding[], isJudged: boolean): readonly string[] {
  const lines = [headings, headings.map(() => '---'), ...findings.map((finding) => cellsOf(finding, isJudged))];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) => `| ${line.map((cell, column) => padded(cell, widths[column] ?? 0)).join(' | ')} |`);
}

const padded = (cell: string, width: number): string => (cell === '---' ? '-'.repeat(width) : cell.padEnd(width));

function cellsOf(finding: Finding, isJudged: boolean): readonly string[] {
  const { row, unit, ours, baseline, ratio } = finding;
  return [
    row,
    amount(ours, unit),
    amount(baseline, unit),
    ratio === null ? '–' : ratio.median.toFixed(2),
    ratio === null ? '–' : `${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)}`,
    boundOf(finding),
    verdictOf(finding, isJudged),
  ];
}

function boundOf({ must: { kind, value }, ratio, baseline, unit, ours }: Finding): string {
  const isRatio = ratio !== null || (ours === null && baseline === null);
  return `${kind === 'at-least' ? '≥' : '≤'} ${isRatio ? value : amount(value, unit)}`;
}

function amount(value: number | null, unit: Unit): string {
  if (value === null) return '–';
  const isSmall = value < 100 && unit !== '/s';
  const digits = isSmall ? value.toFixed(2) : Math.round(value).toLocaleString('en');
  return unit === '/s' ? `${digits}/s` : `${digits} ${unit}`;
}

function shortfalls(findings: readonly Finding[], isJudged: boolean): readonly string[] {
  const short = findings.filter((finding) => verdictOf(finding, isJudged) === 'short');
  return short.map((finding) => {
    const { row, because, must } = finding;
    const value = judgedValueOf(finding) ?? Number.NaN;
    const missing = Math.abs(value / must.value - 1) * 100;
    return `short: ${row}: ${value.toFixed(2)} instead of ${must.value}, ${missing.toFixed(0)} % off, because ${because}.`;
  });
}

function disturbances(cases: readonly CaseReport[]): readonly string[] {
  return cases.flatMap(({ name, foreignCores }) => {
    if (foreignCores === undefined) return [`unclean: ${name}: how much others did meanwhile cannot be told here`];
    if (foreignCores < foreignCoresMax) return [];
    return [
      `unclean: ${name}: others used ${foreignCores.toFixed(2)} cores meanwhile; measure again on a quiet machine`,
    ];
  });
}
