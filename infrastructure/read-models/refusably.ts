import { RowsRefused } from '../../application/ports/read-model-store.ts';
import { UnstorableRow } from '../../read-models/sql-table.ts';
import { errorCode } from '../postgres/error-code.ts';

/** Rows that the table cannot take become `RowsRefused`; everything else that goes wrong stays what it is. */
export async function refusably<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnstorableRow) throw new RowsRefused(error.code);
    if (isAboutValues(error)) throw new RowsRefused(errorCode(error) ?? 'unknown');
    throw error;
  }
}

/**
 * Classes 22 (data exception), 23 (integrity constraint violation) and 54 (program limit exceeded, such as a text too
 * long for an index): PostgreSQL, Appendix A. Another attempt with the same rows would end the same.
 */
const isAboutValues = (error: unknown): boolean => /^(22|23|54)[0-9A-Z]{3}$/.test(errorCode(error) ?? '');
