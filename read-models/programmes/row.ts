import type {
  DiabetesFollowUp,
  Enrolment,
  HepatitisFollowUp,
  KidneyFollowUp,
} from '../../domain/health-record/index.ts';
import type { StatedThing } from '../shared/stated-items.ts';

export const programmeKinds = ['diabetes', 'kidney', 'hepatitis'] as const;
export type ProgrammeKind = (typeof programmeKinds)[number];

interface KeptEnrolment {
  readonly part: 'enrolment';
  readonly programme: ProgrammeKind;
  readonly enrolment: Enrolment;
}
export type KeptFollowUp =
  | { readonly part: 'follow-up'; readonly programme: 'diabetes'; readonly followUp: DiabetesFollowUp }
  | { readonly part: 'follow-up'; readonly programme: 'kidney'; readonly followUp: KidneyFollowUp }
  | { readonly part: 'follow-up'; readonly programme: 'hepatitis'; readonly followUp: HepatitisFollowUp };
export type ProgrammeContent = KeptEnrolment | KeptFollowUp;
export type ProgrammesRow = StatedThing<ProgrammeContent>;
