import type { Messages } from '../messages.ts';

export const replay: Messages['replay'] = {
  intro:
    'The events are folded afresh up to the end of a day and laid beside the record of today: what was shown then, and what has come since.',
  choose: 'Which day?',
  chooseDay: 'Day',
  go: 'Replay this day',
  importDays: 'Days on which files were imported',
  title: (day) => `${day}, and today`,
  wasParked: 'An event of that day or before cannot be processed, so nothing is shown.',
  isParked: 'An event cannot be processed for now, so there is no today to compare with; below is what was shown then.',
  then: 'Then',
  added: 'Added since',
  changed: 'Changed since',
  removed: 'Removed since',
  restated: 'Confirmed by later files',
  count: (count) => (count === '1' ? '1 row' : `${count} rows`),
  shownThen: 'What was shown then',
  nothingThen: 'Nothing was on record then.',
  nothingSince: 'No change since.',
  openThen: (page) => `Open “${page}” as it was then`,
  columns: { field: 'Field', then: 'Then', now: 'Today' },
  nothing: '(empty)',
  noName: '(no name)',
  summary: (added, changed, removed) => `${added} added, ${changed} changed, ${removed} removed since.`,
  fieldNote: "Fields carry the record's own names, for an auditor to check against.",
};
