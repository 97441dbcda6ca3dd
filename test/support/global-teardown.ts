import { closeTestRun } from './test-cluster.ts';

export default async function globalTeardown(): Promise<void> {
  await closeTestRun();
}
