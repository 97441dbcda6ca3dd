import { useState, type ReactNode } from 'react';
import { lookAs, type FamilyAnswer, type Sight } from '../../api/family.ts';
import { useSending } from '../../api/use-sending.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { Empty, FailureNote, Skeleton } from '../../components/loaded.tsx';

const viewsLookedAt = [
  'visits',
  'medications',
  'allergies',
  'labs',
  'imaging',
  'prevention',
  'vaccinations',
  'programmes',
  'measurements',
  'wishes',
] as const;

/** What somebody else would see at this moment, category by category. It is a look of the person, on record as such. */
export function EyesCard({ family }: { readonly family: FamilyAnswer }): ReactNode {
  const { say, language } = useLanguage();
  const { personId } = useSubject();
  const words = say.family.eyes;
  const others = othersOf(family, say.family.grants.unnamed);
  const [chosen, setChosen] = useState('');
  const [sights, setSights] = useState<readonly Sight[] | null>(null);
  const { sending, send } = useSending();
  const [first] = others;
  const delegateId = others.find((one) => one.personId === chosen)?.personId ?? first?.personId;
  const look = (): void => {
    if (delegateId === undefined) return;
    setSights(null);
    send(async (signal) => {
      const asker = { personId, language };
      setSights(await Promise.all(viewsLookedAt.map((view) => lookAs(asker, { delegateId, view }, signal))));
    });
  };
  return (
    <Card title={words.title} columns={6}>
      <p className="soft">{words.explain}</p>
      {first === undefined ? (
        <Empty text={words.none} />
      ) : (
        <div className="form-row">
          <label className="field">
            <span>{words.whose}</span>
            <select value={delegateId} onChange={({ target }) => setChosen(target.value)}>
              {others.map((one) => (
                <option key={one.personId} value={one.personId}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className="button primary" onClick={look}>
            {words.look}
          </button>
        </div>
      )}
      {sending.status === 'sending' && <Skeleton lines={5} />}
      {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
      {sights !== null && <Sights sights={sights} />}
    </Card>
  );
}

function Sights({ sights }: { readonly sights: readonly Sight[] }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.family.eyes;
  const names: Readonly<Record<string, string>> = say.words.categories;
  const said = ({ isAllowed, total }: Sight): string => {
    if (!isAllowed) return words.seesNot;
    return total === null ? words.sees : words.counted(format.number(total));
  };
  return (
    <table className="book two-columns">
      <tbody>
        {sights.map((sight) => (
          <tr key={sight.view}>
            <th scope="row">{names[sight.view] ?? sight.view}</th>
            <td>{said(sight)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Other {
  readonly personId: string;
  readonly name: string;
}

/** Whoever accepted something that has not ended, and whoever stands for a minor. */
function othersOf({ grants, keepers }: FamilyAnswer, unnamed: string): readonly Other[] {
  const delegates = grants
    .filter(({ standing }) => standing === 'running' || standing === 'planned')
    .flatMap(({ delegateId, delegateName, inviteeName }) =>
      delegateId === null ? [] : [{ personId: delegateId, name: delegateName ?? inviteeName ?? unnamed }],
    );
  const standingFor = keepers.map(({ personId, name }) => ({ personId, name: name ?? unnamed }));
  return [...new Map([...standingFor, ...delegates].map((one) => [one.personId, one])).values()];
}
