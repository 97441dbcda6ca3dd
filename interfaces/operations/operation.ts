import type { z } from 'zod';
import type { Position } from '../../application/ports/event-store.ts';
import type { AccessAction, AccessSubjectMatter } from '../../domain/access/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import type { AccessFilter, Language } from '../../read-models/read-model.ts';
import type { Fault } from '../problems/problem.ts';
import type { Services } from './services.ts';

/** Who asks, in which language, and under which request id. */
export interface Caller {
  readonly actor: Actor;
  readonly language: Language;
  readonly requestId: string;
  /** True for the sign-in-free session of the demo family on loopback. */
  readonly isDemoSession: boolean;
  /** The CLI reads at the log's head; a server answers from what is projected. */
  readonly readsAtHead: boolean;
}

/** The rule that admits a caller; an operation cannot be declared without one. */
export type AccessRule<Input> =
  /** Nothing of anybody: catalogue, documentation. */
  | { readonly kind: 'public' }
  /** About the installation, or about nobody yet. */
  | { readonly kind: 'installation'; readonly alsoDemo: boolean }
  /** A fact that the insurer states: the operator and `staff:`; never the persons it is about. */
  | { readonly kind: 'insurer' }
  /**
   * Who may decides itself by who speaks: the operator and persons come as far as the decision, and a demo session where
   * it is for people of the demo; nobody else.
   */
  | { readonly kind: 'family'; readonly alsoDemo: boolean }
  /** About one person: the access decision, and one access event. */
  | {
      readonly kind: 'person';
      readonly subject: (input: Input) => PersonId;
      readonly action: AccessAction;
      readonly categories: readonly [AccessSubjectMatter, ...AccessSubjectMatter[]];
    };

/** The rule as the authorization matrix reads it: without the words in which an input names its subject. */
export type DeclaredRule = DistributiveOmit<AccessRule<never>, 'subject'>;
type DistributiveOmit<Union, Field extends string> = Union extends unknown ? Omit<Union, Field> : never;

export type Answer<Output> =
  | { readonly kind: 'answer'; readonly value: Output; readonly position?: Position | undefined }
  | { readonly kind: 'fault'; readonly fault: Fault };

export interface OperationDefinition<Input, Output> {
  /** Kebab-case, a verb first: `register-person`. Also the OpenAPI operation id. */
  readonly name: string;
  readonly summary: string;
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodType<Output>;
  readonly access: AccessRule<Input>;
  readonly run: (call: Call<Input>) => Promise<Answer<Output>>;
}

export interface Call<Input> {
  readonly services: Services;
  readonly input: Input;
  readonly caller: Caller;
  /** What the access decision leaves; goes into the criteria. */
  readonly filter: AccessFilter;
}

/**
 * One thing the product can do. An API route and a CLI verb are two bindings of it, so they cannot drift apart, and
 * nobody reaches `run` without having passed validation and the access rule.
 */
export interface Operation {
  readonly name: string;
  readonly summary: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly rule: DeclaredRule;
  readonly perform: (services: Services, rawInput: unknown, caller: Caller) => Promise<Answer<unknown>>;
}

export const answer = <Output>(value: Output, position?: Position): Answer<Output> => ({
  kind: 'answer',
  value,
  position,
});

export const fault = (
  code: Fault['code'],
  more: Omit<Fault, 'code'> = {},
): { readonly kind: 'fault'; readonly fault: Fault } => ({ kind: 'fault', fault: { code, ...more } });
