import { openTestRun, removeAbandonedTestRuns } from './test-cluster.ts';

export default async function globalSetup(): Promise<void> {
  await removeAbandonedTestRuns();
  openTestRun();
}
