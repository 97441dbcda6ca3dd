import type { Messages } from '../messages.ts';

export const states: Messages['states'] = {
  loading: 'Loading',
  search: 'Search',
  all: 'All',
  noMatch: 'Nothing on record matches.',
  retry: 'Try again',
  retrying: 'It is tried again by itself.',
  signIn: 'Sign in (opens another tab)',
  empty: { importFile: 'Import a My Health Bank file', recordReading: 'Write down a first measurement' },
  failed: {
    offline: {
      title: 'No connection for now',
      detail: 'The network is gone or the server does not answer. This page tries again by itself.',
    },
    unavailable: {
      title: 'The data cannot be read for now',
      detail: 'Nothing is lost. It is tried again in a moment.',
    },
    'signed-out': {
      title: 'You are no longer signed in',
      detail:
        'Please sign in again, so that the record stays yours. What you typed is still here, and goes on by itself.',
    },
    refused: {
      title: 'There is nothing to show here',
      detail: 'You have no right to see this kind of data, or the right has ended.',
    },
    problem: { title: 'This could not be read', detail: 'Please try again; if it keeps happening, tell the operator.' },
    page: {
      title: 'Something went wrong on this page',
      detail: 'Your data are not affected. Please load the page again.',
      reload: 'Load again',
    },
  },
  offlineNow: 'Offline: only what was read before can be shown; it is brought up to date by itself.',
  stale: {
    kept: (moment) => `Offline: this was kept on ${moment} and may not be the latest.`,
    earlier: 'Connection lost: this was read a while ago and is brought up to date when it returns.',
  },
};
