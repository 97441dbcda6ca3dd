import type { ReminderRule } from './rule.ts';
import { adultCheckup } from './rules/adult-checkup.ts';
import { ckdFollowUp, diabetesFollowUp } from './rules/care-programmes.ts';
import { childDevelopment } from './rules/child-development.ts';
import { childVisit } from './rules/child-visit.ts';
import * as childhoodVaccines from './rules/childhood-vaccines.ts';
import { colorectalFit } from './rules/colorectal-fit.ts';
import { covidVaccine } from './rules/covid-19.ts';
import { dentalScaling } from './rules/dental-scaling.ts';
import { fluoride } from './rules/fluoride.ts';
import { hPylori } from './rules/h-pylori.ts';
import { hepatitisBAndC } from './rules/hepatitis-b-c.ts';
import { hpvDna } from './rules/hpv-dna.ts';
import { hpvVaccine } from './rules/hpv-vaccine.ts';
import { influenza } from './rules/influenza.ts';
import { lungLdct } from './rules/lung-ldct.ts';
import { mammography } from './rules/mammography.ts';
import { oralMucosa } from './rules/oral-mucosa.ts';
import { papSmear } from './rules/pap-smear.ts';
import { pneumococcal } from './rules/pneumococcal.ts';
import { postnatalVisit, prenatalVisit } from './rules/pregnancy.ts';
import { chronicRefill, returnVisit } from './rules/refills.ts';

export type { CareFacts, Declaration, Diagnosis, Enrolment, Service, Supply } from './facts.ts';
export { planBeforeRegistration, planReminders, type Reminder } from './plan-reminders.ts';
export { reasonCodes } from './reason.ts';
export { isFeeOfPrescriptions } from './refill-evidence.ts';
export type { ReminderRule } from './rule.ts';
export { disabledRules } from './rules/disabled.ts';
export { textOf } from './text.ts';

/** The catalogue. Rules that were announced and cannot be told yet are in `rules/disabled.ts`. */
export const reminderRules: readonly ReminderRule[] = [
  dentalScaling,
  chronicRefill,
  returnVisit,
  adultCheckup,
  hepatitisBAndC,
  colorectalFit,
  mammography,
  oralMucosa,
  papSmear,
  hpvDna,
  lungLdct,
  hPylori,
  childVisit,
  childDevelopment,
  fluoride,
  ...Object.values(childhoodVaccines),
  covidVaccine,
  influenza,
  pneumococcal,
  hpvVaccine,
  prenatalVisit,
  postnatalVisit,
  diabetesFollowUp,
  ckdFollowUp,
];
