import { sealAudit } from '../features/seal/seal-audit.ts';
import { newestHead } from '../features/seal/seal.queries.ts';
import type { Job } from './job.ts';

/** Seals the audit log each minute. The head goes to the log of the program too, where the database cannot reach it. */
export const sealAuditLog: Job = {
  name: 'seal-audit-log',
  due: '* * * * *',

  async run(_payload, { ctx, log }) {
    const connection = ctx.em.getConnection();
    const database = { query: async (text: string) => ({ rows: await connection.execute<object[]>(text) }) };
    const events = await sealAudit(database);
    if (events > 0) log.info({ events, head: await newestHead(database) }, 'The audit log was sealed.');
  },
};
