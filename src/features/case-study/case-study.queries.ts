import type { Reads } from '../../database/reads.ts';

/** A case study as the read paths return it. */
export interface CaseStudyRow {
  id: string;
  version: number;
  title: string;
  text: string;
  writtenBy: string;
  createdAt: Date;
}

/** A page of the case studies of a team, the newest first. */
export function caseStudiesBefore(
  reads: Reads,
  teamId: string,
  { before, limit }: { before: string | null; limit: number },
): Promise<CaseStudyRow[]> {
  return reads.all<CaseStudyRow>(
    'case-studies-before',
    `select c.id, c.version, c.title, c.text, c.written_by as "writtenBy", c.created_at as "createdAt" from case_study c
     where c.team_id = $1 and ($2::uuid is null or c.id < $2) order by c.id desc limit $3`,
    [teamId, before, limit],
  );
}
