import pg from 'pg';
import { openDirectory } from '../../src/directory.ts';
import { assessAll } from '../../src/features/standing/assess-all.ts';
import { FIRST_FRAMEWORK } from '../../src/features/framework/load-framework.ts';
import type { Reporter } from '../../src/shared/progress.ts';
import { systemViewer } from '../../src/shared/viewer.ts';

/** The status function over a directory that has been filled: reviews are made for its standings first, by SQL. */
export async function measureStandings(database: pg.PoolConfig, report: Reporter): Promise<void> {
  const directory = await openDirectory({ primary: database });
  const { em, now } = directory.contextFor(systemViewer('assess-all-services'));
  try {
    await addReviews(database, report);
    for (const what of ['First pass, which keeps what follows', 'Second pass, which finds that it is kept']) {
      const startedAt = performance.now();
      const { services, changed } = await assessAll(em.fork(), now());
      const seconds = (performance.now() - startedAt) / 1000;
      const speed = Math.round(services / seconds);
      report.step(`${what}: ${services} services in ${seconds.toFixed(1)} s, ${speed} a second, ${changed} changed`);
    }
  } finally {
    await directory.close();
  }
}

async function addReviews(database: pg.PoolConfig, report: Reporter): Promise<void> {
  const client = new pg.Client(database);
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    const { rowCount } = await client.query(REVIEWS, [FIRST_FRAMEWORK]);
    const checks = await client.query(CHECKS);
    await client.query('commit');
    await client.query('analyze review, review_check, assurance');
    report.step(`Reviews for its standings: ${rowCount ?? 0}, with ${checks.rowCount ?? 0} checks`);
  } finally {
    await client.end();
  }
}

const REVIEWS = `insert into review (id, service_id, framework_id, basis, state, tier, started_at, started_by, concluded_at,
    concluded_by, decision, reason, updated_at)
  select gen_random_uuid(), s.id, $1, 'CHECKLIST', 'IN_FORCE', 'A', now(), 'system:bench', now(), 'system:bench',
    case when s.standing in ('NOT_MET', 'WORKING_TOWARDS') then s.standing else 'MET' end, 'Made up.', now()
  from service s where s.standing <> 'NOT_ASSESSED' and not exists (select from review r where r.service_id = s.id)`;

/** Some of the evidence has run out, and some is about to. */
const CHECKS = `insert into review_check (id, review_id, code, outcome, evidence_kind, seen_by, seen_on, expires_on, recorded_at)
  select gen_random_uuid(), r.id, f.entry ->> 'code', 'MET', f.entry -> 'evidence' ->> 0, 'system:bench', current_date - 30,
    current_date - 20 + (random() * 700)::int, now()
  from review r join framework_version v on v.id = r.framework_id, jsonb_array_elements(v.checks) f (entry)
  where r.started_by = 'system:bench' and not exists (select from review_check c where c.review_id = r.id)`;
