import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';

/** Nobody decides what they have proposed themselves, and no program decides anything. */
const BY_ANOTHER = `not jsonb_path_exists(fields,
  '$[*].decidedBy ? (@ == $proposer || @ starts with "system:")', jsonb_build_object('proposer', proposed_by))`;

const BY_SOMEBODY = `not jsonb_path_exists(fields,
  '$[*] ? (@.decision != null && (!exists(@.decidedBy) || @.decidedBy == null))')`;

/**
 * What would be changed about crisis lines, field by field, until a second person has decided. It does not stand in the change
 * record: what is approved does, as a change of the line.
 */
export class Migration0019CrisisProposals extends Migration {
  override up(): void {
    this.addSql(`create table crisis_proposal (
      id uuid primary key,
      version int not null default 1,
      kind text not null,
      line_id uuid null,
      line_name text not null,
      note text null,
      fields jsonb not null,
      proposed_by text not null,
      proposed_at timestamptz not null,
      withdrawn_at timestamptz null,
      closed_at timestamptz null,
      constraint crisis_proposal_second_person_check check (${BY_ANOTHER}),
      constraint crisis_proposal_decider_check check (${BY_SOMEBODY})
    )`);
    this.addSql('create index crisis_proposal_waiting on crisis_proposal (proposed_at) where closed_at is null');
    this.addSql('create index crisis_proposal_line_id on crisis_proposal (line_id)');
    this.addSql('create index crisis_proposal_proposed_by on crisis_proposal (proposed_by)');
    const kept = ['kind', 'line_id', 'proposed_by', 'closed_at', 'withdrawn_at'];
    const concerns = ['line_id', 'proposed_by'];
    for (const trigger of auditTriggers({ table: 'crisis_proposal', subject: 'crisis_proposal', kept, concerns }))
      this.addSql(trigger);
  }
}
