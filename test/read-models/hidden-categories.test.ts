import type { AnyEvent } from '../../domain/catalogue.ts';
import { careCategories, type CareCategory } from '../../domain/shared/event-contract.ts';
import type { Recorded } from '../../domain/shared/recorded.ts';
import { isDrugOrder } from '../../domain/terminology/index.ts';
import { views } from '../../read-models/registry.ts';
import { ask, inLog } from '../support/read-models/ask.ts';
import { oneOfEach } from '../support/read-models/one-of-each.ts';

const categoryOf: Partial<Record<AnyEvent['type'], CareCategory>> = {
  WesternVisitClaimed: 'visits',
  DentalVisitClaimed: 'visits',
  ChineseMedicineVisitClaimed: 'visits',
  PharmacyDispensed: 'visits',
  AdmissionClaimed: 'visits',
  AllergyReported: 'allergies',
  VaccinationGiven: 'vaccinations',
  LabResultReported: 'labs',
  ImagingOrPathologyReported: 'imaging',
  AdultCheckupPerformed: 'prevention',
  CancerScreeningPerformed: 'prevention',
  KidneyCareEnrolled: 'programmes',
  WishNoted: 'wishes',
  WishDeclared: 'wishes',
  ReadingRecorded: 'measurements',
};

/** The same log, had nothing of that category ever happened. Visits cannot be left out alone: drugs are ordered at them. */
function without(category: CareCategory, log: readonly Recorded<AnyEvent>[]): readonly Recorded<AnyEvent>[] {
  if (category === 'medications') return log.map(withoutDrugs);
  return log.filter(({ event }) => categoryOf[event.type] !== category);
}

function withoutDrugs(recorded: Recorded<AnyEvent>): Recorded<AnyEvent> {
  const { event } = recorded;
  if (categoryOf[event.type] !== 'visits') return recorded;
  const claim = event as Extract<AnyEvent, { type: 'WesternVisitClaimed' }>;
  const orders = claim.data.content.orders.filter(({ code }) => !isDrugOrder(code));
  return { ...recorded, event: { ...claim, data: { ...claim.data, content: { ...claim.data.content, orders } } } };
}

/** `reminders` and the person's particulars are told elsewhere. */
const viewsOfCare = views.filter(({ name }) => name !== 'reminders');
const hideable = careCategories.filter((category) => category !== 'visits' && category !== 'reminders');

describe.each(hideable)('a reader who may not see %s', (hidden) => {
  const filter = { categories: careCategories.filter((category) => category !== hidden) };
  const log = inLog(oneOfEach);

  it.each(viewsOfCare.map((view) => [view.name, view] as const))(
    'gets of %s, byte for byte, what there would be without them',
    (_name, view) => {
      const asShown = JSON.stringify(ask(view, log, { filter }));
      expect(asShown).toBe(JSON.stringify(ask(view, without(hidden, log), { filter })));
    },
  );
});

it('a reader who may see medications but not visits is told the drugs, and no diagnosis', () => {
  const filter = { categories: ['medications'] as const };
  const told = views.map((view) => JSON.stringify(ask(view, oneOfEach, { filter }))).join('\n');
  expect(told).toContain('圖留康膜衣錠');
  expect(told).not.toMatch(/59010|腎盂|K0530|慢性牙周炎|92014C/);
});
