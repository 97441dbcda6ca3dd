import type { ReactNode } from 'react';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { Card } from '../../components/card.tsx';
import { RecordLine, joined } from '../../records/record-line.tsx';
import { RecordList } from '../../records/record-list.tsx';

type MedicationsAnswer = ViewAnswers['medications'];
type Medication = MedicationsAnswer['items'][number];

interface MedicationListProps {
  readonly medications: MedicationsAnswer;
  readonly drugClass: string | null;
  readonly onShowAll: () => void;
}

export function MedicationList({ medications, drugClass, onShowAll }: MedicationListProps): ReactNode {
  const { say } = useLanguage();
  const words = say.medications.list;
  const items =
    drugClass === null
      ? medications.items
      : medications.items.filter(({ atcClass }) => (atcClass?.code ?? atcClass?.display) === drugClass);
  const name = items[0]?.atcClass?.display ?? drugClass;
  return (
    <Card
      title={name === null || drugClass === null ? words.title : words.ofClass(name)}
      action={
        drugClass !== null && (
          <button type="button" className="button quiet" onClick={onShowAll}>
            {words.showAll}
          </button>
        )
      }
    >
      <RecordList items={items} total={drugClass === null ? medications.total : items.length} empty={words.empty}>
        {(medication) => (
          <MedicationLine key={`${medication.source.eventId} ${medication.line}`} medication={medication} />
        )}
      </RecordList>
    </Card>
  );
}

function MedicationLine({ medication }: { readonly medication: Medication }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.medications.list;
  const { drug, ingredient, form, atcClass, quantity, days, institution, kind, isCurrent, occurredOn, source } =
    medication;
  return (
    <RecordLine<readonly Omit<Medication, 'source'>[]>
      day={occurredOn}
      {...(isCurrent ? { kind: words.isCurrent } : {})}
      title={drug.display}
      notes={[
        ingredient,
        form,
        atcClass?.display ?? null,
        words.supply(quantity === null ? null : format.number(quantity), days),
        kind === 'admission' ? words.inHospital : null,
        institution.name,
      ]}
      source={source}
      say={(said) => joined([format.day(said[0]?.occurredOn ?? null), ...said.map((line) => line.drug.display)])}
    />
  );
}
