import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';

/** How tables of services are read: which column says what. */
export class Migration0072SheetMappings extends Migration {
  override up(): void {
    this.addSql(`create table sheet_mapping (
      id uuid primary key,
      version integer not null default 1,
      name text not null,
      columns jsonb not null,
      constants jsonb not null,
      id_headings jsonb not null,
      changed_at timestamptz not null,
      changed_by text not null
    )`);
    this.addSql('create unique index sheet_mapping_name_unique on sheet_mapping (name)');
    const audited = { table: 'sheet_mapping', subject: 'sheet_mapping', kept: ['name'], idle: ['changed_at'] };
    for (const trigger of auditTriggers(audited)) this.addSql(trigger);
  }
}
