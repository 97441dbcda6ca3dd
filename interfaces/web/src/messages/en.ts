import { charts } from './en/charts.ts';
import { overview } from './en/overview.ts';
import { shell } from './en/shell.ts';
import { source } from './en/source.ts';
import { states } from './en/states.ts';
import { words } from './en/words.ts';
import type { Messages } from './messages.ts';

export const en: Messages = { shell, states, source, charts, words, overview };
