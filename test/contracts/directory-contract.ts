import type { Directory } from '../../application/ports/directory.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';

export interface DirectoryUnderTest {
  readonly directory: Directory;
  readonly close: () => Promise<void>;
}

const personAt = (index: number): PersonId => `per_${String(index).padStart(20, '0')}` as PersonId;

export function directoryContract(name: string, open: () => Promise<DirectoryUnderTest>): void {
  describe(`${name} keeps the directory contract`, () => {
    let opened: DirectoryUnderTest;
    let directory: Directory;
    beforeEach(async () => {
      opened = await open();
      directory = opened.directory;
    });
    afterEach(() => opened.close());

    const everyone = async (): Promise<readonly PersonId[]> => {
      const people: PersonId[] = [];
      for await (const personId of directory.everyone()) people.push(personId);
      return people;
    };

    it('finds whoever reserved the number, and nobody for another one', async () => {
      await expect(directory.find('A123456789')).resolves.toBeUndefined();
      await expect(directory.reserve('A123456789', personAt(1))).resolves.toBe(personAt(1));
      await expect(directory.find('A123456789')).resolves.toBe(personAt(1));
      await expect(directory.find('A123456780')).resolves.toBeUndefined();
    });

    it('gives a number to the first who reserves it and tells the second who that is', async () => {
      await directory.reserve('A123456789', personAt(1));
      await expect(directory.reserve('A123456789', personAt(2))).resolves.toBe(personAt(1));
      await expect(directory.reserve('A123456789', personAt(1))).resolves.toBe(personAt(1));
      await expect(everyone()).resolves.toEqual([personAt(1)]);
    });

    it('tells all who reserve a number at once the same one winner', async () => {
      const rivals = Array.from({ length: 8 }, (_, index) => personAt(index + 1));
      const winners = await Promise.all(rivals.map((personId) => directory.reserve('A123456789', personId)));
      expect(new Set(winners).size).toBe(1);
      expect(rivals).toContain(winners[0]);
      await expect(directory.find('A123456789')).resolves.toBe(winners[0]);
    });

    it('lists everyone once, a person with two numbers as well', async () => {
      await directory.reserve('A123456789', personAt(2));
      await directory.reserve('A800000014', personAt(2));
      await directory.reserve('B123456780', personAt(1));
      await expect(everyone()).resolves.toEqual([personAt(1), personAt(2)]);
    });

    it('lists more people than one page holds', async () => {
      const people = Array.from({ length: 1_001 }, (_, index) => personAt(index));
      for (let first = 0; first < people.length; first += 100) {
        const some = people.slice(first, first + 100);
        await Promise.all(some.map((personId) => directory.reserve(`number of ${personId}`, personId)));
      }
      await expect(everyone()).resolves.toEqual(people);
    });

    it('forgets a person with all numbers and nobody else; a freed number may be reserved anew', async () => {
      await directory.reserve('A123456789', personAt(1));
      await directory.reserve('A800000014', personAt(1));
      await directory.reserve('B123456780', personAt(2));
      await directory.forget(personAt(1));
      await directory.forget(personAt(1));
      await expect(everyone()).resolves.toEqual([personAt(2)]);
      await expect(directory.find('A800000014')).resolves.toBeUndefined();
      await expect(directory.reserve('A123456789', personAt(3))).resolves.toBe(personAt(3));
    });
  });
}
