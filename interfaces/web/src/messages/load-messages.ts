import type { Language } from '../../../../read-models/read-model.ts';
import type { Messages } from './messages.ts';

/** Only the language in use is fetched. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'en' ? (await import('./en.ts')).en : (await import('./zh-TW.ts')).zhTW;
}
