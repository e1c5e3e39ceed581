import { pino, type DestinationStream, type Logger } from 'pino';
import { scrubbed, withoutSecrets } from './log-secrets.ts';

/** One line of JSON an event, on standard error, so that standard output stays for the person at the keyboard. */
export function createLog(level: string, to: DestinationStream = pino.destination({ dest: 2, sync: false })): Logger {
  return pino({ level, base: null, formatters: { log: withoutSecrets }, hooks: { streamWrite: scrubbed } }, to);
}
