import { resolve } from 'node:path';
import { createRequire } from 'node:module';
import compression from 'compression';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { ipKeyGenerator, rateLimit, type Options } from 'express-rate-limit';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Actor } from '../access/index.ts';
import { NotFound, TooMany } from './errors.ts';
import { errorPages } from './error-page.ts';
import { nameRequest, sameOrigin } from './guards.ts';
import { keptReplies } from './kept-replies.ts';
import { logRequests } from './log.ts';
import { mountRoutes, type MountDependencies } from './mount.ts';
import type { Route } from './route.ts';
import { mountKept, type KeptDependencies } from './serve-kept.ts';
import { receiveFiles } from './uploads.ts';
import { viewEngine, viewsFolder } from './views.ts';
import { words } from '../text/index.ts';

export interface HttpBase {
  readonly logger: Logger;
  readonly clock: () => Date;
  readonly production: boolean;
  readonly publicUrl?: string | undefined;
  readonly trustProxy?: boolean | number | string | undefined;
  readonly uploadsDir: string;
  readonly sessions: RequestHandler;
  /** Who is asking: from the session or a bearer token. */
  readonly identify: (req: Request) => Promise<Actor | null>;
  readonly chrome: MountDependencies['chrome'];
  readonly routes: readonly Route[];
  /** Look-ups a minute from one address. */
  readonly lookupRate: number;
  /** Of public pages held in memory. */
  readonly keptBytes: number;
  /** Changes whenever something that public pages show may have changed. */
  readonly revision: KeptDependencies['revision'];
}

/** The order of everything a request passes, on one screen. */
export function createHttpBase(base: HttpBase): Express {
  const app = express();
  const secure = base.publicUrl?.startsWith('https:') ?? false;
  app.disable('x-powered-by');
  app.set('trust proxy', base.trustProxy ?? false);
  app.set('view cache', base.production);
  app.engine('hbs', viewEngine());
  app.set('view engine', 'hbs');
  app.set('views', viewsFolder);

  app.use(nameRequest, logRequests(base.logger), headers(secure));
  const dependencies = dependenciesOf(base);
  mountKept(app, base.routes, dependencies, {
    replies: keptReplies(base.keptBytes),
    revision: base.revision,
    readLanguage,
  });
  app.use(compression());
  staticFiles(app);
  app.use(readLanguage, sameOrigin(base.publicUrl));
  app.use(express.urlencoded({ extended: true, limit: '2mb', parameterLimit: 30_000 }));
  app.use(express.json({ limit: '2mb' }));
  app.use(base.sessions);
  app.use((req, res, next) => {
    base.identify(req).then((actor) => {
      res.locals['actor'] = actor;
      next();
    }, next);
  });
  mountRoutes(app, base.routes, dependencies);
  app.use((_req, _res, next) => next(new NotFound()));
  app.use(errorPages(base.logger, dependencies));
  return app;
}

/** Sheets for print a minute from one address. */
const mostSheets = 20;

function dependenciesOf(base: HttpBase): MountDependencies {
  return {
    clock: base.clock,
    receive: receiveFiles(base.uploadsDir),
    limits: {
      // An office of many people behind one address signs in each morning: only failures count.
      'sign-in': limit(30, 5, { skipSuccessfulRequests: true }),
      'look-up': limit(base.lookupRate, 1),
      // Each is drawn by a thread, and anything behind the address makes it a new one: fewer than may wait in the
      // public's line, so that nobody fills it alone.
      sheet: limit(Math.min(mostSheets, base.lookupRate), 1),
      calculator: limit(600, 1),
      picker: limit(600, 1),
      report: limit(10, 10),
      pdf: limit(120, 1, { keyGenerator: byAccount }),
    },
    chrome: base.chrome,
  };
}

function headers(secure: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // Bootstrap's own form marks are data: pictures in its style sheet.
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
  });
}

function staticFiles(app: Express): void {
  const require = createRequire(import.meta.url);
  const folderOf = (file: string) => resolve(require.resolve(file), '..');
  const week = { maxAge: '7d', index: false } as const;
  app.use('/assets/bootstrap', express.static(folderOf('bootstrap/dist/css/bootstrap.min.css'), week));
  app.use('/assets/leaflet', express.static(folderOf('leaflet/dist/leaflet.css'), week));
  app.use('/assets/fonts', express.static(folderOf('@fontsource/be-vietnam-pro/400.css'), week));
  app.use('/assets', express.static(resolve(import.meta.dirname, 'public'), { maxAge: '1h', index: false }));
}

/** What the address asks for (`?lang=en`), else the person's choice (cookie), else what the browser prefers, else Vietnamese. */
const readLanguage: RequestHandler = (req: Request, res: Response, next) => {
  const asked = req.query['lang'];
  const chosen =
    asked === 'vi' || asked === 'en' ? asked : /(?:^|;\s*)lang=(vi|en)\b/.exec(req.headers.cookie ?? '')?.[1];
  res.locals['language'] = chosen ?? (req.acceptsLanguages('vi', 'en') === 'en' ? 'en' : 'vi');
  res.vary('Accept-Language');
  next();
};

/** An office shares one address; what one of its people prints must not stop the others. */
const byAccount = (req: Request, res: Response): string =>
  (res.locals['actor'] as Actor | null)?.id ?? ipKeyGenerator(req.ip ?? '');

function limit(
  most: number,
  minutes: number,
  options: Pick<Partial<Options>, 'keyGenerator' | 'skipSuccessfulRequests'> = {},
): RequestHandler {
  return rateLimit({
    windowMs: minutes * 60_000,
    limit: most,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    ...options,
    handler: (_req, _res, next) =>
      next(
        new TooMany(
          words(`Hãy chờ ${minutes} phút rồi thử lại.`, `Please wait ${minutes} minutes and try again.`),
        ),
      ),
  });
}
