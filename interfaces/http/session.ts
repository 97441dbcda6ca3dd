import type { Request, Response } from 'express';
import type { Actor } from '../../domain/shared/recorded.ts';
import type { Caller } from '../operations/operation.ts';
import { languageOf, requestIdOf } from './respond.ts';

/** How this server knows who is calling. Sign-in arrives with its own kind; until then only the demo has a session. */
export type Sessions =
  | { readonly kind: 'demo' }
  | { readonly kind: 'sign-in-required' }
  /** Whoever signed in, by whichever way; undefined: nobody. */
  | { readonly kind: 'signed-in'; readonly actorOf: ActorOf };

type ActorOf = (request: Request, response: Response) => Actor | undefined | Promise<Actor | undefined>;

const isLoopback = (address: string | undefined): boolean =>
  address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';

/** Undefined: nobody is signed in, and nothing about anybody may be answered. */
export async function callerOf(request: Request, response: Response, sessions: Sessions): Promise<Caller | undefined> {
  const actor = await actorOf(request, response, sessions);
  if (actor === undefined) return undefined;
  return {
    actor,
    language: languageOf(request),
    requestId: requestIdOf(response),
    isDemoSession: sessions.kind === 'demo',
    readsAtHead: false,
  };
}

function actorOf(request: Request, response: Response, sessions: Sessions): ReturnType<ActorOf> {
  if (sessions.kind === 'signed-in') return sessions.actorOf(request, response);
  return sessions.kind === 'demo' && isLoopback(request.socket.remoteAddress) ? ('demo' as Actor) : undefined;
}
