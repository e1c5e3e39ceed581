import { pino, stdSerializers, type Logger } from 'pino';

/** One line of JSON an event, on standard error, so that standard output stays for the person at the keyboard. */
export function createLog(level: string): Logger {
  return pino({ level, serializers: { error: stdSerializers.err } }, pino.destination({ dest: 2, sync: false }));
}
