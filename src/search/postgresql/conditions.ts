import { columnOf } from '../documents/fields.ts';
import type { Condition } from '../question/condition.ts';

/** Values of one statement, in the order in which its text names them. */
export class Values {
  readonly list: unknown[] = [];

  /** Adds a value and says how the text names it. */
  add(value: unknown, type: string): string {
    this.list.push(value);
    return `$${this.list.length}::${type}`;
  }
}

/** One condition as SQL over `search.document d`. Values go in as parameters only. */
export function sqlOf(condition: Condition, values: Values): string {
  if ('any' in condition) {
    if (condition.any === 'id') return `d.id = any(${values.add(condition.of, 'uuid[]')})`;
    return `d.${columnOf(condition.any)} && ${values.add(condition.of, 'text[]')}`;
  }
  if ('none' in condition) return `not d.${columnOf(condition.none)} && ${values.add(condition.of, 'text[]')}`;
  if ('atMost' in condition) return `d.${columnOf(condition.atMost)} <= ${values.add(condition.value, 'int')}`;
  if ('atLeast' in condition) return `d.${columnOf(condition.atLeast)} >= ${values.add(condition.value, 'int')}`;
  return `(${condition.either.map((all) => `(${all.map((each) => sqlOf(each, values)).join(' and ')})`).join(' or ')})`;
}

/**
 * All conditions together. Near a place, what else has alternatives is only looked at in the listings from there: PostgreSQL
 * would otherwise go through those that have them anywhere, tens of thousands, to find the hundred near by.
 */
export function sqlOfAll(conditions: readonly Condition[], values: Values): string[] {
  const isPlaced = conditions.some(isOfPlace);
  return conditions.map((condition) => {
    const sql = sqlOf(condition, values);
    // An index is never asked whether something “is true”.
    return isPlaced && 'either' in condition && !isOfPlace(condition) ? `${sql} is true` : sql;
  });
}

/** Whether it says where something happens. */
export function isOfPlace(condition: Condition): boolean {
  if ('either' in condition) return condition.either.flat().some(isOfPlace);
  return 'any' in condition && condition.any === 'cells';
}
