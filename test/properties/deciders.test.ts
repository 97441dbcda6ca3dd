import fc from 'fast-check';
import { access } from '../../domain/access/index.ts';
import { contextOf } from '../../domain/catalogue.ts';
import { delegation } from '../../domain/delegation/index.ts';
import { devices } from '../../domain/devices/index.ts';
import { healthRecord } from '../../domain/health-record/index.ts';
import { people } from '../../domain/people/index.ts';
import { registration } from '../../domain/registration/index.ts';
import { selfMeasurement } from '../../domain/self-measurement/index.ts';
import { fold, type Decider, type Fact } from '../../domain/shared/decider.ts';
import { ownReminders } from '../../domain/own-reminders/index.ts';
import { wishes } from '../../domain/wishes/index.ts';
import {
  anyAccessCommand,
  anyDelegationCommand,
  anyHealthRecordCommand,
  anyPeopleCommand,
  anySelfMeasurementCommand,
  anyWishesCommand,
} from '../support/commands.ts';
import { anyDevicesCommand } from '../support/devices.ts';
import { anyRegistrationCommand } from '../support/registration.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { addedBy } from '../support/given-when-then.ts';
import { anyOwnRemindersCommand } from '../support/own-reminders.ts';

/** What every context promises, whatever it is about. `anyCommand` should meet itself often. */
function keepsTheLawsOfDeciders<Command, Event extends Fact, State, Draft extends State, Refusal>(
  name: string,
  decider: Decider<Command, Event, State, Draft, Refusal>,
  anyCommand: fc.Arbitrary<Command>,
): void {
  const stateAfter = (history: readonly Event[]): State => deepFreeze(fold(decider, history));
  const anyLife = fc.array(anyCommand, { minLength: 1, maxLength: 12 });
  /** Lives a life and hands out, for each command, what came before and what it added. */
  const live = (
    commands: readonly Command[],
    check: (before: readonly Event[], command: Command, added: readonly Event[]) => void,
  ): readonly Event[] =>
    commands.reduce<readonly Event[]>((before, command) => {
      const added = addedBy(decider.decide(deepFreeze(command), stateAfter(before)));
      check(before, command, added);
      return deepFreeze([...before, ...added]);
    }, []);

  describe(`the decider of ${name}`, () => {
    it('adds nothing when it decides the same command twice', () => {
      fc.assert(
        fc.property(anyLife, (commands) => {
          live(commands, (before, command, added) => {
            const again = decider.decide(command, stateAfter([...before, ...added]));
            expect(addedBy(again)).toEqual([]);
          });
        }),
      );
    });

    it('decides the same for the same state, and writes into none', () => {
      fc.assert(
        fc.property(anyLife, anyCommand, (commands, command) => {
          const state = stateAfter(live(commands, () => undefined));
          expect(decider.decide(command, state)).toEqual(decider.decide(command, state));
        }),
      );
    });

    it('can fold each event it decides, as it comes back from JSON', () => {
      fc.assert(
        fc.property(anyLife, (commands) => {
          const history = live(commands, () => undefined);
          const stored = JSON.parse(JSON.stringify(history)) as readonly Event[];
          expect(stored).toStrictEqual(history);
          expect(fold(decider, stored)).toEqual(fold(decider, history));
        }),
      );
    });

    it('folds on from where it stopped', () => {
      fc.assert(
        fc.property(anyLife, fc.nat(12), (commands, cut) => {
          const history = live(commands, () => undefined);
          const halfway = fold(decider, history.slice(0, cut));
          expect(fold(decider, history.slice(cut), halfway)).toEqual(fold(decider, history));
        }),
      );
    });

    it('records only types of its own, and weighs its state', () => {
      fc.assert(
        fc.property(anyLife, (commands) => {
          const history = live(commands, () => undefined);
          for (const { type } of history) expect(contextOf(type)).toBe(name);
          expect(decider.weigh(fold(decider, history))).toBeGreaterThanOrEqual(decider.weigh(decider.emptyDraft()));
        }),
      );
    });

    it('says something in such lives, or the laws above would be empty', () => {
      const eventsOfLives = fc.sample(anyLife, { numRuns: 100, seed: 1 }).map((life) => live(life, () => undefined));
      const types = new Set(eventsOfLives.flat().map(({ type }) => type));
      expect(types.size).toBeGreaterThan(1);
      expect(eventsOfLives.filter((events) => events.length > 1).length).toBeGreaterThan(25);
    });
  });
}

keepsTheLawsOfDeciders('people', people, anyPeopleCommand);
keepsTheLawsOfDeciders('health-record', healthRecord, anyHealthRecordCommand);
keepsTheLawsOfDeciders('wishes', wishes, anyWishesCommand);
keepsTheLawsOfDeciders('self-measurement', selfMeasurement, anySelfMeasurementCommand);
keepsTheLawsOfDeciders('delegation', delegation, anyDelegationCommand);
keepsTheLawsOfDeciders('devices', devices, anyDevicesCommand);
keepsTheLawsOfDeciders('registration', registration, anyRegistrationCommand);
keepsTheLawsOfDeciders('own-reminders', ownReminders, anyOwnRemindersCommand);
keepsTheLawsOfDeciders('access', access, anyAccessCommand);
