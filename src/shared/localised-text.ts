/** Text by language, keyed by BCP 47 tag: `{ en: 'Lunch club', cy: 'Clwb cinio' }`. At least one language is there. */
export type LocalisedText = Record<string, string>;

/** The text in the wanted language, else in English, else in whichever language there is. */
export function textIn(text: LocalisedText, language: string): string {
  return (Object.hasOwn(text, language) ? text[language] : undefined) ?? text.en ?? Object.values(text)[0] ?? '';
}

/** The same for text that may be missing. */
export function wordsIn(text: LocalisedText | null | undefined, language: string): string | null {
  return text ? textIn(text, language) : null;
}

/** Every language's text on one line, as a search engine wants it. */
export function textInAll(text: LocalisedText | null): string {
  return text ? Object.values(text).join(' ') : '';
}

/** Control characters but for tab and new line, and those that turn the direction of what follows. */
const NEVER_TYPED = /[^\P{Cc}\n\t]|[\u202A-\u202E]/gu;
const VISIBLE = /[^\p{C}\p{Z}\p{M}]/u;

/** False for nothing, blanks, and characters that nobody can see. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** Trimmed, without what nobody types, and without languages in which nothing can be seen; null when nothing is left. */
export function tidyText(text: LocalisedText | null | undefined): LocalisedText | null {
  const kept = Object.entries(text ?? {}).flatMap(([language, words]) => {
    const tidy = words?.replace(NEVER_TYPED, '').trim() ?? '';
    return isVisible(tidy) ? [[language, tidy]] : [];
  });
  return kept.length > 0 ? (Object.fromEntries(kept) as LocalisedText) : null;
}

/** The languages that a text is there in: English first, the others by their tags. */
export function languagesOf(text: LocalisedText): string[] {
  const others = Object.keys(text).filter((language) => language !== 'en');
  return [...('en' in text ? ['en'] : []), ...others.sort()];
}
