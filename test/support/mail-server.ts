import { once } from 'node:events';
import net from 'node:net';

export interface Received {
  from: string;
  to: string[];
  /** Headers and body, as they came. */
  text: string;
}

export interface MailServer {
  url: string;
  letters: Received[];
  close(): Promise<void>;
}

export interface Refusals {
  /** How many letters it does not take. */
  refusals?: number;
  /** To what it says no. */
  to?: 'MAIL' | 'RCPT' | 'DATA';
  /** How it says no. */
  reply?: string;
}

/** A mail server that speaks as much SMTP as it takes to be sent a letter, and keeps what it is sent. */
export async function mailServer({
  refusals = 0,
  to = 'MAIL',
  reply = '451 try again later',
}: Refusals = {}): Promise<MailServer> {
  const letters: Received[] = [];
  let left = refusals;
  const server = net.createServer((socket) =>
    converse(socket, letters, (line) => (line.toUpperCase().startsWith(to) && left-- > 0 ? reply : null)),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function converse(socket: net.Socket, letters: Received[], refusalOf: (line: string) => string | null): void {
  let letter: Received = { from: '', to: [], text: '' };
  let isText = false;
  let rest = '';
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 ready');
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString('utf8')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (isText) take(line);
      else answer(line);
    }
  });

  function take(line: string): void {
    if (line !== '.') return void (letter.text += `${line}\n`);
    isText = false;
    letters.push(letter);
    letter = { from: '', to: [], text: '' };
    say('250 taken');
  }

  function answer(line: string): void {
    const address = /<(.*)>/.exec(line)?.[1] ?? '';
    const refusal = refusalOf(line);
    if (refusal !== null) return void say(refusal);
    if (/^MAIL/i.test(line)) letter.from = address;
    if (/^RCPT/i.test(line)) letter.to.push(address);
    if (/^QUIT/i.test(line)) return void socket.end('221 bye\r\n');
    isText = /^DATA/i.test(line);
    say(isText ? '354 go on' : '250 ok');
  }
}
