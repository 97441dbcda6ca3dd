import { fold, type Decider, type Decision, type Fact } from '../../domain/shared/decider.ts';
import { deepFreeze } from './deep-freeze.ts';

/** What a decision came to. Each of the three checks the whole decision. */
export interface Outcome<Event extends Fact, Refusal> {
  /** Exactly these events, in this order; all of them survive JSON, and asking again would add nothing. */
  then(...events: readonly [Event, ...Event[]]): void;
  thenRefused(refusal: Refusal): void;
  /** It is already so. */
  thenNothing(): void;
}

/** `given(...history).when(command).then(...events)` for one context. */
export function givenWhenThen<Command, Event extends Fact, State, Draft extends State, Refusal>(
  decider: Decider<Command, Event, State, Draft, Refusal>,
) {
  const decideAfter = (history: readonly Event[], command: Command): Decision<Event, Refusal> =>
    decider.decide(command, deepFreeze(fold(decider, history)));

  return (...history: readonly Event[]) => ({
    when: (command: Command): Outcome<Event, Refusal> => {
      const decision = decideAfter(deepFreeze(history), deepFreeze(command));
      return {
        then: (...events) => {
          expect(decision).toEqual({ kind: 'accepted', events });
          expect(JSON.parse(JSON.stringify(events))).toStrictEqual(events);
          expect(addedBy(decideAfter(deepFreeze([...history, ...events]), command))).toEqual([]);
        },
        thenRefused: (refusal) => expect(decision).toEqual({ kind: 'refused', refusal }),
        thenNothing: () => expect(decision).toEqual({ kind: 'accepted', events: [] }),
      };
    },
  });
}

/** A refusal adds nothing. */
export const addedBy = <Event extends Fact>(decision: Decision<Event, unknown>): readonly Event[] =>
  decision.kind === 'accepted' ? decision.events : [];
