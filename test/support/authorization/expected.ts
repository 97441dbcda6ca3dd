import type { DeclaredRule, Operation } from '../../../interfaces/operations/operation.ts';
import type { ActorKind, Rights } from './cast.ts';

/** How far decisions about family let somebody come who is neither the person nor the operator. */
const familyOperations: Readonly<Record<string, 'own' | 'ask' | 'party'>> = {
  'grant-delegation': 'own',
  'invite-delegate': 'own',
  'switch-minor-access': 'own',
  'issue-device-code': 'own',
  'list-devices': 'own',
  'rename-device': 'own',
  'revoke-device': 'own',
  'hide-category': 'own',
  'unhide-category': 'own',
  // Told what concerns them alone, which may be nothing.
  'list-people': 'ask',
  'list-delegations': 'ask',
  'show-family-notices': 'ask',
  'check-access': 'ask',
  // The grant of the matrix does not exist; whoever could end one of theirs is told so.
  'end-delegation': 'own',
  'accept-delegation': 'party',
};

export function isAdmitted(operation: Operation, actor: ActorKind): boolean {
  if (actor.actor === undefined) return false;
  const { rule } = operation;
  switch (rule.kind) {
    case 'public':
      return true;
    case 'installation':
      return actor.actor === 'operator' || (rule.alsoDemo && actor.actor === 'demo');
    case 'insurer':
      return actor.actor === 'operator' || actor.actor === 'staff:1';
    case 'family':
      return isAdmittedToFamily(operation, rule, actor);
    case 'person':
      return mayDo(actor.rights, rule);
  }
}

type FamilyRule = Extract<DeclaredRule, { kind: 'family' }>;

function isAdmittedToFamily({ name }: Operation, { alsoDemo }: FamilyRule, { actor, subject }: ActorKind): boolean {
  // A visitor of the demo decides for its people alone, and is listed them.
  if (actor === 'demo') return alsoDemo && (name === 'list-people' || subject === 'visitor');
  if (actor === 'operator') return true;
  if (actor === 'staff:1' || actor === 'app:1') return false;
  const reach = familyOperations[name];
  if (reach === undefined) throw new Error(`Nothing says who may ${name}.`);
  return reach === 'ask' || (reach === 'own' && actor === subject);
}

function mayDo({ categories, actions, isWhole }: Rights, rule: Extract<DeclaredRule, { kind: 'person' }>): boolean {
  if (!actions.includes(rule.action)) return false;
  const asksForWhole = rule.categories.includes('identity') || rule.categories.includes('history');
  if (asksForWhole) return isWhole;
  const left = rule.categories.filter((category) => categories.includes(category));
  return rule.action === 'record' ? left.length === rule.categories.length : left.length > 0;
}
