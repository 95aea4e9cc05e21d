import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import MongoStore from 'connect-mongo';
import type { Connection } from 'mongoose';
import type { Words } from '../text/index.ts';
import type { SessionPort } from './route.ts';

declare module 'express-session' {
  interface SessionData {
    accountId: string;
    /** The account's epoch at sign-in: "sign out everywhere" raises the account's and every older session ends. */
    epoch: number;
    notice: Words;
  }
}

const cookieName = 'nhan-lang';
/** Whether a Cookie header holds a session. */
export const sessionCookie = new RegExp(`(?:^|;\\s*)${cookieName}=`);
const eightHours = 8 * 3600;

/** Sessions live in the database, so that several application processes share them. */
export function sessions(options: {
  connection: Connection;
  secret: string;
  secure: boolean;
}): RequestHandler {
  const store = MongoStore.create({
    client: options.connection.getClient() as never,
    dbName: options.connection.name,
    collectionName: 'sessions',
    ttl: eightHours,
    // No TTL sweeper in the embedded engine: the store clears old sessions itself.
    autoRemove: 'interval',
    autoRemoveInterval: 10,
    touchAfter: 300,
  });
  return session({
    name: cookieName,
    secret: options.secret,
    store,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: options.secure, maxAge: eightHours * 1000 },
  });
}

/** Sign-in and sign-out for a handler that never sees the request. */
export function sessionPort(req: Request): SessionPort {
  const wait = (start: (done: (error?: unknown) => void) => void) =>
    new Promise<void>((done, fail) => start((error) => (error ? fail(error as Error) : done())));
  return {
    async signIn(accountId, epoch) {
      // A fresh id: a session fixed by somebody else before sign-in is worth nothing after it.
      await wait((done) => req.session.regenerate(done));
      req.session.accountId = accountId;
      req.session.epoch = epoch;
      await wait((done) => req.session.save(done));
    },
    signOut: () => wait((done) => req.session.destroy(done)),
  };
}

/** The notice left by the last change, once. */
export function takeNotice(req: Request): Words | undefined {
  const notice = req.session?.notice;
  if (notice) delete req.session.notice;
  return notice;
}
