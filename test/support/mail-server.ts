// A real mail server in the test process; what it took is read by mailparser.
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  readonly url: string;
  readonly port: number;
  readonly letters: ParsedMail[];
  /** What it answers instead of taking a letter; undefined takes it. */
  answer: { readonly code: number; readonly text: string } | undefined;
  /** Called with a letter that was read, before the server says it is taken. */
  beforeTaken: (letter: ParsedMail) => Promise<void>;
  close(): Promise<void>;
}

export async function mailServer(port = 0): Promise<MailServer> {
  const letters: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      simpleParser(stream).then(
        async (letter) => {
          if (running.answer) return done(refusal(running.answer));
          await running.beforeTaken(letter);
          letters.push(letter);
          done(null, '2.0.0 taken');
        },
        (error: Error) => done(error),
      );
    },
  });
  // a client that is killed leaves its connection broken
  server.on('error', () => undefined);
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', () => listening()));
  const at = (server.server.address() as AddressInfo).port;
  const running: MailServer = {
    url: `smtp://127.0.0.1:${at}`,
    port: at,
    letters,
    answer: undefined,
    beforeTaken: () => Promise.resolve(),
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
  return running;
}

function refusal({ code, text }: { code: number; text: string }): Error {
  return Object.assign(new Error(text), { responseCode: code });
}
