import type { GlucoseContext } from '../../../../../domain/self-measurement/index.ts';

export const glucoseContexts: readonly GlucoseContext[] = ['fasting', 'after-meal', 'random'];
export const phases = ['started', 'ended'] as const;
