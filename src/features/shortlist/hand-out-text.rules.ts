import { dayInWords } from '../../shared/day-in-words.ts';
import type { HandOut, HandOutItem, HandOutLine } from './hand-out.ts';

export const TITLE = 'Groups and services for you to choose from';

/** What is handed over as plain text, for a message: short lines, no signs that a telephone cannot show. */
export function handOutText({ on, items, leftOut, lines }: HandOut): string {
  return [
    `${TITLE}\nAs of ${dayInWords(on)}. Ring before you go: things change.`,
    ...items.map(textOfItem),
    ...(leftOut === null ? [] : [leftOut]),
    ['If you need help at once', ...lines.map(textOfLine)].join('\n'),
  ].join('\n\n');
}

function textOfItem({ name, organisation, note, standing, said }: HandOutItem, index: number): string {
  return [
    `${index + 1}. ${name}, ${organisation}`,
    ...(note === null ? [] : [`For you: ${note}`]),
    standing,
    ...said.map(({ about, lines }) => `${about}: ${lines.join('; ')}`),
  ].join('\n');
}

function textOfLine({ name, ways, facts }: HandOutLine): string {
  return `- ${[`${name}. ${ways.join(', ')}`, ...facts].join('. ')}`;
}
