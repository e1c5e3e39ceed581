/** What makes the changes of a table recorded: rows of this kind, named by this column. */
export function recordingTriggers({ table, subject, key }: { table: string; subject: string; key: string }): string[] {
  const record = `for each statement execute function history.record_change('${subject}', '${key}')`;
  const on = `on ${table} referencing`;
  return [
    `create trigger ${table}_inserted after insert ${on} new table as added ${record}`,
    `create trigger ${table}_deleted after delete ${on} old table as removed ${record}`,
    `create trigger ${table}_updated after update ${on} old table as removed new table as added ${record}`,
  ];
}
