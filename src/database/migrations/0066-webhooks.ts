import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';

/** Where partners want to hear of changes, and what was sent to them. A delivery gets its place in the queue by a trigger. */
export class Migration0066Webhooks extends Migration {
  override up(): void {
    this.addSql(`create table webhook (
      id uuid primary key,
      owner_id uuid not null,
      name text not null,
      address text not null,
      kinds text[] not null default '{}',
      position bigint not null,
      secret_number int not null,
      former_secret_until timestamptz null,
      failed_deliveries int not null,
      created_at timestamptz not null,
      switched_off_at timestamptz null,
      switched_off_because text null,
      check ((switched_off_at is null) = (switched_off_because is null))
    )`);
    this.addSql('create index webhook_owner_id_index on webhook (owner_id, id)');
    this.addSql(`create table webhook_delivery (
      id uuid primary key,
      webhook_id uuid not null constraint webhook_delivery_webhook_id_foreign references webhook (id) on delete cascade,
      occasion text not null,
      body text not null,
      to_position bigint null,
      status text not null,
      attempts int not null,
      answer_code int null,
      failure text null,
      created_at timestamptz not null,
      attempted_at timestamptz null,
      settled_at timestamptz null,
      check ((settled_at is null) = (status = 'WAITING'))
    )`);
    this.addSql('create index webhook_delivery_webhook_id_index on webhook_delivery (webhook_id, id desc)');
    // One on the way at a time, also between two programs of the same moment.
    this.addSql(`create unique index webhook_delivery_waiting_unique on webhook_delivery (webhook_id)
      where status = 'WAITING' and occasion = 'CHANGES'`);
    this.addSql('create index webhook_delivery_settled_at_index on webhook_delivery (settled_at)');
    this.addSql(QUEUE);
    const queue = 'for each row when (%s) execute function queue_webhook_delivery()';
    this.addSql(`create trigger webhook_delivery_queued after insert on webhook_delivery
      ${queue.replace('%s', `new.status = 'WAITING'`)}`);
    this.addSql(`create trigger webhook_delivery_queued_again after update on webhook_delivery
      ${queue.replace('%s', `old.status <> 'WAITING' and new.status = 'WAITING'`)}`);
    const kept = ['kinds', 'secret_number', 'switched_off_because'];
    const audited = { table: 'webhook', subject: 'webhook', kept, concerns: ['owner_id'] };
    for (const trigger of auditTriggers({ ...audited, idle: ['position', 'failed_deliveries'] })) this.addSql(trigger);
  }
}

/** All webhooks share one queue, so that somebody who answers slowly keeps no letter waiting. */
const QUEUE = `create function queue_webhook_delivery() returns trigger language plpgsql as $$
begin
  perform graphile_worker.add_job('send-webhook', json_build_object('id', new.id), queue_name => 'webhooks',
    max_attempts => 50, job_key => 'webhook:' || new.id);
  return null;
end $$`;
