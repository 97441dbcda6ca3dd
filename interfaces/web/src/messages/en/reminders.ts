import type { Messages } from '../messages.ts';

export const reminders: Messages['reminders'] = {
  now: { title: 'Can be done now', none: 'Nothing needs doing for now.' },
  done: { title: 'Done' },
  notForYou: {
    title: 'Not for this person now',
    explain: 'Every rule is looked at; these do not apply for now, by age, sex or group.',
  },
  note: 'Worked out from the published rules of the NHIA and HPA; an institution may arrange it differently.',
  reasons: {
    'never-done': 'not on record so far',
    'interval-over': 'the interval since the last one is over',
    'next-dose': 'the next dose can be given',
    'catch-up': 'a missed dose can be given',
    'interval-running': 'the interval since the last one still runs',
    'locked-out': 'another treatment excludes it for a while',
    'begins-later': 'applies later',
    'window-missed': 'the time for it has passed',
    'once-in-life': 'once in life, and done',
    'nothing-more': 'nothing more in this course',
    'not-registered-yet': 'not registered at that time',
    'not-in-force': 'the rule is not in force',
    'other-sex': 'not for this sex',
    'too-young': 'too young',
    'too-old': 'too old',
    'not-in-group': 'not in a group it is for',
    'not-confirmed': 'not confirmed as a prescription to be refilled',
    expired: 'the prescription has expired',
  },
};
