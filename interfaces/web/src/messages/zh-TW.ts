import { charts } from './zh-TW/charts.ts';
import { family } from './zh-TW/family.ts';
import { importing } from './zh-TW/importing.ts';
import { labs } from './zh-TW/labs.ts';
import { measurements } from './zh-TW/measurements.ts';
import { medications } from './zh-TW/medications.ts';
import { overview } from './zh-TW/overview.ts';
import { records } from './zh-TW/records.ts';
import { reminders } from './zh-TW/reminders.ts';
import { replay } from './zh-TW/replay.ts';
import { shell } from './zh-TW/shell.ts';
import { source } from './zh-TW/source.ts';
import { states } from './zh-TW/states.ts';
import { telling } from './zh-TW/telling.ts';
import { timeline } from './zh-TW/timeline.ts';
import { visits } from './zh-TW/visits.ts';
import { words } from './zh-TW/words.ts';

export const zhTW = {
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
