import express, { type ErrorRequestHandler, type Express } from 'express';
import helmet from 'helmet';
import type { Services } from '../operations/services.ts';
import { catalogue } from '../problems/catalogue.ts';
import { faultOfError } from '../problems/fault-of-error.ts';
import { calendarFeedRoute } from './calendar-feed-route.ts';
import { changesRoute } from './changes-route.ts';
import { docsPage } from './docs-page.ts';
import { healthRoutes, type Readiness } from './health-routes.ts';
import { importRoutes } from './import-routes.ts';
import { hostGuard, sameOriginWrites } from './middleware/host-guard.ts';
import { requestLog, type RequestLine } from './middleware/request-log.ts';
import { mountRoutes } from './mount-routes.ts';
import { openApiDocument } from './open-api.ts';
import { builtPageFolder, pageRoutes } from './page.ts';
import { respondWithFault, requestIdOf } from './respond.ts';
import { routes } from './routes.ts';
import type { Sessions } from './session.ts';
import { signInRoutes, type SignInService } from './sign-in/sign-in-routes.ts';

export interface HttpServerNeeds {
  readonly services: Services;
  readonly sessions: Sessions;
  /** Absent in the demo, where nobody needs to sign in. */
  readonly signIn?: SignInService;
  readonly readiness: Readiness;
  readonly allowedHosts: readonly string[];
  readonly version: string;
  /** Where uploads wait while they are imported; mode 700. */
  readonly uploadFolder: string;
  readonly logRequest: (line: RequestLine) => void;
  /** The error's name, code and place; never a message, which could quote data. */
  readonly logError: (requestId: string, error: unknown) => void;
}

export function createHttpServer(needs: HttpServerNeeds): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false); // Answers about people are never cached; hashing them would be work for nobody.
  app.use(requestLog(needs.logRequest));
  app.use(helmet({ contentSecurityPolicy: { directives: contentSecurity }, strictTransportSecurity: false }));
  app.use(hostGuard(needs.allowedHosts), sameOriginWrites);
  app.use(healthRoutes(needs.readiness));
  app.get('/openapi.json', (_request, response) => {
    response.json(openApiDocument(routes, needs.version));
  });
  app.use(docsPage());
  if (needs.signIn !== undefined) app.use(signInRoutes(needs.signIn));
  app.use(importRoutes(needs), changesRoute(needs.services, needs.sessions));
  app.use(calendarFeedRoute(needs.services));
  mountRoutes(app, routes, needs.services, needs.sessions);
  app.use(pageRoutes(builtPageFolder));
  app.use((request, response) => {
    respondWithFault(request, response, { code: 'not-found' });
  });
  app.use(errorHandler(needs.logError));
  return app;
}

const contentSecurity = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  upgradeInsecureRequests: null,
};

/** The one place where a broken world becomes a problem. */
const errorHandler =
  (logError: HttpServerNeeds['logError']): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const fault = faultOfError(error);
    if (catalogue[fault.code].status >= 500) logError(requestIdOf(response), error);
    respondWithFault(request, response, fault);
  };
