import { z } from 'zod';
import { everyItem } from '../../domain/notifications/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { defineOperation } from './define-operation.ts';
import { decided, itemSchema, recipientOf } from './notification-decisions.ts';
import { mayBeReminded } from './notification-settings.ts';
import { fault } from './operation.ts';
import { personIdSchema } from './schemas.ts';

const itemsSchema = z.array(itemSchema).min(1).max(80).default([everyItem]);
const output = z.object({ listenerId: z.string() });
const subject = (input: { readonly personId: PersonId }): PersonId => input.personId;
const asPerson = { kind: 'person', subject, action: 'manage', categories: ['reminders'] } as const;
const asListener = { kind: 'person', subject, action: 'remind', categories: ['reminders'] } as const;

export const addListener = defineOperation({
  name: 'add-reminder-listener',
  summary: 'Let somebody who may be reminded of the person be told too; it gives them no right',
  input: z.strictObject({ personId: personIdSchema, listenerId: personIdSchema, items: itemsSchema }),
  output,
  access: asPerson,
  run: async ({ services, caller, input: { personId, listenerId, items } }) => {
    const isOther = listenerId !== personId;
    if (isOther && !(await mayBeReminded(services, personId, listenerId))) {
      return fault('listener-not-permitted', { field: 'listenerId' });
    }
    const command = { type: 'AddListener', subjectId: personId, listenerId, items } as const;
    return decided({ services, caller }, personId, command, { listenerId });
  },
});

export const removeListener = defineOperation({
  name: 'remove-reminder-listener',
  summary: 'Tell somebody no longer of the person’s reminders',
  input: z.strictObject({ personId: personIdSchema, listenerId: personIdSchema }),
  output,
  access: asPerson,
  run: ({ services, caller, input: { personId, listenerId } }) =>
    decided({ services, caller }, personId, { type: 'RemoveListener', listenerId }, { listenerId }),
});

/** A parent, a guardian or a delegate with the right says so for themself. */
export const startListening = defineOperation({
  name: 'start-listening',
  summary: 'Be told of the reminders of a person, as somebody who may be',
  input: z.strictObject({ personId: personIdSchema, items: itemsSchema }),
  output,
  access: asListener,
  run: ({ services, caller, input: { personId, items } }) => {
    const listenerId = recipientOf(caller, personId);
    const command = { type: 'AddListener', subjectId: personId, listenerId, items } as const;
    return decided({ services, caller }, personId, command, { listenerId });
  },
});

export const stopListening = defineOperation({
  name: 'stop-listening',
  summary: 'Be told no longer of the reminders of a person',
  input: z.strictObject({ personId: personIdSchema }),
  output,
  access: asListener,
  run: ({ services, caller, input: { personId } }) => {
    const listenerId = recipientOf(caller, personId);
    return decided({ services, caller }, personId, { type: 'RemoveListener', listenerId }, { listenerId });
  },
});
