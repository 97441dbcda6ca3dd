import type { ReactNode } from 'react';

/** The mark of the product: a passbook with a pulse. */
export const Mark = ({ size }: { readonly size: number }): ReactNode => (
  <svg width={size} height={size} viewBox="0 0 30 30" aria-hidden="true" focusable="false">
    <rect x="3" y="2" width="24" height="26" rx="5" fill="var(--leaf)" />
    <path d="M3 8.5h24" stroke="var(--card)" strokeOpacity=".5" />
    <path
      d="M7 18.5h3.2l2.2-4.4 3.3 7.7 2.2-3.3h5.3"
      fill="none"
      stroke="var(--card)"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

const shapes = {
  overview: 'M4 11.5 12 5l8 6.5V20h-5v-5h-6v5H4z',
  reminders: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21.5h4',
  care: 'M12 4v16M4 12h16M7 4h10a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z',
  medicines: 'M8.5 20.5a5 5 0 0 1-5-8.5l8-8a5 5 0 0 1 8.5 8l-8 8a5 5 0 0 1-3.5.5zM8 8l8 8',
  tests: 'M9 3h6M10 3v6l-5.5 9A2 2 0 0 0 6.2 21h11.6a2 2 0 0 0 1.7-3L14 9V3M7.5 15h9',
  prevention: 'M12 3l7.5 3v5.500c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.500V6zM8.5 12l2.5 2.5 4.5-5',
  measurements: 'M3 12h4l2.5-6 4 13 3-9 1.5 2H21',
  wishes: 'M12 20s-7.5-4.5-7.5-10A4 4 0 0 1 12 7.5 4 4 0 0 1 19.5 10C19.5 15.5 12 20 12 20z',
  timeline: 'M6 4v16M6 7h12M6 12h9M6 17h12',
  files: 'M12 15V4M8 8l4-4 4 4M5 14v5a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-5',
  replay: 'M4 12a8 8 0 1 0 2.5-5.800M4 4v4.500h4.500M12 8v4.500l3 2',
  family:
    'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM16 12a2.5 2.5 0 1 0 0-5M3 19a5 5 0 0 1 10 0M15 14.500a4.500 4.500 0 0 1 6 4.500',
  settings: 'M5 7h14M5 12h14M5 17h14M9 5v4M15 10v4M8 15v4',
  records: 'M7 4h10a2 2 0 0 1 2 2v14H7a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM9 9h6M9 13h6',
} as const;
export type IconName = keyof typeof shapes;

/** Drawn by us, in one line weight; the word beside it carries the meaning. */
export const Icon = ({ name }: { readonly name: IconName }): ReactNode => (
  <svg className="icon" width="22" height="22" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={shapes[name]} />
  </svg>
);
