import { charts } from './zh-TW/charts.ts';
import { overview } from './zh-TW/overview.ts';
import { shell } from './zh-TW/shell.ts';
import { source } from './zh-TW/source.ts';
import { states } from './zh-TW/states.ts';
import { words } from './zh-TW/words.ts';

export const zhTW = { shell, states, source, charts, words, overview };
