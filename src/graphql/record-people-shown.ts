import { Reference } from '@mikro-orm/core';
import { SupportedPerson } from '../features/supported-person/supported-person.entity.ts';
import { recordRead, type Reading } from '../policy/record-read.ts';
import type { Operation } from '../policy/table.ts';

/**
 * Where a change answers with somebody whom a team supports and changes nothing, as when it is sent again or refused, there is
 * no event of the change: that they are shown stands in the log by itself.
 */
export async function recordPeopleShown(ctx: Reading, operation: string, things: readonly unknown[]): Promise<void> {
  const ids = things.flatMap((thing) => {
    if (thing instanceof SupportedPerson) return [thing.id];
    const person: unknown = (thing as { person?: unknown } | null)?.person;
    const somebody = Reference.isReference(person) ? person.unwrap() : null;
    return somebody instanceof SupportedPerson ? [somebody.id] : [];
  });
  const read = { operation: operation as Operation, subject: 'supported_person', ids };
  if (ids.length > 0) await recordRead(ctx, read);
}
