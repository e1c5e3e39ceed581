import { MARKED_FIELDS } from '../documents/fields.ts';
import { MARK_END, MARK_START, type MarkedTexts } from '../question/engine.ts';

/** A piece of a text, which was found or stands between what was found. Plain text: markup in it is not markup. */
export interface Fragment {
  text: string;
  isMatch: boolean;
}

export type HighlightField = Uppercase<(typeof MARKED_FIELDS)[number]>;

export interface Highlight {
  field: HighlightField;
  fragments: Fragment[];
}

const FIELD = { name: 'NAME', summary: 'SUMMARY', description: 'DESCRIPTION' } as const;

/** The texts in which words were found, cut where the marks are. */
export function highlightsOf(texts: MarkedTexts | undefined): Highlight[] {
  return MARKED_FIELDS.flatMap((field) => {
    const text = texts?.[field];
    return text?.includes(MARK_START) ? [{ field: FIELD[field], fragments: fragmentsOf(text) }] : [];
  });
}

function fragmentsOf(text: string): Fragment[] {
  return text.split(MARK_START).flatMap((part, index) => {
    const [found = '', ...rest] = index === 0 ? ['', part] : part.split(MARK_END);
    const pieces = [
      { text: found, isMatch: true },
      { text: rest.join(''), isMatch: false },
    ];
    return pieces.filter((piece) => piece.text !== '');
  });
}
