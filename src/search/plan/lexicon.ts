import type { Said } from '../../features/lexicon/lexicon-entry.entity.ts';
import type { Wish } from './plan.ts';
import { stemOf } from './stem.ts';
import { plain } from './tokens.ts';

export interface CompiledPhrase {
  entry: Said;
  /** Of each place, the stems that may stand there. */
  steps: readonly ReadonlySet<string>[];
}

/** A lexicon made ready to be looked things up in. */
export interface Lexicon {
  byFirstStem: ReadonlyMap<string, readonly CompiledPhrase[]>;
  /** Every stem that some phrase uses: not to be taken for a slip. */
  stems: ReadonlySet<string>;
}

export const EMPTY_LEXICON: Lexicon = { byFirstStem: new Map(), stems: new Set() };

export function compile(entries: readonly Said[]): Lexicon {
  const byFirstStem = new Map<string, CompiledPhrase[]>();
  const stems = new Set<string>();
  for (const entry of entries)
    for (const phrase of entry.phrases) {
      const steps = phrase.split(' ').filter(Boolean).map(stepOf);
      for (const step of steps) step.forEach((stem) => stems.add(stem));
      for (const stem of steps[0] ?? []) byFirstStem.set(stem, [...(byFirstStem.get(stem) ?? []), { entry, steps }]);
    }
  return { byFirstStem, stems };
}

function stepOf(alternatives: string): Set<string> {
  return new Set(alternatives.split('|').map((word) => stemOf(plain(word))));
}

/** `attendance:ONLINE` as a wish; null where it is none. */
export function wishOf(text: string): Wish | null {
  const [field = '', code = ''] = text.split(':');
  if (['cost', 'attendance', 'days', 'languages', 'genders', 'time'].includes(field)) return { field, code } as Wish;
  return field === 'age' && Number.isInteger(Number(code)) ? { field, age: Number(code) } : null;
}
