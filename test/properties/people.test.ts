import fc from 'fast-check';
import { people, type Factor, type PeopleCommand, type PeopleEvent } from '../../domain/people/index.ts';
import { fold } from '../../domain/shared/decider.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { anyPeopleCommand } from '../support/commands.ts';
import { addedBy } from '../support/given-when-then.ts';
import { registered } from '../support/people.ts';

const decided = (history: readonly PeopleEvent[], command: PeopleCommand) =>
  people.decide(command, fold(people, history));
const lived = (commands: readonly PeopleCommand[]): readonly PeopleEvent[] =>
  commands.reduce<readonly PeopleEvent[]>(
    (history, command) => [...history, ...addedBy(decided(history, command))],
    [registered],
  );
const anyHistory = fc.array(anyPeopleCommand, { maxLength: 10 }).map(lived);
const commandsOf = <Type extends PeopleCommand['type']>(...types: readonly Type[]) =>
  anyPeopleCommand.filter((command): command is Extract<PeopleCommand, { type: Type }> =>
    types.some((type) => type === command.type),
  );

/** What a reader of the log sees: the last record whose moment has come. */
function lastSaid<Said>(
  history: readonly PeopleEvent[],
  read: (event: PeopleEvent) => [string, Said] | undefined,
  moment: string,
) {
  return history.reduce<Said | undefined>((said, event) => {
    const reading = read(event);
    return reading !== undefined && reading[0] <= moment ? reading[1] : said;
  }, undefined);
}

const linkOf =
  (parentId: string) =>
  (event: PeopleEvent): [string, boolean] | undefined => {
    if (event.type !== 'DependantLinked' && event.type !== 'DependantUnlinked') return undefined;
    return event.data.parentId === parentId ? [event.data.effectiveFrom, event.type === 'DependantLinked'] : undefined;
  };
const valueOf =
  (factor: Factor) =>
  (event: PeopleEvent): [string, Factor['value']] | undefined => {
    if (event.type !== 'FactorDeclared' || event.data.factor.name !== factor.name) return undefined;
    if (factor.name === 'family-history' && event.data.factor.value !== factor.value) return undefined;
    return [event.data.declaredFrom, event.data.factor.value];
  };

describe('a link', () => {
  const hours = [0, 1, 2, 3, 4, 5, 6].map((hour) => `1970-01-01T0${hour}:00:00.000Z`);

  it('is so from its moment on and unchanged before, whether that needed an event or not', () => {
    fc.assert(
      fc.property(anyHistory, commandsOf('LinkDependant', 'UnlinkDependant'), (before, command) => {
        const decision = decided(before, command);
        fc.pre(decision.kind === 'accepted');
        const after = [...before, ...addedBy(decision)];
        const read = linkOf(command.parentId);
        const from = command.from !== null && command.from > command.now ? command.from : command.now;
        for (const hour of hours) {
          const isLinked = lastSaid(after, read, hour) ?? false;
          expect(isLinked).toBe(
            hour >= from ? command.type === 'LinkDependant' : (lastSaid(before, read, hour) ?? false),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('costs an event only where it changes something', () => {
    fc.assert(
      fc.property(anyHistory, commandsOf('LinkDependant', 'UnlinkDependant'), (before, command) => {
        const added = addedBy(decided(before, command));
        fc.pre(added.length > 0);
        const read = linkOf(command.parentId);
        const changed = hours.filter(
          (hour) => (lastSaid(before, read, hour) ?? false) !== (lastSaid([...before, ...added], read, hour) ?? false),
        );
        expect(changed).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('costs none where a later link anew was all that was still to come', () => {
    const mother = 'per_mother00000000000000' as PersonId;
    const at = (hour: number) => `1970-01-01T0${hour}:00:00.000Z` as Instant;
    const before = lived([
      { type: 'LinkDependant', parentId: mother, from: null, now: at(0) },
      { type: 'UnlinkDependant', parentId: mother, from: at(5), now: at(0) },
      { type: 'LinkDependant', parentId: mother, from: at(5), now: at(0) },
    ]);
    expect(before).toHaveLength(4);
    expect(addedBy(decided(before, { type: 'LinkDependant', parentId: mother, from: null, now: at(0) }))).toEqual([]);
  });

  it('of one parent leaves the other’s alone, and none works backwards', () => {
    fc.assert(
      fc.property(anyHistory, commandsOf('LinkDependant', 'UnlinkDependant'), (before, command) => {
        for (const event of addedBy(decided(before, command))) {
          expect(event.data).toMatchObject({ parentId: command.parentId });
          expect('effectiveFrom' in event.data && event.data.effectiveFrom >= command.now).toBe(true);
        }
      }),
    );
  });
});

describe('a factor', () => {
  const days = ['2026-01-01', '2026-01-15', '2026-02-15', '2026-03-15', '2026-04-15', '2026-05-01'];

  it('has its value from its day on and is unchanged before, whether that needed an event or not', () => {
    fc.assert(
      fc.property(anyHistory, commandsOf('DeclareFactor'), (before, command) => {
        const decision = decided(before, command);
        fc.pre(decision.kind === 'accepted');
        const after = [...before, ...addedBy(decision)];
        const read = valueOf(command.factor);
        for (const day of days) {
          const expected = day >= command.declaredFrom ? command.factor.value : lastSaid(before, read, day);
          expect(lastSaid(after, read, day)).toEqual(expected);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('costs an event only where it changes something', () => {
    fc.assert(
      fc.property(anyHistory, commandsOf('DeclareFactor'), (before, command) => {
        const added = addedBy(decided(before, command));
        fc.pre(added.length > 0);
        const read = valueOf(command.factor);
        const changed = days.filter(
          (day) => lastSaid(before, read, day) !== lastSaid([...before, ...added], read, day),
        );
        expect(changed).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
