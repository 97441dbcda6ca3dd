import {
  decideAtSending,
  isToldAlready,
  notifications,
  notificationsStream,
  type DueTelling,
  type NotificationsCommand,
  type PushAddress,
} from '../../domain/notifications/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { epochMsOf, instantOfEpochMs, taipei } from '../../domain/shared/time.ts';
import type { Gate } from '../access/gate.ts';
import type { HandleCommand } from '../command-handling/command-handler.ts';
import type { Notifier, SendOutcome } from '../ports/notifier.ts';
import type { Claim, Outbox, Settlement } from '../ports/outbox.ts';
import { nextAttemptAt } from './retry-after.ts';
import { askWhatIsWanted, createRecipients, remindingOf, type WantedNeeds } from './tellings-wanted.ts';

export interface DeliveryNeeds extends WantedNeeds {
  readonly outbox: Outbox;
  /** A channel without one is not offered here: its rows are never planned. */
  readonly notifiers: Readonly<Partial<Record<PushAddress['kind'], Notifier>>>;
  readonly handle: HandleCommand;
  /** What leaves is on record as an access of whoever is told, before it leaves. */
  readonly gate: Gate;
  /** In [0, 1): spreads retries. */
  readonly chance: () => number;
  /** Told of a row or a person that failed; the others go on. */
  readonly onError: (error: unknown) => void;
}

export interface Delivery {
  /** Adds what is due to be told of the person to the outbox. */
  planPerson(subjectId: PersonId): Promise<void>;
  /** Tries everything that is due, a batch at a time; how many rows were claimed. */
  deliverDue(signal?: AbortSignal): Promise<number>;
}

const batchRows = 32;
/** Longer than a batch may take: each row waits for one answer of at most 15 seconds. */
const leaseMs = 60_000;
/** A person who cannot be planned for now is asked again then. */
const planUnknownWaitMs = 60_000;
const operator = 'operator' as Actor;
const decider = { ...notifications, streamOf: notificationsStream };

export function createDelivery(needs: DeliveryNeeds): Delivery {
  const { outbox, clock, onError } = needs;
  const recipients = createRecipients(needs);
  const attempt = async (claim: Claim): Promise<void> => {
    try {
      await deliverOne(needs, claim);
    } catch (error) {
      onError(error); // The lease ends, and the row is claimed again: with the attempt that it may have begun.
    }
  };
  return {
    planPerson: async (subjectId) => {
      for (const recipientId of await recipients(subjectId)) {
        const wanted = await askWhatIsWanted(needs, { subjectId, recipientId, purpose: 'looking-ahead' });
        if (wanted !== undefined) await outbox.plan(wanted.tellings.filter((one) => isOffered(needs, one)));
      }
    },
    deliverDue: async (signal) => {
      let claimed = 0;
      while (signal?.aborted !== true) {
        const claims = await outbox.claim({ now: clock.now(), limit: batchRows, leaseMs });
        if (claims.length === 0) break;
        claimed += claims.length;
        await Promise.all(claims.map(attempt));
      }
      return claimed;
    },
  };
}

const isOffered = ({ notifiers }: DeliveryNeeds, { channel }: DueTelling): boolean =>
  channel === 'inbox' || notifiers[channel] !== undefined;

async function deliverOne(needs: DeliveryNeeds, claim: Claim): Promise<void> {
  const { outbox, clock } = needs;
  const { telling } = claim;
  const settle = (settlement: Settlement): Promise<boolean> => outbox.settle(claim, settlement, clock.now());
  const wanted = await askWhatIsWanted(needs, { ...telling, purpose: 'telling' });
  const now = clock.now();
  if (wanted === undefined) {
    await settle({ kind: 'wait', until: instantOfEpochMs(epochMsOf(now) + planUnknownWaitMs) });
    return;
  }
  if (isToldAlready(wanted.ofSubject, telling)) {
    await settle({ kind: 'told', messageId: null }); // By a worker that was stopped after its receipt.
    return;
  }
  const { quietHours, addresses } = wanted.ofRecipient;
  const { isPermitted, tellings } = wanted;
  const decision = decideAtSending({ telling, isPermitted, wanted: tellings, quietHours, now });
  switch (decision.kind) {
    case 'wait':
      await settle(decision);
      return;
    case 'suppress':
      await settle({ kind: 'suppressed', code: decision.reason });
      return;
    case 'expire':
      await giveUp(needs, claim, { kind: 'expired', code: 'window-over' });
      return;
    case 'send':
      await tellOnRecord(needs, claim, { address: addresses.get(telling.destination)?.address, ...decision });
  }
}

interface Sending {
  readonly address: PushAddress | undefined;
  readonly ttlSeconds: number;
}

/** One access for each telling, however often it is tried: the key of the row is its request. */
async function tellOnRecord(needs: DeliveryNeeds, claim: Claim, sending: Sending): Promise<void> {
  const request = { ...remindingOf(claim.telling), resource: 'telling-of-reminder', requestId: claim.key };
  const outcome = await needs.gate.read(request, () => tell(needs, claim, sending));
  if (outcome.kind === 'allowed') return;
  await needs.outbox.settle(claim, { kind: 'suppressed', code: 'not-permitted' }, needs.clock.now());
}

async function tell(needs: DeliveryNeeds, claim: Claim, { address, ttlSeconds }: Sending): Promise<void> {
  const { outbox, clock, notifiers } = needs;
  if (address === undefined) {
    await recordTold(needs, claim, null); // Only the inbox has no address, and the receipt itself is what it shows.
    return;
  }
  const notifier = notifiers[address.kind];
  if (notifier === undefined) {
    await outbox.settle(claim, { kind: 'suppressed', code: 'channel-not-offered' }, clock.now());
    return;
  }
  if (!(await outbox.beginAttempt(claim, clock.now()))) return;
  await conclude(needs, claim, await notifier.send(address, { key: claim.key, ttlSeconds }));
}

async function conclude(needs: DeliveryNeeds, claim: Claim, outcome: SendOutcome): Promise<void> {
  const { outbox, clock, chance } = needs;
  switch (outcome.kind) {
    case 'accepted':
      await recordTold(needs, claim, outcome.messageId);
      return;
    case 'address-gone': {
      const { recipientId, destination } = claim.telling;
      await record(needs, recipientId, {
        type: 'RemovePushAddress',
        addressId: destination,
        because: 'unregistered',
      });
      await outbox.settle(claim, { kind: 'dead', code: 'address-gone' }, clock.now());
      return;
    }
    case 'refused':
      await giveUp(needs, claim, { kind: 'dead', code: outcome.code });
      return;
    default: {
      const at = nextAttemptAt(outcome, claim.attempts, { now: clock.now(), chance: chance() });
      const known = outcome.kind === 'unknown' ? 'unknown' : 'not-taken';
      await outbox.settle(claim, { kind: 'retry', outcome: known, code: outcome.code, at }, clock.now());
    }
  }
}

/** The receipt first: whoever finds it never sends again, whatever becomes of the row. */
async function recordTold(needs: DeliveryNeeds, claim: Claim, messageId: string | null): Promise<void> {
  const { outbox, clock } = needs;
  const { recipientId, rule, period, destination, subjectId } = claim.telling;
  const telling = { recipientId, rule, period, destination };
  await record(needs, subjectId, { type: 'RecordTold', telling, messageId, today: clock.today(taipei) });
  await outbox.settle(claim, { kind: 'told', messageId }, clock.now());
}

async function giveUp(
  needs: DeliveryNeeds,
  claim: Claim,
  settlement: Extract<Settlement, { kind: 'suppressed' | 'expired' | 'dead' }>,
): Promise<void> {
  const { recipientId, rule, period, destination, subjectId } = claim.telling;
  const telling = { recipientId, rule, period, destination };
  const reason = settlement.kind === 'dead' ? 'refused-by-service' : 'expired';
  await record(needs, subjectId, {
    type: 'RecordNotTold',
    telling,
    reason: claim.mayHaveLeft ? 'outcome-unknown' : reason,
  });
  await needs.outbox.settle(claim, settlement, needs.clock.now());
}

async function record({ handle }: DeliveryNeeds, personId: PersonId, command: NotificationsCommand): Promise<void> {
  const handled = await handle(decider, { personId, actor: operator, command });
  if (handled.kind === 'refused') throw new TypeError(`a receipt is never refused: ${handled.refusal.code}`);
}
