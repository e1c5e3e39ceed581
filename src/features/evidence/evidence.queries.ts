import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import type { EvidenceKind, EvidenceState } from './evidence.codes.ts';

/** Evidence as the read paths return it. */
export interface EvidenceRow {
  id: string;
  version: number;
  serviceId: string;
  checkCode: string;
  kind: EvidenceKind;
  state: EvidenceState;
  link: string | null;
  statement: string | null;
  note: string | null;
  fileName: string | null;
  fileType: string | null;
  fileSize: number | null;
  submittedBy: string;
  submittedAt: Date;
  seenBy: string | null;
  seenAt: Date | null;
  message: string | null;
}

const COLUMNS = `e.id, e.version, e.service_id as "serviceId", e.check_code as "checkCode", e.kind, e.state, e.link,
  e.statement, e.note, e.file_name as "fileName", e.file_type as "fileType", e.file_size as "fileSize",
  e.submitted_by as "submittedBy", e.submitted_at as "submittedAt", e.seen_by as "seenBy", e.seen_at as "seenAt", e.message`;

export interface EvidenceWanted {
  serviceId: string;
  check: string | null;
  /** Only what an assurer has to look at. */
  isWaiting: boolean;
}

/** A page of what was sent in for a service, the first sent first. */
export function evidenceAfter(
  reads: Reads,
  { serviceId, check, isWaiting }: EvidenceWanted,
  { after, limit }: { after: string | null; limit: number },
): Promise<EvidenceRow[]> {
  return reads.all<EvidenceRow>(
    'evidence-after',
    `select ${COLUMNS} from evidence e
     where e.service_id = $1 and ($2::text is null or e.check_code = $2) and (not $3 or e.state = 'SUBMITTED')
       and ($4::uuid is null or e.id > $4) order by e.id limit $5`,
    [serviceId, check, isWaiting, after, limit],
  );
}

/** How much of a service waits for a file or for an assurer. */
export async function countWaiting(em: EntityManager, serviceId: string): Promise<number> {
  const [row] = await em.execute<{ waiting: number }[]>(
    `select count(*)::int as waiting from evidence where service_id = ? and state in ('WAITING_FOR_FILE', 'SUBMITTED')`,
    [serviceId],
  );
  return row?.waiting ?? 0;
}

/** The checks that any framework in use asks for, by their codes. */
export async function knownChecks(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ code: string }[]>(
    `select distinct c ->> 'code' as code from framework_version f, jsonb_array_elements(f.checks) c
     where f.status = 'PUBLISHED' order by 1`,
  );
  return rows.map(({ code }) => code);
}

/** What waited for a file for longer than anybody takes to send one is withdrawn. Answers how much that was. */
export async function withdrawUnfinished(em: EntityManager, before: Date): Promise<number> {
  const rows = await em.execute<unknown[]>(
    `update evidence set state = 'WITHDRAWN', version = version + 1, updated_at = now()
     where state = 'WAITING_FOR_FILE' and submitted_at < ? returning id`,
    [before],
  );
  return rows.length;
}
