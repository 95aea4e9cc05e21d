import { resolve } from 'node:path';
import Joi from 'joi';

/** The only reader of the environment: every variable, its default and its meaning in one place. */

export interface Config {
  readonly environment: 'development' | 'production' | 'test';
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly uploadsDir: string;
  readonly mongodbUri: string | undefined;
  readonly sessionSecret: string | undefined;
  readonly publicUrl: string | undefined;
  readonly trustProxy: number;
  readonly lookupRate: number;
  readonly pageCacheMb: number;
  readonly attachmentStore: 'disk' | 'gridfs';
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  readonly markIndex: 'start' | 'first-search';
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** Secrets people copy from examples: refused in production. */
const knownSecrets = ['secret', 'changeme', 'change-me', 'keyboard cat', 'nhan-lang'];

const optional = (schema: Joi.StringSchema) => schema.empty('');

const variables = {
  NODE_ENV: Joi.string()
    .valid('development', 'production', 'test')
    .default('development')
    .description('production refuses weak secrets and caches pages'),
  PORT: Joi.number()
    .integer()
    .min(0)
    .max(65_535)
    .default(3000)
    .description('port to listen on; 0 takes a free one'),
  HOST: Joi.string()
    .hostname()
    .default('127.0.0.1')
    .description('address to listen on; 0.0.0.0 for every network card'),
  DATA_DIR: Joi.string().default('./data').description('folder of the embedded database and the kept secret'),
  UPLOADS_DIR: Joi.string().default('./uploads').description('folder of attached files'),
  MONGODB_URI: optional(
    // Several hosts with ports are no URL, but a replica set's address.
    Joi.string().pattern(/^mongodb(\+srv)?:\/\/\S+$/, 'mongodb:// address'),
  ).description('a MongoDB 7 or newer; without it the embedded engine is used'),
  SESSION_SECRET: optional(Joi.string().min(32)).description(
    'signs sessions, 32 characters or more; made and kept in DATA_DIR when absent outside production',
  ),
  PUBLIC_URL: optional(Joi.string().uri({ scheme: ['http', 'https'] })).description(
    'address people use, for links and cookies; https here makes cookies secure',
  ),
  TRUST_PROXY: Joi.number()
    .integer()
    .min(0)
    .max(5)
    .default(0)
    .description('reverse proxies in front of the application'),
  LOOKUP_RATE: Joi.number()
    .integer()
    .min(1)
    .max(10_000_000)
    .default(120)
    .description('look-ups in the public register a minute from one address'),
  PAGE_CACHE_MB: Joi.number()
    .integer()
    .min(0)
    .max(4096)
    .default(32)
    .description('memory for public pages made before; 0 keeps none'),
  ATTACHMENT_STORE: Joi.string()
    .valid('disk', 'gridfs')
    .default('disk')
    .description('where attached files are kept; gridfs for several machines'),
  SMTP_URL: optional(Joi.string().uri({ scheme: ['smtp', 'smtps'] })).description(
    'mail server for reminders, with name and password where it asks; without it nothing is sent',
  ),
  MAIL_FROM: optional(
    Joi.string().pattern(/^[^<>\r\n]*<[^@\s<>]+@[^@\s<>]+>$|^[^@\s<>]+@[^@\s<>]+$/, 'mail address'),
  ).description('sender of reminders, `Name <name@example.vn>`; made from PUBLIC_URL when absent'),
  MARK_INDEX: Joi.string()
    .valid('start', 'first-search')
    .default('start')
    .description('when marks are loaded for the similarity search; first-search saves memory until then'),
  LOG_LEVEL: Joi.string()
    .valid('silent', 'error', 'warn', 'info', 'debug')
    .default('info')
    .description('how much is logged'),
} as const;

/** What is wrong with the environment, one line a variable. */
export class ConfigError extends Error {}

/** Reads and checks the environment. Throws ConfigError naming every wrong variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.keys(variables).map((name) => [name, env[name]]));
  const { error, value } = Joi.object(variables).validate(given, { abortEarly: false });
  const problems = error?.details.map((detail) => `${String(detail.path[0])}: ${detail.message}`) ?? [];
  if (value?.NODE_ENV === 'production') problems.push(...weakSecrets(value.SESSION_SECRET));
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return Object.freeze({
    environment: value.NODE_ENV,
    port: value.PORT,
    host: value.HOST,
    dataDir: resolve(value.DATA_DIR),
    uploadsDir: resolve(value.UPLOADS_DIR),
    mongodbUri: value.MONGODB_URI,
    sessionSecret: value.SESSION_SECRET,
    publicUrl: value.PUBLIC_URL,
    trustProxy: value.TRUST_PROXY,
    lookupRate: value.LOOKUP_RATE,
    pageCacheMb: value.PAGE_CACHE_MB,
    attachmentStore: value.ATTACHMENT_STORE,
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    markIndex: value.MARK_INDEX,
    logLevel: value.LOG_LEVEL,
  });
}

function weakSecrets(secret: string | undefined): string[] {
  if (!secret) return ['SESSION_SECRET: needed in production'];
  const weak =
    new Set(secret).size < 10 || knownSecrets.some((known) => secret.toLowerCase().includes(known));
  return weak ? ['SESSION_SECRET: too easy to guess; make one with `openssl rand -base64 48`'] : [];
}

/** The text of `npm start -- --help`. */
export function configHelp(): string {
  const rows = Object.entries(variables).map(([name, schema]) => {
    const { flags } = schema.describe() as { flags?: { default?: unknown; description?: string } };
    const fallback = flags?.default === undefined ? '' : ` (${String(flags.default)})`;
    return `  ${name.padEnd(17)} ${flags?.description ?? ''}${fallback}`;
  });
  return `Nhãn Làng\n\n  npm start          serve\n  npm run demo       load the sample records, then serve\n\nEnvironment variables (default):\n${rows.join('\n')}\n`;
}
