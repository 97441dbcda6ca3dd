import { parsePersonId } from '../../../domain/shared/person-id.ts';
import { createRandomIdentifiers } from '../../../infrastructure/system/random-identifiers.ts';

describe('random identifiers', () => {
  it('have the forms that the domain parses', () => {
    const identifiers = createRandomIdentifiers();
    expect(parsePersonId(identifiers.personId())).toMatchObject({ ok: true });
    expect(identifiers.eventId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(identifiers.entityId('doc')).toMatch(/^doc_[0-9a-z]{20}$/);
  });

  it('are another each time', () => {
    const identifiers = createRandomIdentifiers();
    const drawn = Array.from({ length: 100 }, () => [
      identifiers.eventId(),
      identifiers.personId(),
      identifiers.entityId('doc'),
    ]);
    expect(new Set(drawn.flat()).size).toBe(300);
  });

  it('favour no symbol: of all 256 bytes, five times over, each symbol is made as often', () => {
    let drawn = 0;
    const identifiers = createRandomIdentifiers(() => Uint8Array.of(drawn++ % 256));
    const countOf = new Map<string, number>();
    for (let id = 0; id < 63; id++) {
      for (const symbol of identifiers.entityId('x').slice(2)) countOf.set(symbol, (countOf.get(symbol) ?? 0) + 1);
    }
    expect([...countOf.keys()].sort().join('')).toBe('0123456789abcdefghijklmnopqrstuvwxyz');
    expect(new Set(countOf.values())).toEqual(new Set([35]));
  });
});
