import type { Brand } from '../shared/brand.ts';

/**
 * One thing in a record, whatever was said of it in whichever version: the weak key of what documents state, the id of
 * a reading or of a declared wish. A later document cannot bring back what was hidden.
 */
export type ItemKey = Brand<string, 'ItemKey'>;
