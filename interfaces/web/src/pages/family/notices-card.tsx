import type { ReactNode } from 'react';
import type { FamilyAnswer, NoticesAnswer } from '../../api/family.ts';
import { useFamilyNotices } from '../../api/use-family.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { Empty, Loaded } from '../../components/loaded.tsx';
import { PageLink } from '../../app/page-link.tsx';

/** What changes soon by itself, and who looked for the first time. */
export function NoticesCard({ family }: { readonly family: FamilyAnswer }): ReactNode {
  const { say } = useLanguage();
  const notices = useFamilyNotices();
  const words = say.family.notices;
  return (
    <Card
      title={words.title}
      columns={6}
      action={<PageLink page="access-log">{say.shell.pages['access-log']}</PageLink>}
    >
      <Loaded snapshot={notices}>
        {({ notices: told }) =>
          told.length === 0 ? (
            <Empty text={words.none} />
          ) : (
            <ul className="records">
              {told.map((notice) => (
                <NoticeLine key={`${notice.kind} ${notice.concerns ?? ''}`} notice={notice} family={family} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

interface NoticeLineProps {
  readonly notice: NoticesAnswer['notices'][number];
  readonly family: FamilyAnswer;
}

function NoticeLine({ notice, family }: NoticeLineProps): ReactNode {
  const { say, format } = useLanguage();
  const { today } = useSubject();
  const words = say.family.notices;
  const { on, concerns, text } = notice;
  const name = concerns === null ? null : nameIn(family, concerns);
  return (
    <li>
      {text}
      <small className="block soft">
        {[words.on(format.dayNear(on, today)), ...(name === null ? [] : [words.who(name)])].join(' · ')}
      </small>
    </li>
  );
}

/** Of a grant or of a person, as the person knows them. */
function nameIn({ grants, keepers, guardians }: FamilyAnswer, concerns: string): string | null {
  const grant = grants.find(({ grantId, delegateId }) => grantId === concerns || delegateId === concerns);
  const keeper = keepers.find(({ personId }) => personId === concerns);
  const guardian = guardians.find(({ orderId }) => orderId === concerns);
  return grant?.delegateName ?? grant?.inviteeName ?? keeper?.name ?? guardian?.name ?? null;
}
