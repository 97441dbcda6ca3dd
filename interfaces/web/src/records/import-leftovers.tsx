import type { ReactNode } from 'react';
import type { ImportRejection } from '../api/import-document.ts';
import { useLanguage } from '../app/language.tsx';

/** Rows of a file that could not be recorded: where they stand, and why in words. */
export function RejectedRows({ rejected }: { readonly rejected: readonly ImportRejection[] }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.importing;
  const reasons: Readonly<Record<string, string>> = words.reasons;
  if (rejected.length === 0) return null;
  const { columns } = words.report;
  return (
    <section aria-label={words.report.rejectedTitle(format.number(rejected.length))}>
      <h3>{words.report.rejectedTitle(format.number(rejected.length))}</h3>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={words.report.rejected}>
        <table className="book">
          <thead>
            <tr>
              <th scope="col">{columns.section}</th>
              <th scope="col">{columns.row}</th>
              <th scope="col">{columns.field}</th>
              <th scope="col">{columns.reason}</th>
            </tr>
          </thead>
          <tbody>
            {rejected.map(({ section, row, field, reason }, index) => (
              <tr key={index}>
                <td>{sectionText(section, words)}</td>
                <td>{format.number(row)}</td>
                <td>
                  <code>{field}</code>
                </td>
                <td>{reasons[reason] ?? reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Fields that are kept as they are and shown nowhere yet. */
export function UnmappedFields({ unmapped }: { readonly unmapped: readonly string[] }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.importing.report;
  if (unmapped.length === 0) return null;
  return (
    <details>
      <summary>{words.unmapped(format.number(unmapped.length))}</summary>
      <p className="soft">{words.unmappedText}</p>
      <p>
        {unmapped.map((name) => (
          <code key={name} className="kind">
            {name}
          </code>
        ))}
      </p>
    </details>
  );
}

function sectionText(
  section: string,
  { sections, sectionText: text }: ReturnType<typeof useLanguage>['say']['importing'],
): string {
  const names: Readonly<Record<string, string>> = sections;
  const name = names[section.toLowerCase()];
  return name === undefined ? section : text(name, section);
}
