import { accessLog } from './access-log/index.ts';
import { admissions, admissionsView } from './admissions/index.ts';
import { allergies, allergiesView } from './allergies/index.ts';
import type { AnyReadModel, AnyView } from './any-read-model.ts';
import { careHistory, remindersView } from './care-history/index.ts';
import { documents, documentsView } from './documents/index.ts';
import { familyTies } from './family-ties/index.ts';
import { imaging, imagingView } from './imaging/index.ts';
import { labs, labsView } from './labs/index.ts';
import { measurements, measurementsView } from './measurements/index.ts';
import { medications, medicationsView } from './medications/index.ts';
import { particulars } from './particulars/index.ts';
import { prevention, preventionView } from './prevention/index.ts';
import { programmes, programmesView } from './programmes/index.ts';
import { timeline, timelineView } from './timeline/index.ts';
import { vaccinations, vaccinationsView } from './vaccinations/index.ts';
import { visits, visitsView } from './visits/index.ts';
import { wishes, wishesView } from './wishes/index.ts';

/** Every read model. A new one is a folder and a line here. */
export const readModels: readonly AnyReadModel[] = [
  accessLog,
  admissions,
  allergies,
  careHistory,
  documents,
  familyTies,
  imaging,
  labs,
  measurements,
  medications,
  particulars,
  prevention,
  programmes,
  timeline,
  vaccinations,
  visits,
  wishes,
];

/**
 * Of read models that were taken out of the list: their tables are dropped. A table whose name neither list has was made
 * by a newer program.
 */
export const retiredReadModels: readonly string[] = [];

/** Every question that can be asked of a person by name. */
export const views: readonly AnyView[] = [
  visitsView,
  admissionsView,
  medicationsView,
  allergiesView,
  labsView,
  imagingView,
  preventionView,
  vaccinationsView,
  programmesView,
  measurementsView,
  wishesView,
  timelineView,
  documentsView,
  remindersView,
];

/** Names of the public contract that nothing answers yet. */
export const viewsNotBuiltYet: readonly string[] = ['summary', 'dental-chart', 'surgery'];
