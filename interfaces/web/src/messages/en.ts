import { charts } from './en/charts.ts';
import { family } from './en/family.ts';
import { importing } from './en/importing.ts';
import { labs } from './en/labs.ts';
import { measurements } from './en/measurements.ts';
import { medications } from './en/medications.ts';
import { overview } from './en/overview.ts';
import { records } from './en/records.ts';
import { reminders } from './en/reminders.ts';
import { replay } from './en/replay.ts';
import { shell } from './en/shell.ts';
import { source } from './en/source.ts';
import { states } from './en/states.ts';
import { telling } from './en/telling.ts';
import { timeline } from './en/timeline.ts';
import { visits } from './en/visits.ts';
import { words } from './en/words.ts';
import type { Messages } from './messages.ts';

export const en: Messages = {
  charts,
  family,
  importing,
  labs,
  measurements,
  medications,
  overview,
  records,
  reminders,
  replay,
  shell,
  source,
  states,
  telling,
  timeline,
  visits,
  words,
};
