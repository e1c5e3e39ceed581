import type { CodeField, NumberField } from '../documents/fields.ts';

/** What a listing must be, in words that every engine can say in its own way. */
export type Condition =
  /** One of these codes is among the listing's. */
  | { readonly any: CodeField | 'id'; readonly of: readonly string[] }
  /** None of these codes is. */
  | { readonly none: CodeField; readonly of: readonly string[] }
  | { readonly atMost: NumberField; readonly value: number }
  | { readonly atLeast: NumberField; readonly value: number }
  | { readonly either: readonly (readonly Condition[])[] };
