const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const SIGNED: readonly string[] = ['bfi', 'isg'];
const LOOKS_LIKE_ONE = /^[a-z]{2,3}$/;

/** The language of a tag (`en-GB`: `en`), where there is one of that code; any word might have been sent in its place. */
export function languageOf(tag: string): string[] {
  const [code = ''] = tag.toLowerCase().split('-');
  return LOOKS_LIKE_ONE.test(code) && (SIGNED.includes(code) || NAMES.of(code) !== undefined) ? [code] : [];
}
