import type { BenchCase } from '../finding.ts';
import { append } from './append.ts';
import { catchUp } from './catch-up.ts';
import { emmett } from './emmett.ts';
import { fold } from './fold.ts';
import { importing } from './import.ts';
import { longStream } from './long-stream.ts';
import { reminders } from './reminders.ts';
import { readEndpoint } from './read-endpoint.ts';
import { rebuild } from './rebuild.ts';
import { visible } from './visible.ts';

/** In the order of the table. */
export const cases: readonly BenchCase[] = [
  append,
  emmett,
  importing,
  catchUp,
  rebuild,
  visible,
  longStream,
  fold,
  readEndpoint,
  reminders,
];
