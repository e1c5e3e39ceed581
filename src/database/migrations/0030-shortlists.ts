import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';

/**
 * What somebody is shown to choose from, and the links by which they open it. Items are a list in the row: services as ids,
 * which follow a merger, and notes. Of a link only the digest of its secret is kept.
 */
export class Migration0030Shortlists extends Migration {
  override up(): void {
    this.addSql(`create table shortlist (
      id uuid primary key,
      version int not null default 1,
      person_id uuid not null constraint shortlist_person_id_foreign references supported_person (id) on delete cascade,
      team_id uuid not null constraint shortlist_team_id_foreign references team (id),
      made_by uuid not null,
      items jsonb not null default '[]',
      handed_over_at timestamptz null,
      signposted_at timestamptz null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`);
    this.addSql('create index shortlist_person_id_index on shortlist (person_id, id)');
    this.addSql('create index shortlist_team_id_index on shortlist (team_id)');
    this.addSql(`create table shortlist_link (
      id uuid primary key,
      shortlist_id uuid not null constraint shortlist_link_shortlist_id_foreign references shortlist (id) on delete cascade,
      digest text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null
    )`);
    this.addSql('create unique index shortlist_link_digest_unique on shortlist_link (digest)');
    this.addSql('create index shortlist_link_shortlist_id_index on shortlist_link (shortlist_id)');
    this.addSql('create index shortlist_link_expires_at_index on shortlist_link (expires_at)');
    const audited = [
      { table: 'shortlist', subject: 'shortlist', concerns: ['person_id', 'team_id'] },
      { table: 'shortlist_link', subject: 'shortlist_link', concerns: ['shortlist_id'] },
    ];
    for (const table of audited) for (const trigger of auditTriggers(table)) this.addSql(trigger);
  }
}
