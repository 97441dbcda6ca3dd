import { views, viewsNotBuiltYet } from '../../../read-models/registry.ts';
import { fault } from '../../operations/operation.ts';
import { showOperations } from '../../operations/views.ts';
import type { Texts, Verb, VerbOption, VerbRun } from '../verb.ts';

const person = { field: 'personId', hint: 'per_… of the person' } as const satisfies VerbOption;
const knownOn = { field: 'knownOn', hint: 'date or instant: as known then' } as const satisfies VerbOption;

/** The views' own parameters, as options of the same name. */
const viewParameters = ['from', 'to', 'text', 'kind', 'category', 'limit', 'offset'] as const;

const runShow: VerbRun = (services, texts, caller) => {
  const { view, personId, knownOn: asKnown, ...parameters } = texts;
  const operation = typeof view === 'string' ? showOperations.get(view) : undefined;
  if (operation === undefined) return Promise.resolve(unknownView(view));
  return operation.perform(services, inputOf(personId, asKnown, parameters), caller);
};

function unknownView(view: unknown): ReturnType<typeof fault> {
  if (viewsNotBuiltYet.some((name) => name === view)) return fault('not-built-yet', { field: 'view' });
  return fault('invalid-usage', { field: 'view', expected: views.map(({ name }) => name).join('|') });
}

const inputOf = (personId: unknown, asKnown: unknown, parameters: Texts): Texts => ({
  personId,
  ...(asKnown === undefined ? {} : { knownOn: asKnown }),
  parameters,
});

export const showVerb: Verb = {
  words: ['show'],
  run: runShow,
  options: {
    person,
    'known-on': knownOn,
    ...Object.fromEntries(viewParameters.map((name) => [name, { field: name, hint: `parameter of the view` }])),
  },
  positionals: [{ field: 'view', hint: 'VIEW' }],
};

export const remindersVerb: Verb = {
  words: ['reminders'],
  run: (services, texts, caller) => runShow(services, { ...texts, view: 'reminders' }, caller),
  options: {
    person,
    on: { field: 'on', hint: 'YYYY-MM-DD; default today' },
    'known-on': knownOn,
    horizon: { field: 'horizon', hint: 'years ahead' },
  },
  positionals: [],
};
