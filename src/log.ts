import { pino, type Logger } from 'pino';

/** One line of JSON an event, on standard error, so that standard output stays for the person at the keyboard. */
export function createLog(level: string): Logger {
  return pino({ level, serializers: { error: described } }, pino.destination({ dest: 2, sync: false }));
}

/** What an error says of itself; not the connection, request or query that hangs on it, which may hold secrets. */
function described(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack } = error;
  const { code } = error as { code?: unknown };
  return { name, message, code, stack, cause: error.cause === undefined ? undefined : described(error.cause) };
}
