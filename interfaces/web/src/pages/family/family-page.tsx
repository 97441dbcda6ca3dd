import type { ReactNode } from 'react';
import type { FamilyAnswer } from '../../api/family.ts';
import { useFamily } from '../../api/use-family.ts';
import { useSubject } from '../../app/subject.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { AcceptCard } from './accept-card.tsx';
import { EyesCard } from './eyes-card.tsx';
import { GrantsCard } from './grants-card.tsx';
import { GuardiansCard } from './guardians-card.tsx';
import { HidingCard } from './hiding-card.tsx';
import { InviteCard } from './invite-card.tsx';
import { NoticesCard } from './notices-card.tsx';
import { WhoCard } from './who-card.tsx';
import '../../components/form.css';
import '../telling/telling.css';
import './family.css';

/** Who may see the record, by the age of its person, and what the person decides about it. */
export default function FamilyPage(): ReactNode {
  const family = useFamily();
  return (
    <Loaded snapshot={family}>
      {(answer) => (
        <div className="grid family">
          <WhoCard family={answer} />
          <NoticesCard family={answer} />
          <Decisions family={answer} />
          <GuardiansCard family={answer} />
        </div>
      )}
    </Loaded>
  );
}

/** Only the person decides; a delegate may lay down what was granted to them. */
function Decisions({ family }: { readonly family: FamilyAnswer }): ReactNode {
  const { person } = useSubject();
  const { reason } = person.acting;
  if (!['self', 'demo', 'operator'].includes(reason))
    return family.grants.length > 0 && <GrantsCard family={family} isOwn={false} />;
  const phase = family.ages?.phase;
  return (
    <>
      {phase === 'adult' && <OfAdults family={family} isSignedIn={reason === 'self'} />}
      {phase !== 'child' && <HidingCard family={family} />}
      <EyesCard family={family} />
    </>
  );
}

/** A delegate is an adult who is signed in: a visitor of the demo accepts nothing. */
const OfAdults = ({ family, isSignedIn }: { family: FamilyAnswer; isSignedIn: boolean }): ReactNode => (
  <>
    <GrantsCard family={family} isOwn />
    <InviteCard />
    {isSignedIn && <AcceptCard />}
  </>
);
