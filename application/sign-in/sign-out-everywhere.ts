import { registration, registrationStream } from '../../domain/registration/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import type { HandleCommand } from '../command-handling/command-handler.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import type { TokenProvider } from './ports.ts';

export type SignOutEverywhere = (personId: PersonId) => Promise<void>;

const decider = { ...registration, streamOf: registrationStream };

/** What is open ends first, so a log that is away for a moment keeps nobody signed in. */
export const createSignOutEverywhere =
  (needs: {
    readonly tokens: Pick<TokenProvider, 'endAllOf'>;
    readonly handle: HandleCommand;
    readonly identifiers: Identifiers;
  }): SignOutEverywhere =>
  async (personId) => {
    await needs.tokens.endAllOf(personId);
    await needs.handle(decider, {
      personId,
      actor: personId as string as Actor,
      command: { type: 'SignOutEverywhere', signOutId: needs.identifiers.entityId('sign-out') },
    });
  };
