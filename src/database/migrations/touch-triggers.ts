/**
 * What makes each row that is added to, or changed in, a table count as activity of the person that it is about: how long they
 * are kept counts from the last one. `key` is the column with the id of the supported person.
 */
export function touchTriggers(table: string, key = 'person_id'): string[] {
  const touch = `for each statement execute function touch_supported_person('${key}')`;
  return [
    `create trigger ${table}_added_touches after insert on ${table} referencing new table as added ${touch}`,
    `create trigger ${table}_changed_touches after update on ${table} referencing new table as added ${touch}`,
  ];
}
