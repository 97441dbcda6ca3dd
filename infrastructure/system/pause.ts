import { setTimeout } from 'node:timers/promises';

export async function pause(durationMs: number): Promise<void> {
  await setTimeout(durationMs);
}
