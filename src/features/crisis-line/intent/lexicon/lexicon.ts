import type { CrisisPhrases } from '../crisis-phrases.ts';
import { OTHER_ABUSE } from './abuse.ts';
import { DANGER } from './danger.ts';
import { DOMESTIC_ABUSE } from './domestic-abuse.ts';
import { SELF_HARM } from './self-harm.ts';
import { SUICIDE } from './suicide.ts';

/** A first list, made to miss little. Tests hold it against phrases of crisis and against everyday ones. */
export const LEXICON: readonly CrisisPhrases[] = [
  ...SUICIDE,
  ...SELF_HARM,
  ...DOMESTIC_ABUSE,
  ...OTHER_ABUSE,
  ...DANGER,
];
