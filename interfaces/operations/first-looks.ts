import type { PersonId } from '../../domain/shared/person-id.ts';
import { addDays, dateAt, taipei, type CalendarDate, type Instant } from '../../domain/shared/time.ts';
import { careCategories } from '../../domain/shared/event-contract.ts';
import { accessLogView, type AccessLogAnswer } from '../../read-models/access-log/index.ts';
import type { Caller } from './operation.ts';
import type { Services } from './services.ts';

/** Somebody who was given something of the record for the first time, ever. */
export interface FirstLook {
  readonly kind: 'first-look';
  readonly on: CalendarDate;
  readonly tellFrom: CalendarDate;
  readonly concerns: string;
}

export const firstLookText = {
  'zh-TW': '有人第一次查閱了您的紀錄；如果不是您同意的，請立刻終止委託',
  en: 'Somebody looked at your record for the first time; if you did not agree, end the delegation now',
} as const;

/** As long as notices of ends are given ahead. */
const toldForDays = 30;

/** Of the last weeks before a moment; not of the person themself, nor of visitors of the demo. */
export async function firstLooksAt(
  services: Pick<Services, 'views'>,
  caller: Caller,
  { personId, at }: { readonly personId: PersonId; readonly at: Instant },
): Promise<readonly FirstLook[]> {
  const request = accessLogView.parse({ of: 'looker' });
  if (!request.ok) return [];
  const { language, readsAtHead } = caller;
  const filter = { categories: careCategories, hiddenItems: [], seesWhole: true };
  const question = { personId, filter, knownOn: null, language, readsAtHead } as const;
  const outcome = await services.views.read(accessLogView, request.value, question);
  if (outcome.kind !== 'answer') return [];
  const today = dateAt(at, taipei);
  return (outcome.answer as AccessLogAnswer).lookers.flatMap(({ actor, firstAllowedAt }) => {
    const known: readonly string[] = [personId, 'demo'];
    if (firstAllowedAt === null || known.includes(actor)) return [];
    const on = dateAt(firstAllowedAt, taipei);
    return on <= today && today < addDays(on, toldForDays)
      ? [{ kind: 'first-look', on, tellFrom: on, concerns: actor }]
      : [];
  });
}
