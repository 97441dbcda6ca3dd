import { no, ok, type Result } from '../../domain/shared/result.ts';
import type { Criteria, InvalidParameter } from '../read-model.ts';

export type ParticularsRequest = Readonly<Record<string, never>>;

export function parse(parameters: Readonly<Record<string, string>>): Result<ParticularsRequest, InvalidParameter> {
  const parameter = Object.keys(parameters)[0];
  if (parameter === undefined) return ok({});
  return no({ code: 'invalid-parameter', parameter, expected: '-' });
}

export const criteria = (): Criteria => ({ where: [], orderBy: [], offset: 0, limit: 1 });
