import type { z } from 'zod';
import { careCategories } from '../../domain/shared/event-contract.ts';
import { parsePersonId } from '../../domain/shared/person-id.ts';
import { unreachable } from '../../domain/shared/unreachable.ts';
import type { AccessFilter } from '../../read-models/read-model.ts';
import { inputIssues } from '../problems/input-issues.ts';
import type { Fault } from '../problems/problem.ts';
import {
  fault,
  type AccessRule,
  type Answer,
  type Caller,
  type Operation,
  type OperationDefinition,
} from './operation.ts';
import type { Services } from './services.ts';

/** No person, no data of anybody: nothing for a filter to take away. */
const unfiltered: AccessFilter = { categories: careCategories, hiddenItems: [], seesWhole: true };

export function defineOperation<Input, Output>(definition: OperationDefinition<Input, Output>): Operation {
  const { name, summary, input, output, access } = definition;
  return {
    name,
    summary,
    input,
    output,
    rule: access,
    perform: async (services, rawInput, caller) => {
      const parsed = input.safeParse(rawInput, { error: inputIssues(caller.language) });
      if (!parsed.success) return { kind: 'fault', fault: invalidInput(parsed.error) };
      return admit(definition, services, parsed.data, caller);
    },
  };
}

async function admit<Input, Output>(
  definition: OperationDefinition<Input, Output>,
  services: Services,
  input: Input,
  caller: Caller,
): Promise<Answer<Output>> {
  const { access, run, name } = definition;
  if (access.kind !== 'person') {
    const isAdmitted = isAdmittedWithoutSubject(access, caller);
    return isAdmitted ? run({ services, input, caller, filter: unfiltered }) : fault('not-permitted');
  }
  const request = {
    actor: caller.actor,
    subject: access.subject(input),
    action: access.action,
    categories: access.categories,
    resource: name,
    requestId: caller.requestId,
    isDemoSession: caller.isDemoSession && (await services.isDemoPerson(access.subject(input))),
  };
  const outcome = await services.gate.read(request, (filter) => run({ services, input, caller, filter }));
  if (outcome.kind === 'allowed') return outcome.value;
  return fault(outcome.kind === 'refused' ? 'not-permitted' : 'person-not-found');
}

function isAdmittedWithoutSubject(
  access: Exclude<AccessRule<never>, { kind: 'person' }>,
  { actor, isDemoSession }: Caller,
): boolean {
  switch (access.kind) {
    case 'public':
      return true;
    case 'installation':
      return isAdmittedHere(access, { actor, isDemoSession });
    case 'insurer':
      return actor === 'operator' || actor.startsWith('staff:');
    case 'family':
      return parsePersonId(actor).ok || isAdmittedHere(access, { actor, isDemoSession });
    default:
      return unreachable(access);
  }
}

/** The operator of this installation; in a demo, whoever visits it. */
const isAdmittedHere = (
  { alsoDemo }: { readonly alsoDemo: boolean },
  { actor, isDemoSession }: Pick<Caller, 'actor' | 'isDemoSession'>,
): boolean => isOperator(actor) || (alsoDemo && isDemoSession);
const isOperator = (actor: string): boolean => actor === 'operator';

/** Names the fields and what is expected; never repeats what was given, which may be health data. */
function invalidInput(error: z.ZodError): Fault {
  const errors = error.issues.map((issue) => ({ field: fieldOf(issue), reason: issue.message }));
  const first = errors[0];
  return {
    code: 'invalid-input',
    errors,
    ...(first === undefined ? {} : { field: first.field, expected: first.reason }),
  };
}

/** An unknown field is named itself, cut short: whoever sent it may have put anything there. */
const fieldOf = (issue: z.core.$ZodIssue): string =>
  [
    ...issue.path,
    ...(issue.code === 'unrecognized_keys' ? [(issue.keys[0] ?? '').slice(0, fieldCharactersMax)] : []),
  ].join('.') || '(input)';
const fieldCharactersMax = 60;
