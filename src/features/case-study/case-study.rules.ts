import { problem, problemsWithFreeText } from '../../shared/checks.ts';
import { isVisible } from '../../shared/localised-text.ts';
import type { Problem } from '../../shared/problems.ts';
import { problemsWithNaming } from './naming.rules.ts';

const LONGEST = { title: 120, text: 5_000 } as const;

export interface Study {
  title: string;
  text: string;
}

export function problemsWithStudy({ title, text }: Study, today: string): Problem[] {
  return [...problemsWithWords('title', title, today), ...problemsWithWords('text', text, today)];
}

function problemsWithWords(path: keyof Study, words: string, today: string): Problem[] {
  if (!isVisible(words)) return [problem(path, 'REQUIRED', WANTED[path])];
  return problemsWithFreeText(path, words, LONGEST[path], (text) => problemsWithNaming(path, text, today));
}

const WANTED: Readonly<Record<keyof Study, string>> = {
  title: 'Give it a title.',
  text: 'Tell what was done and what came of it, so that nobody can be known by it.',
};
