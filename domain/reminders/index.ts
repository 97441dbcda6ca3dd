import type { ReminderRule } from './rule.ts';
import { adultCheckup } from './rules/adult-checkup.ts';
import { colorectalFit } from './rules/colorectal-fit.ts';
import { dentalScaling } from './rules/dental-scaling.ts';
import { hepatitisBAndC } from './rules/hepatitis-b-c.ts';
import { hpvDna } from './rules/hpv-dna.ts';
import { lungLdct } from './rules/lung-ldct.ts';
import { mammography } from './rules/mammography.ts';
import { oralMucosa } from './rules/oral-mucosa.ts';
import { papSmear } from './rules/pap-smear.ts';

export type { CareFacts, Declaration, Diagnosis, Enrolment, Service, Supply } from './facts.ts';
export { planBeforeRegistration, planReminders, type Reminder } from './plan-reminders.ts';
export { isFeeOfPrescriptions } from './refill-evidence.ts';
export { reasonCodes } from './reason.ts';
export type { ReminderRule } from './rule.ts';
export { textOf } from './text.ts';

/** The catalogue, as far as it is built: a rule that is not here is not built yet. */
export const reminderRules: readonly ReminderRule[] = [
  dentalScaling,
  adultCheckup,
  hepatitisBAndC,
  colorectalFit,
  mammography,
  oralMucosa,
  papSmear,
  hpvDna,
  lungLdct,
];
