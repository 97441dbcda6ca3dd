import { deviceProblems } from './device-problems.ts';
import { familyProblems } from './family-problems.ts';
import { importProblems } from './import-problems.ts';
import { notificationProblems } from './notification-problems.ts';
import { operationProblems } from './operation-problems.ts';
import type { ProblemKind } from './problem-kind.ts';
import { recordProblems } from './record-problems.ts';
import { requestProblems } from './request-problems.ts';
import { startProblems } from './start-problems.ts';

/** Every refusal and problem that anybody can meet, in one table. Codes are stable; texts are not. */
export const catalogue = {
  ...requestProblems,
  ...recordProblems,
  ...familyProblems,
  ...deviceProblems,
  ...notificationProblems,
  ...importProblems,
  ...operationProblems,
  ...startProblems,
} as const;

export type ProblemCode = keyof typeof catalogue;

export function isUsageFault(code: ProblemCode): boolean {
  const kind: ProblemKind = catalogue[code];
  return kind.isUsage === true;
}
