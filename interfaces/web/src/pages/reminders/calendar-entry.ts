/** One whole day for the person's own calendar, as a file that every calendar opens (RFC 5545). */
export function calendarEntry({ title, day }: { readonly title: string; readonly day: string }): string {
  const compactDay = day.replaceAll('-', '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Health Passbook//EN',
    'BEGIN:VEVENT',
    `UID:${crypto.randomUUID()}`,
    `DTSTAMP:${compactDay}T000000Z`,
    `DTSTART;VALUE=DATE:${compactDay}`,
    `SUMMARY:${title.replaceAll(/([\\;,])/gu, '\\$1')}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

export function downloadCalendarEntry(entry: { readonly title: string; readonly day: string }): void {
  const address = URL.createObjectURL(new Blob([calendarEntry(entry)], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${entry.day}.ics`;
  link.click();
  URL.revokeObjectURL(address);
}
