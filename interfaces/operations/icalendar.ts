/** RFC 5545, as much as days and appointments need. */
export interface CalendarEvent {
  /** The same thing keeps it from one reading to the next, so that a calendar moves its entry. */
  readonly uid: string;
  readonly summary: string;
  readonly when:
    | { readonly kind: 'day'; readonly day: string }
    /** Instants in UTC, `2026-03-01T00:00:00.000Z`. */
    | { readonly kind: 'time'; readonly from: string; readonly until: string };
}

/** A calendar asks again by itself; four times a day is enough for what moves by days. */
const refreshEvery = 'PT6H';

export function icalendar(events: readonly CalendarEvent[], { name, now }: { name: string; now: string }): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Health Passbook//Reminders//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refreshEvery}`,
    `X-PUBLISHED-TTL:${refreshEvery}`,
    ...events.flatMap((event) => linesOf(event, now)),
    'END:VCALENDAR',
    '',
  ];
  return lines.map(folded).join('\r\n');
}

function linesOf({ uid, summary, when }: CalendarEvent, now: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${compactMoment(now)}`,
    ...(when.kind === 'day'
      ? [`DTSTART;VALUE=DATE:${when.day.replaceAll('-', '')}`]
      : [`DTSTART:${compactMoment(when.from)}`, `DTEND:${compactMoment(when.until)}`]),
    `SUMMARY:${escaped(summary)}`,
    'TRANSP:TRANSPARENT',
    // Whoever shares their calendar shows that there is something, and not what.
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
}

const compactMoment = (instant: string): string => `${instant.slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;

/** RFC 5545, 3.3.11. What is typed may hold a line break, which would begin a line of its own. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/gu, String.raw`\$&`).replaceAll(/\r\n?|\n|\u2028|\u2029/gu, String.raw`\n`);

/** RFC 5545, 3.1: 75 octets and the space that goes on; never within a character. */
const lineBytesMax = 74;

function folded(line: string): string {
  let written = '';
  let bytes = 0;
  for (const character of line) {
    const more = Buffer.byteLength(character);
    const isFull = bytes + more > lineBytesMax;
    written += isFull ? `\r\n ${character}` : character;
    bytes = isFull ? more : bytes + more;
  }
  return written;
}
