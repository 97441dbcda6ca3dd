import { Router } from 'express';

/** What the process knows of itself. No health data, no names. */
export interface ReadinessReport {
  readonly isReady: boolean;
  readonly mode: 'demo' | 'standard';
  readonly version: string;
  readonly checks: Readonly<Record<string, 'ok' | 'waiting' | 'failed'>>;
  /** Events that are recorded but not yet projected. */
  readonly projectionLagEvents: number;
  readonly parkedPersons: number;
  /** Set while a test or a demonstration runs under a clock of its own. */
  readonly simulatedNow: string | null;
}
export type Readiness = () => Promise<ReadinessReport>;

export function healthRoutes(readiness: Readiness): Router {
  const router = Router();
  router.get('/health/live', (_request, response) => {
    response.json({ isLive: true });
  });
  router.get('/health/ready', async (_request, response) => {
    const report = await readiness();
    response.status(report.isReady ? 200 : 503).json(report);
  });
  return router;
}
