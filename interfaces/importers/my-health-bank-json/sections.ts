import { adultCheckups } from './sections/adult-checkup.ts';
import { cancerScreenings } from './sections/cancer-screenings.ts';
import { diabetesCare, hepatitisCare, kidneyCare } from './sections/care-programmes.ts';
import { admissions, chineseMedicine, dentistry, westernMedicine } from './sections/claims.ts';
import { labResults, reports } from './sections/examinations.ts';
import { allergies, cardWishes, vaccinations } from './sections/notes.ts';
import type { Section } from './sections/section.ts';

/** All sections of NHIA, IHK_JSON_J2, 2023-05-15. */
const sections: readonly Section[] = [
  westernMedicine,
  admissions,
  dentistry,
  allergies,
  cardWishes,
  vaccinations,
  labResults,
  reports,
  chineseMedicine,
  adultCheckups,
  cancerScreenings,
  diabetesCare,
  kidneyCare,
  hepatitisCare,
];

export const sectionByName: ReadonlyMap<string, Section> = new Map(sections.map((section) => [section.name, section]));
