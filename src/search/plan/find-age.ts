import type { Token } from './tokens.ts';

const BEFORE = new Set(['aged', 'age', 'of', 'over', 'at', 'im', 'am', 'is', 'under', 'hes', 'shes', 'turned']);
const AFTER = new Set(['year', 'years', 'yr', 'yrs', 'yo', 'month']);
const OLDEST = 110;

/** The age that somebody has, where words around a number say that it is one: `14 year old`, `aged 10`, `in his 50s`. */
export function findAge(tokens: readonly Token[]): { age: number; at: number[] }[] {
  for (const [at, { word }] of tokens.entries()) {
    const [before, after] = [tokens[at - 1]?.word ?? '', tokens[at + 1]?.word ?? ''];
    const [, digits, decade] = /^(\d{1,3})(s|yo|yr)?$/.exec(word) ?? [];
    const age = Number(digits);
    if (digits === undefined || age > OLDEST) continue;
    if (decade !== undefined || BEFORE.has(before) || AFTER.has(after)) return [{ age, at: [at] }];
  }
  return [];
}
