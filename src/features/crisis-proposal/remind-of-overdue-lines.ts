import { DateTime } from 'luxon';
import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { readKeptLines } from '../crisis-line/crisis-line.queries.ts';
import { administratorsToTell } from './crisis-proposal.queries.ts';
import { crisisTasks } from './crisis-tasks.rules.ts';

/** Writes to the administrators about lines with overdue facts, once a week however often it runs, and so once a line and week. */
export async function remindOfOverdueLines({ em, reads, post, now }: Context): Promise<number> {
  const today = londonDay(now());
  const overdue = crisisTasks(await readKeptLines(reads), [], today).filter(({ kind }) => kind === 'OVERDUE');
  if (overdue.length === 0) return 0;
  const facts = { lines: overdue.map(({ why }) => why), address: post.addressOf('/graphql') };
  const occasion = `crisis-lines-overdue:${DateTime.fromISO(today).toFormat("kkkk-'W'WW")}`;
  await em.transactional(async (unit) => {
    for (const { name, email } of await administratorsToTell(unit))
      post.send(unit, { template: 'crisis-lines-overdue', recipient: email, facts: { name, ...facts }, occasion });
  });
  return overdue.length;
}
