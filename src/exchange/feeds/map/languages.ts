import { thingsAt, wordsAt, type Thing } from '../clean/said.ts';

/** Languages as feeds name them, by their tags; what is none of these is left out rather than guessed. */
const TAGS: Readonly<Record<string, string>> = {
  english: 'en',
  welsh: 'cy',
  cymraeg: 'cy',
  urdu: 'ur',
  punjabi: 'pa',
  panjabi: 'pa',
  polish: 'pl',
  romanian: 'ro',
  arabic: 'ar',
  bengali: 'bn',
  gujarati: 'gu',
  hindi: 'hi',
  somali: 'so',
  farsi: 'fa',
  persian: 'fa',
  kurdish: 'ku',
  pashto: 'ps',
  tamil: 'ta',
  turkish: 'tr',
  ukrainian: 'uk',
  russian: 'ru',
  spanish: 'es',
  portuguese: 'pt',
  french: 'fr',
  german: 'de',
  italian: 'it',
  mandarin: 'zh',
  cantonese: 'yue',
  chinese: 'zh',
  vietnamese: 'vi',
  tigrinya: 'ti',
  amharic: 'am',
  'british sign language': 'bfi',
  bsl: 'bfi',
};

/** The languages in which a service is offered, as tags, each once. */
export function languagesIn(record: Thing): string[] {
  const said = thingsAt(record, 'languages').map((each) => ({
    code: wordsAt(each, 'code'),
    name: wordsAt(each, 'name'),
  }));
  const tags = said.flatMap(({ code, name }) => {
    if (code !== null && /^[a-z]{2,3}$/i.test(code)) return code.toLowerCase();
    return TAGS[name?.toLowerCase() ?? ''] ?? [];
  });
  return [...new Set(tags)];
}
