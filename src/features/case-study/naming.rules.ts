import { problem } from '../../shared/checks.ts';
import { problemsWithIdentifying } from '../../shared/identifying.rules.ts';
import { isKeepable } from '../../shared/keepable.ts';
import type { Problem } from '../../shared/problems.ts';
import { caseCodeOf } from '../supported-person/case-code.rules.ts';

/** Twice four letters and digits, also where the four before them would go with the first. */
const TWICE_FOUR = /(?<![\p{L}\p{N}])(?=([\p{L}\p{N}]{4}[\s\p{Pd}]?[\p{L}\p{N}]{4})(?![\p{L}\p{N}]))/gu;
const ID = /(?<![\p{L}\p{N}])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\p{L}\p{N}])/iu;

/** What a text that is about nobody may not hold: whatever says who somebody is, and whatever leads to a person kept here. */
export function problemsWithNaming(path: string, text: string, today: string): Problem[] {
  if (!isKeepable(text)) return [problem(path, 'INVALID', UNKEEPABLE)];
  return [
    ...problemsWithIdentifying(path, text, today),
    ...(tellsCase(text) ? [problem(path, 'INVALID', `This looks like a case code. ${TAKE_OUT}`)] : []),
    ...(ID.test(text) ? [problem(path, 'INVALID', `This looks like the id of a record. ${TAKE_OUT}`)] : []),
  ];
}

function tellsCase(text: string): boolean {
  return [...text.normalize('NFKC').matchAll(TWICE_FOUR)].some(([, found = '']) => caseCodeOf(found) !== null);
}

const TAKE_OUT = 'Take it out: this is kept about the work, and nobody may be found by it.';
const UNKEEPABLE = 'There is a character here that no text can hold. Delete it and type it again.';
