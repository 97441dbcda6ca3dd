/*
 * For each attack the bug that would let it in, as a change of one place of the program. `test/long/seeded-bugs.long.ts`
 * plants them one by one in a copy and runs the attack's tests, which must fail. A place that is no longer there fails
 * as well: the bug has to be thought of anew.
 */

export interface SeededBug {
  /** The tests whose titles begin so. */
  readonly attack: string;
  readonly suite: 'delegation-attacks' | 'hidden-from-sight' | 'object-level';
  readonly bug: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export const seededBugs: readonly SeededBug[] = [
  {
    attack: 'D01',
    suite: 'delegation-attacks',
    bug: 'facts are read once and then taken from the cache',
    file: 'application/access/access-facts.ts',
    from: 'const read = await readOn(needs, stream, kept.get(stream) ?? nothingYet);',
    to: 'const read = kept.get(stream) ?? (await readOn(needs, stream, nothingYet));',
  },
  {
    attack: 'D01',
    suite: 'delegation-attacks',
    bug: 'what has ended can be accepted again',
    file: 'domain/delegation/decide-grants.ts',
    from: "if (grant.standing === 'ended' || now >= grant.until || isLapsed(grant, now)) {",
    to: 'if (now >= grant.until || isLapsed(grant, now)) {',
  },
  {
    attack: 'D02',
    suite: 'delegation-attacks',
    bug: 'the end of a grant is not looked at',
    file: 'domain/access/policies.ts',
    from: ' && from <= at && at < until',
    to: ' && from <= at && until !== at.slice(0, 1)',
  },
  {
    attack: 'D03',
    suite: 'delegation-attacks',
    bug: 'whoever is somebody may grant for anybody',
    file: 'domain/delegation/decide-grants.ts',
    from: "  if (by !== 'operator' && by !== subjectId) return { code: 'not-permitted' };\n  if (subjectBirthDate === undefined || delegateBirthDate",
    to: "  if (by !== 'operator' && by === '') return { code: 'not-permitted' };\n  if (subjectBirthDate === undefined || delegateBirthDate",
  },
  {
    attack: 'D04',
    suite: 'delegation-attacks',
    bug: 'children are children until 18',
    file: 'domain/access/policies.ts',
    from: "|| hasReached('decides-alone', birthDate, at)) return [];",
    to: "|| hasReached('own-grants', birthDate, at)) return [];",
  },
  {
    attack: 'D05',
    suite: 'delegation-attacks',
    bug: 'the switch of 15 to 17 knows no end',
    file: 'domain/access/policies.ts',
    from: "|| hasReached('own-grants', birthDate, at)) return [];\n  const keeper",
    to: ') return [];\n  const keeper',
  },
  {
    attack: 'D06',
    suite: 'delegation-attacks',
    bug: 'custody is not looked at',
    file: 'domain/access/keepers.ts',
    from: 'if (since === undefined || restored === undefined) return undefined;',
    to: 'if (since === undefined) return undefined;\n  if (restored === undefined) return { parentId, linkedFrom: since, eventIds: [] };',
  },
  {
    attack: 'D06',
    suite: 'delegation-attacks',
    bug: 'the switch speaks for the parent, whichever link',
    file: 'domain/access/policies.ts',
    from: 'parentId === keeper?.parentId && linkedFrom === keeper.linkedFrom,',
    to: 'parentId === keeper?.parentId && linkedFrom <= keeper.linkedFrom,',
  },
  {
    attack: 'D06',
    suite: 'delegation-attacks',
    bug: 'a guardian’s order knows no end',
    file: 'domain/delegation/state.ts',
    from: 'from <= at && (until === null || at < until);',
    to: "from <= at && (until === null || until !== '');",
  },
  {
    attack: 'D07',
    suite: 'delegation-attacks',
    bug: 'anybody decides what is the young person’s own',
    file: 'domain/delegation/decide-own.ts',
    from: "if (by !== 'operator' && by !== subjectId) return { isTheirs: false",
    to: "if (by !== 'operator' && by !== subjectId && by === '') return { isTheirs: false",
  },
  {
    attack: 'D08',
    suite: 'delegation-attacks',
    bug: 'hiding is forgotten by the decision',
    file: 'domain/access/decide-access.ts',
    from: 'facts.delegation.hidden.has(category);',
    to: 'facts.delegation.hidden.has(category) && facts.delegation.hidden.size > 99;',
  },
  {
    attack: 'D08',
    suite: 'hidden-from-sight',
    bug: 'hidden items are not taken out of queries',
    file: 'read-models/hidden-items.ts',
    from: 'if (hiddenItems.length === 0) return criteria;',
    to: 'if (hiddenItems.length < 99) return criteria;',
  },
  {
    attack: 'D08',
    suite: 'hidden-from-sight',
    bug: 'the drugs of a hidden visit are left',
    file: 'read-models/hidden-items.ts',
    from: '  `${item}/drugs`,\n',
    to: '',
  },
  {
    attack: 'D09',
    suite: 'hidden-from-sight',
    bug: 'whoever asks why is told that something is hidden',
    file: 'interfaces/operations/access-check.ts',
    from: 'return { ...decision, reasons: [notPermitted], consentEventIds: [] };',
    to: 'return decision;',
  },
  {
    attack: 'D10',
    suite: 'delegation-attacks',
    bug: 'an acceptance that lost the race is taken for done',
    file: 'domain/delegation/decide-grants.ts',
    from: "if (grant.standing === 'ended' || now >= grant.until || isLapsed(grant, now)) {",
    to: 'if (now >= grant.until || isLapsed(grant, now)) {',
  },
  {
    attack: 'D10',
    suite: 'delegation-attacks',
    bug: 'the gate decides on what it read last time',
    file: 'application/access/access-facts.ts',
    from: 'const read = await readOn(needs, stream, kept.get(stream) ?? nothingYet);',
    to: 'const read = kept.get(stream) ?? (await readOn(needs, stream, nothingYet));',
  },
  {
    attack: 'D11',
    suite: 'delegation-attacks',
    bug: 'whoever has the invitation is taken for the invitee',
    file: 'domain/delegation/decide-grants.ts',
    from: 'acceptor !== null && acceptor.digest === invitation?.inviteeDigest ?',
    to: 'acceptor !== null && invitation !== null ?',
  },
  {
    attack: 'D11',
    suite: 'delegation-attacks',
    bug: 'the number alone is compared',
    file: 'application/delegation/identity-digest.ts',
    from: "const text = ['delegate', nationalId, birthDate, sameName(name)].join('\\n');",
    to: "const text = ['delegate', nationalId, birthDate.slice(0, 0), sameName(name).slice(0, 0)].join('\\n');",
  },
  {
    attack: 'D12',
    suite: 'delegation-attacks',
    bug: 'names of actors are compared by their end',
    file: 'domain/access/policies.ts',
    from: 'const isActor = (actor: string, name: string): boolean => actor === name;',
    to: "const isActor = (actor: string, name: string): boolean => actor.replace(/^app:/, '').trim() === name;",
  },
  {
    attack: 'I01',
    suite: 'delegation-attacks',
    bug: 'who matches nobody is refused at once',
    file: 'application/delegation/family-decisions.ts',
    from: '      const inviteeDigest = await needs.identityDigest(',
    to: "      if (name === '陳小明') return { kind: 'refused', refusal: { code: 'person-not-found' } };\n      const inviteeDigest = await needs.identityDigest(",
  },
  {
    attack: 'B08',
    suite: 'delegation-attacks',
    bug: 'one permission is enough',
    file: 'domain/access/decide-access.ts',
    from: '(permit.isAboveHiding || !isHidden(category))',
    to: '(permits.length > 1 || permit.isAboveHiding || !isHidden(category))',
  },
];
