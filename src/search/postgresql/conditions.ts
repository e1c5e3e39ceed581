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
