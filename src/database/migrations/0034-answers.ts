import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';
import { touchTriggers } from './touch-triggers.ts';

/**
 * What organisations answer of those whom they were sent: links, of which only digests are kept, the answers, and in the
 * schema `chase` who was told of what. All of it goes with the connection.
 */
export class Migration0034Answers extends Migration {
  override up(): void {
    const ofConnection = (table: string) => `connection_id uuid not null constraint ${table}_connection_id_foreign
        references connection (id) on delete cascade`;
    this.addSql(`create table answer_link (
      id uuid primary key,
      ${ofConnection('answer_link')},
      digest text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz null
    )`);
    this.addSql('create unique index answer_link_digest_unique on answer_link (digest)');
    this.addSql('create index answer_link_connection_id_index on answer_link (connection_id)');
    this.addSql('create index answer_link_expires_at_index on answer_link (expires_at)');
    this.addSql(`create table connection_answer (
      id uuid primary key,
      ${ofConnection('connection_answer')},
      answer text not null,
      reason text null,
      sessions smallint null check (sessions > 0),
      "on" date not null,
      answered_at timestamptz not null,
      answered_by uuid null,
      check ((answer = 'TURNED_AWAY') = (reason is not null))
    )`);
    this.addSql('create index connection_answer_connection_id_index on connection_answer (connection_id, id)');
    this.addSql('create schema chase');
    this.addSql(`create table chase.notice (
      ${ofConnection('notice')},
      sent_on date not null,
      kind text not null,
      noticed_on date not null,
      recipients int not null,
      primary key (connection_id, kind, sent_on)
    )`);
    this.addSql(
      'create index connection_received_index on connection (organisation_id, id desc) where sent_on is not null',
    );
    this.addSql(`create index connection_sent_index on connection (sent_on, id) where state = 'SENT'`);
    const audited = [
      { table: 'answer_link', subject: 'answer_link', concerns: ['connection_id'] },
      { table: 'connection_answer', subject: 'connection_answer', concerns: ['connection_id'] },
    ];
    for (const trigger of touchTriggers('shortlist')) this.addSql(trigger);
    for (const table of audited) for (const trigger of auditTriggers(table)) this.addSql(trigger);
  }
}
