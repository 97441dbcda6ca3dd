import type { Messages } from '../../messages/messages.ts';

/** In words; a stranger by the end of their id, since a name would tell the person whose it is. */
export function actorName(
  actor: string,
  {
    words,
    names,
    personId,
  }: {
    readonly words: Messages['family']['log'];
    readonly names: Readonly<Record<string, string>>;
    readonly personId: string;
  },
): string {
  if (actor === personId) return words.self;
  const known = names[actor];
  if (known !== undefined) return known;
  if (actor === 'operator') return words.operator;
  if (actor === 'demo') return words.demo;
  const [kind, id = ''] = actor.split(':');
  if (kind === 'staff') return words.staff(id);
  if (kind === 'app') return words.app(id);
  return words.stranger(actor.slice(-4));
}
