import type { ReactNode } from 'react';
import type { FamilyAnswer } from '../../api/family.ts';
import { useLanguage } from '../../app/language.tsx';
import { Card } from '../../components/card.tsx';
import { dayOfInstant } from '../../messages/format.ts';

/** Stated at the counter from a court's papers; nothing here can be changed on the page. */
export function GuardiansCard({ family: { guardians } }: { readonly family: FamilyAnswer }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.family.guardians;
  if (guardians.length === 0) return null;
  return (
    <Card title={words.title} columns={6}>
      <ul className="records">
        {guardians.map(({ orderId, name, ward, from, until }) => (
          <li key={orderId}>
            <strong>{name ?? say.family.who.unnamed}</strong> <small className="soft">{words.wards[ward]}</small>
            <small className="block soft">
              {say.family.grants.period(
                format.day(dayOfInstant(from)),
                until === null ? words.open : format.day(dayOfInstant(until)),
              )}
            </small>
          </li>
        ))}
      </ul>
    </Card>
  );
}
