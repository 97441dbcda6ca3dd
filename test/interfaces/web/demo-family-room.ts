import request from 'supertest';
import type { PageRoom } from '../../support/page-room.ts';

/** Person ids of the family of NHIA's slides. */
export interface Family {
  readonly father: string;
  readonly son: string;
}

export async function demoFamily({ room }: PageRoom): Promise<Family> {
  await room.passbook.seedDemo(new AbortController().signal);
  const answer = await request(room.app).get('/api/people');
  const { people } = answer.body as { readonly people: readonly { personId: string; name: string }[] };
  const idOf = (name: string): string => people.find((person) => person.name === name)!.personId;
  return { father: idOf('陳文雄'), son: idOf('林宥廷') };
}
