import type { AdmissionsAnswer } from '../../../../read-models/admissions/view.ts';
import type { AllergiesAnswer } from '../../../../read-models/allergies/view.ts';
import type { RemindersAnswer } from '../../../../read-models/care-history/view.ts';
import type { DocumentsAnswer } from '../../../../read-models/documents/view.ts';
import type { ImagingAnswer } from '../../../../read-models/imaging/view.ts';
import type { LabsAnswer } from '../../../../read-models/labs/view.ts';
import type { MeasurementsAnswer } from '../../../../read-models/measurements/view.ts';
import type { MedicationsAnswer } from '../../../../read-models/medications/view.ts';
import type { PreventionAnswer } from '../../../../read-models/prevention/view.ts';
import type { ProgrammesAnswer } from '../../../../read-models/programmes/view.ts';
import type { TimelineAnswer } from '../../../../read-models/timeline/view.ts';
import type { VaccinationsAnswer } from '../../../../read-models/vaccinations/view.ts';
import type { VisitsAnswer } from '../../../../read-models/visits/view.ts';
import type { paths } from './openapi.ts';
import type { WishesAnswer } from '../../../../read-models/wishes/view.ts';

/** The OpenAPI document says "object" of a view's answer; the view's own type, which made it, says the rest. */
export interface ViewAnswers {
  readonly admissions: AdmissionsAnswer;
  readonly allergies: AllergiesAnswer;
  readonly documents: DocumentsAnswer;
  readonly imaging: ImagingAnswer;
  readonly labs: LabsAnswer;
  readonly measurements: MeasurementsAnswer;
  readonly medications: MedicationsAnswer;
  readonly prevention: PreventionAnswer;
  readonly programmes: ProgrammesAnswer;
  readonly reminders: RemindersAnswer;
  readonly timeline: TimelineAnswer;
  readonly vaccinations: VaccinationsAnswer;
  readonly visits: VisitsAnswer;
  readonly wishes: WishesAnswer;
}
export type ViewName = keyof ViewAnswers;

type PeopleAnswer = paths['/api/people']['get']['responses'][200]['content']['application/json'];
/** Of whom only a grant speaks, birth date, number and ties are not told. */
export type Person = PeopleAnswer['people'][number];
export type LabSeries = ViewAnswers['labs']['series'][number];
export type TimelineEntry = ViewAnswers['timeline']['items'][number];
