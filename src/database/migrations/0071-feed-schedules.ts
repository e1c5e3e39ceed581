import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';

/** Feeds that are imported by themselves, each day or each week. */
export class Migration0071FeedSchedules extends Migration {
  override up(): void {
    this.addSql(`create table feed_schedule (
      id uuid primary key,
      version integer not null default 1,
      address text not null,
      source text null,
      every text not null,
      next_at timestamptz not null,
      last_failure text null,
      scheduled_at timestamptz not null,
      scheduled_by text not null,
      check (every in ('DAY', 'WEEK'))
    )`);
    this.addSql('create unique index feed_schedule_address_unique on feed_schedule (address)');
    this.addSql('create index feed_schedule_next_at_index on feed_schedule (next_at)');
    const audited = { table: 'feed_schedule', subject: 'feed_schedule', kept: ['address', 'source', 'every'] };
    for (const trigger of auditTriggers({ ...audited, idle: ['next_at', 'last_failure'] })) this.addSql(trigger);
  }
}
