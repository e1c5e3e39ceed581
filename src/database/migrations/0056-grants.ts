import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';

/**
 * Grants, as their funders publish them. The word `grant` belongs to SQL, so the table is called otherwise. Months are counted
 * from the year 0, so that they can be added up without a calendar.
 */
export class Migration0056Grants extends Migration {
  override up(): void {
    this.addSql(`create table grant_award (
      id uuid primary key,
      version int not null default 1,
      source text not null,
      source_id text not null,
      fetched_at timestamptz not null,
      title text not null,
      description text null,
      currency text not null,
      amount_pence bigint not null,
      awarded_on date not null,
      starts_on date null,
      ends_on date null,
      first_month int not null,
      last_month int not null,
      recipient_name text not null,
      recipient_key text not null,
      recipient_identifiers text[] not null default '{}',
      funder_name text null,
      funder_identifier text null,
      programme text null,
      place_name text null,
      area_codes text[] not null default '{}',
      areas text[] not null default '{}',
      organisation_id uuid null constraint grant_award_organisation_id_foreign references organisation (id)
        on delete restrict,
      match text not null default 'NONE',
      matched_by uuid null,
      matched_at timestamptz null,
      needs text[] not null default '{}',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      check (amount_pence > 0),
      check (first_month <= last_month),
      check ((organisation_id is null) = (match in ('NONE', 'TAKEN_BACK')))
    )`);
    for (const index of INDEXES) this.addSql(index);
    // As for services: what is matched to an organisation at the moment of its merge goes to the kept one.
    this.addSql(`create trigger zz_follow_redirect after insert or update of organisation_id on grant_award
      for each row when (new.organisation_id is not null) execute function follow_redirect()`);
    const audited = { table: 'grant_award', subject: 'grant', kept: KEPT, concerns: ['organisation_id'] };
    for (const trigger of auditTriggers({ ...audited, idle: ['fetched_at'] })) this.addSql(trigger);
  }
}

/** Grants are open figures, so the log may say from what to what each of these was changed. */
const KEPT = ['organisation_id', 'match', 'needs', 'amount_pence', 'currency', 'awarded_on'];

const INDEXES = [
  'create unique index grant_award_source_unique on grant_award (source, source_id)',
  'create index grant_award_awarded_on_index on grant_award (awarded_on desc, id desc)',
  'create index grant_award_organisation_id_index on grant_award (organisation_id, awarded_on desc, id desc)',
  'create index grant_award_areas_index on grant_award using gin (areas)',
  // All that adding up money asks for, so that no row has to be fetched.
  `create index grant_award_money_index on grant_award (last_month, first_month)
    include (id, amount_pence, organisation_id, area_codes, needs) where currency = 'GBP'`,
  `create index grant_award_first_month_index on grant_award (first_month) where currency = 'GBP'`,
  `create index grant_award_other_money_index on grant_award (last_month, first_month) where currency <> 'GBP'`,
  'create index grant_award_recipient_key_index on grant_award (recipient_key) where organisation_id is null',
  `create index grant_award_to_match_index on grant_award (amount_pence desc, id desc) where organisation_id is null`,
];
