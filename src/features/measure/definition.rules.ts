import { problem } from '../../shared/checks.ts';
import { isVisible } from '../../shared/localised-text.ts';
import type { Problem } from '../../shared/problems.ts';
import { BUILT_IN_MEASURES, type MeasureDirection } from './measure.codes.ts';

/** A measure that somebody wants to add. */
export interface DefinitionDraft {
  code: string;
  name: string;
  minimum: number;
  maximum: number;
  direction: MeasureDirection;
  licenceNote: string;
}

const CODE = /^[A-Z][A-Z0-9_]{2,39}$/;

export function problemsWithDefinition(draft: DefinitionDraft, isTaken: boolean): Problem[] {
  const { code, name, minimum, maximum, licenceNote } = draft;
  const isBuiltIn = (BUILT_IN_MEASURES as readonly string[]).includes(code) || code.startsWith('ONS4');
  return [
    ...(CODE.test(code) ? [] : [problem('code', 'INVALID', 'Use 3 to 40 capitals, digits and underscores: MYCAW_1.')]),
    ...(isTaken || isBuiltIn
      ? [problem('code', 'TAKEN', 'There is a measure with this code. Choose another one.')]
      : []),
    ...(isVisible(name) ? [] : [problem('name', 'REQUIRED', 'Enter a name.')]),
    ...(isVisible(licenceNote) ? [] : [problem('licenceNote', 'REQUIRED', LICENCE)]),
    ...(minimum < maximum ? [] : [problem('maximum', 'OUT_OF_RANGE', 'The highest score is above the lowest.')]),
  ];
}

const LICENCE = 'Say whose it is and by what right you use it, also where it is free.';
