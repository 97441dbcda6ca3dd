import {
  registration,
  registrationStream,
  type EmailAddress,
  type RegistrationState,
} from '../../domain/registration/index.ts';
import { parsePersonId, type PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { epochMsOf } from '../../domain/shared/time.ts';
import type { HandleCommand } from '../command-handling/command-handler.ts';
import type { StateAtHead } from '../event-log/state-at-head.ts';
import type { Clock } from '../ports/clock.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import type { Mail, MailMessage } from '../ports/mail.ts';
import { confirmationText, noticeText, type RegistrationNotice } from './mail-texts.ts';
import type { Attempts, Fingerprint } from './ports.ts';

/** As the message says. */
const linkValidMs = 24 * 60 * 60_000;
/** A mailbox is not filled by whoever can press a button. */
const confirmationsMax = { triesMax: 5, windowMs: 60 * 60_000 };

export interface RegistrationMail {
  /** For a registered person. Sends what confirms the address, and tells the confirmed one before it. */
  state(personId: PersonId, address: EmailAddress): Promise<void>;
  /** Nothing is sent where nothing waits to be confirmed, or where enough was sent in this hour. */
  sendAgain(personId: PersonId): Promise<'sent' | 'too-many' | 'nothing-to-confirm'>;
  confirm(token: string): Promise<boolean>;
  /** To an address confirmed by `asOf`, if there is one. */
  tell(asOf: RegistrationState, notice: RegistrationNotice): Promise<void>;
}

export interface RegistrationMailNeeds {
  readonly mail: Mail;
  readonly registrationOf: StateAtHead<RegistrationState>;
  readonly handle: HandleCommand;
  readonly identifiers: Identifiers;
  readonly fingerprint: Fingerprint;
  readonly attempts: Attempts;
  readonly clock: Clock;
  /** Where the link leads. */
  readonly origin: string;
  /** A message that could not be sent is no reason to undo what it tells of. */
  readonly onError: (error: unknown) => void;
}

const decider = { ...registration, streamOf: registrationStream };

export function createRegistrationMail(needs: RegistrationMailNeeds): RegistrationMail {
  const { registrationOf, clock } = needs;
  const send = sendingBy(needs);
  const sealOf = (words: string): Promise<string> => needs.fingerprint(`email-confirmation:${words}`);
  const handled = (personId: PersonId, command: Parameters<typeof registration.decide>[0]) =>
    needs.handle(decider, { personId, actor: personId as string as Actor, command });

  const sendAgain: RegistrationMail['sendAgain'] = async (personId) => {
    const { email } = await registrationOf(personId);
    if (email === undefined || email.isConfirmed) return 'nothing-to-confirm';
    const budget = { ...confirmationsMax, key: await needs.fingerprint(`email-confirmations-of:${personId}`) };
    const [counted] = await needs.attempts.count([budget], clock.now());
    if (counted === undefined || counted.tries > budget.triesMax) return 'too-many';
    const words = `${personId}.${email.confirmationId}.${epochMsOf(clock.now())}`;
    const link = `${needs.origin}/sign-in/email?token=${words}.${await sealOf(words)}`;
    await send({ to: email.address, ...confirmationText(link) });
    return 'sent';
  };

  const tell: RegistrationMail['tell'] = async ({ email }, notice) => {
    if (email?.isConfirmed === true) await send({ to: email.address, ...noticeText(notice) });
  };

  return {
    sendAgain,
    tell,
    state: async (personId, address) => {
      const before = await registrationOf(personId);
      const confirmationId = needs.identifiers.entityId('confirmation');
      await handled(personId, { type: 'StateEmail', address, confirmationId });
      if (before.email !== undefined && before.email.address !== address) await tell(before, 'email-changed');
      await sendAgain(personId);
    },
    confirm: async (token) => {
      const [person = '', confirmationId = '', issuedAt = '', seal = ''] = token.split('.');
      if (seal !== (await sealOf(`${person}.${confirmationId}.${issuedAt}`))) return false;
      const ageMs = epochMsOf(clock.now()) - Number(issuedAt);
      const personId = parsePersonId(person);
      if (ageMs < 0 || ageMs >= linkValidMs || !personId.ok) return false;
      const outcome = await handled(personId.value, { type: 'ConfirmEmail', confirmationId });
      return outcome.kind === 'accepted';
    },
  };
}

const sendingBy =
  ({ mail, onError }: RegistrationMailNeeds) =>
  async (message: MailMessage): Promise<void> => {
    try {
      await mail.send(message);
    } catch (error) {
      onError(error);
    }
  };
