import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { ConfigError, configHelp, keptSecret, readConfig } from '../../../src/config/index.ts';
import { temporaryFolder } from '../../support/database.ts';

const strong = 'q8Zr2Wv0yT5nLx7Kc3Bd9Fh1Jm4Ps6Ga/+Eu';

const wrong: [env: Record<string, string>, says: RegExp][] = [
  [{ PORT: 'three' }, /^PORT: .*number/],
  [{ PORT: '-1' }, /^PORT: .*greater than or equal to 0/],
  [{ PORT: '65536' }, /^PORT: .*65535/],
  [{ PORT: '30.5' }, /^PORT: .*integer/],
  [{ HOST: 'not a host' }, /^HOST: .*hostname/],
  [{ NODE_ENV: 'prod' }, /^NODE_ENV: .*production/],
  [{ MONGODB_URI: 'localhost:27017' }, /^MONGODB_URI: .*mongodb/],
  [{ MONGODB_URI: 'http://localhost' }, /^MONGODB_URI: .*mongodb/],
  [{ SESSION_SECRET: 'short' }, /^SESSION_SECRET: .*32/],
  [{ PUBLIC_URL: 'nhanlang.vn' }, /^PUBLIC_URL: .*uri/],
  [{ PUBLIC_URL: 'javascript:alert(1)' }, /^PUBLIC_URL: .*uri/],
  [{ TRUST_PROXY: 'true' }, /^TRUST_PROXY: .*number/],
  [{ LOOKUP_RATE: '0' }, /^LOOKUP_RATE: .*greater/],
  [{ PAGE_CACHE_MB: '-1' }, /^PAGE_CACHE_MB: .*greater/],
  [{ ATTACHMENT_STORE: 's3' }, /^ATTACHMENT_STORE: .*disk, gridfs/],
  [{ SMTP_URL: 'mail.example.vn' }, /^SMTP_URL: .*smtp/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL: .*silent/],
  [{ NODE_ENV: 'production' }, /^SESSION_SECRET: needed in production$/],
  [{ NODE_ENV: 'production', SESSION_SECRET: 'a'.repeat(40) }, /^SESSION_SECRET: too easy to guess/],
  [
    { NODE_ENV: 'production', SESSION_SECRET: `Keyboard Cat ${strong}` },
    /^SESSION_SECRET: too easy to guess/,
  ],
];

function problemsOf(env: Record<string, string>): string {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    expect(error).to.be.instanceOf(ConfigError);
    return (error as Error).message;
  }
}

describe('the configuration', () => {
  it('needs nothing', () => {
    expect(readConfig({})).to.deep.equal({
      environment: 'development',
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      uploadsDir: resolve('uploads'),
      mongodbUri: undefined,
      sessionSecret: undefined,
      publicUrl: undefined,
      trustProxy: 0,
      lookupRate: 120,
      pageCacheMb: 32,
      attachmentStore: 'disk',
      smtpUrl: undefined,
      mailFrom: undefined,
      markIndex: 'start',
      logLevel: 'info',
    });
  });

  it('takes an empty variable as absent, as compose files write it', () => {
    expect(readConfig({ MONGODB_URI: '', SESSION_SECRET: '', PUBLIC_URL: '', SMTP_URL: '' })).to.deep.equal(
      readConfig({}),
    );
  });

  it('cannot be changed afterwards', () => {
    expect(readConfig({})).to.be.frozen;
  });

  for (const [env, says] of wrong)
    it(`refuses ${JSON.stringify(env)}`, () => {
      expect(problemsOf(env)).to.match(says);
    });

  it('names every wrong variable at once', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'y', SMTP_URL: 'z' }).split('\n')).to.have.length(3);
  });

  it('takes a strong secret in production, and does not repeat a weak one', () => {
    expect(readConfig({ NODE_ENV: 'production', SESSION_SECRET: strong }).sessionSecret).to.equal(strong);
    expect(problemsOf({ SESSION_SECRET: 'hunter2' })).not.to.include('hunter2');
  });

  it('explains every variable with its default', () => {
    const help = configHelp();
    for (const name of [
      'PORT',
      'DATA_DIR',
      'UPLOADS_DIR',
      'MONGODB_URI',
      'SESSION_SECRET',
      'ATTACHMENT_STORE',
    ])
      expect(help).to.match(new RegExp(`^  ${name} +\\S.{10,}`, 'm'));
    expect(help).to.include('port to listen on; 0 takes a free one (3000)');
  });
});

describe('the kept secret', () => {
  it('is made once, for its owner only', async () => {
    const folder = join(await temporaryFolder(), 'data');
    const secret = keptSecret(folder);
    expect(Buffer.from(secret, 'base64')).to.have.length(48);
    expect(keptSecret(folder)).to.equal(secret);
    if (process.platform !== 'win32')
      expect(statSync(join(folder, 'session-secret')).mode & 0o777).to.equal(0o600);
  });
});
