import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { shareSpending } from '../database/spending.queries.ts';
import { every } from '../shared/every.ts';
import type { Allowance } from './allowance.ts';

const EVERY_MS = 1_000;

/** Tells the other processes every second what was spent here, and hears from them. */
export function shareAllowance(allowance: Allowance, em: () => EntityManager, log: Logger): { stop(): Promise<void> } {
  return every(
    EVERY_MS,
    () => allowance.share((spent) => shareSpending(em(), spent)),
    (error) => log.warn({ error }, 'What was spent could not be shared with other processes. It is tried again.'),
  );
}
