export interface Audited {
  table: string;
  /** What its rows are to a reader of the log. */
  subject: string;
  key?: string;
  /** Columns whose values tell nothing of a person, and may be kept. */
  kept?: readonly string[];
  /** Columns with the id of somebody or something that the row concerns. */
  concerns?: readonly string[];
  /** Columns that change all the time and say nothing. */
  idle?: readonly string[];
}

/** What makes changes of a table about people events: ids and names of fields, and values only of what is named as kept. */
export function auditTriggers({ table, subject, key = 'id', kept = [], concerns = [], idle = [] }: Audited): string[] {
  const words = [subject, key, kept.join(), concerns.join(), ['version', 'updated_at', ...idle].join()];
  const record = `for each statement execute function audit.record_change(${words.map((word) => `'${word}'`).join(', ')})`;
  return [
    `create trigger audit_inserted after insert on ${table} referencing new table as added ${record}`,
    `create trigger audit_deleted after delete on ${table} referencing old table as removed ${record}`,
    `create trigger audit_updated after update on ${table} referencing old table as removed new table as added ${record}`,
    truncateTrigger(table, subject),
  ];
}

export function truncateTrigger(table: string, subject: string): string {
  return `create trigger audit_truncated after truncate on ${table}
    for each statement execute function audit.record_truncate('${subject}')`;
}
