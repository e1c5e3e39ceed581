import { Migration } from '@mikro-orm/migrations';

/**
 * What organisations said of a quarter, together, is published once for each council and for the whole directory, and does not
 * change any more. Who received people in a quarter is found by its days.
 */
export class Migration0051PulseReports extends Migration {
  override up(): void {
    this.addSql(`create table impact.pulse_report (
      quarter text not null,
      area text not null,
      report jsonb not null,
      published_at timestamptz not null,
      primary key (quarter, area)
    )`);
    this.addSql(`create trigger never_changes before update or delete or truncate on impact.pulse_report
      for each statement execute function impact.refuse_change()`);
    this.addSql('create index pulse_invitation_quarter_index on pulse_invitation (quarter)');
    for (const day of ['sent_on', 'received_on', 'started_on'])
      this.addSql(
        `create index connection_${day}_index on connection (${day}, organisation_id) where ${day} is not null`,
      );
  }
}
