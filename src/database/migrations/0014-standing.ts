import { Migration } from '@mikro-orm/migrations';
import { recordingTriggers } from './recording-triggers.ts';

/** Until when a standing holds, and suspensions: of one service, or of an organisation with all that it offers. */
export class Migration0014Standing extends Migration {
  override up(): void {
    this.addSql('alter table service add column assured_until date null');
    this.addSql('alter table organisation add column suspended_at timestamptz null');
    // Who lapses on which day: the job of each night asks this.
    this.addSql('create index service_assured_until_index on service (assured_until) where assured_until is not null');
    this.addSql(`create table suspension (
      id uuid primary key,
      organisation_id uuid not null constraint suspension_organisation_id_foreign references organisation (id),
      service_id uuid null constraint suspension_service_id_foreign references service (id) on delete set null,
      reason text not null,
      suspended_at timestamptz not null,
      suspended_by text not null,
      lifted_at timestamptz null,
      lifted_by text null,
      lift_reason text null
    )`);
    // One open suspension a thing, also between two assurers of the same moment.
    this.addSql(`create unique index suspension_open_service on suspension (service_id)
      where lifted_at is null and service_id is not null`);
    this.addSql(`create unique index suspension_open_organisation on suspension (organisation_id)
      where lifted_at is null and service_id is null`);
    this.addSql('create index suspension_organisation_id_index on suspension (organisation_id)');
    this.addSql('create index suspension_service_id_index on suspension (service_id)');
    for (const trigger of recordingTriggers({ table: 'suspension', subject: 'suspension', key: 'id' }))
      this.addSql(trigger);
  }
}
