import type { zhTW } from './zh-TW.ts';

/** Traditional Chinese is the original; another language says all of it or does not compile. */
export type Messages = typeof zhTW;
