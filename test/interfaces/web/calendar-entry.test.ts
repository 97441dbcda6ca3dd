import ICAL from 'ical.js';
import { calendarEntry } from '../../../interfaces/web/src/pages/reminders/calendar-entry.ts';

it('the file of one reminder is read by a second parser as it was meant', () => {
  const title = '洗牙；帶健保卡, a;b\\c';
  const text = calendarEntry({ title, day: '2026-12-01' });
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text) as never).getFirstSubcomponent('vevent') as never);
  expect(event.summary).toBe(title);
  expect(event.startDate.toString()).toBe('2026-12-01');
  expect(event.startDate.isDate).toBe(true);
});
