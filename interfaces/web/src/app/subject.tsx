import { createContext, use, type ReactNode } from 'react';
import type { Person } from '../api/view-answers.ts';

/** Whose page it is, and as known on which day. */
export interface Subject {
  readonly personId: string;
  readonly person: Person;
  /** Null: today. */
  readonly knownOn: string | null;
  /** The day in Taiwan, by the server's clock. */
  readonly today: string;
}

const SubjectContext = createContext<Subject | null>(null);

export function useSubject(): Subject {
  const subject = use(SubjectContext);
  if (subject === null) throw new Error('useSubject is used outside SubjectProvider');
  return subject;
}

export const SubjectProvider = ({
  subject,
  children,
}: {
  readonly subject: Subject;
  readonly children: ReactNode;
}): ReactNode => <SubjectContext value={subject}>{children}</SubjectContext>;
