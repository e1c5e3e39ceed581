import { describe, expect, it } from '@jest/globals';
import { problemsWithSaid, tidied, type Typed } from '../../../src/features/lexicon/lexicon.rules.ts';
import { readSeedLexicon } from '../../../src/features/lexicon/load-lexicon.ts';
import { problemsWithTrial } from '../../../src/features/lexicon/lexicon-trial.rules.ts';
import { TERMS } from '../../../src/features/taxonomy/terms.ts';

const codesIn = (groups: object) => new Set(Object.values(groups).flatMap((terms) => Object.keys(terms as object)));
const KNOWN = {
  needs: codesIn(TERMS.NEED),
  activityKinds: codesIn(TERMS.ACTIVITY_KIND),
  populations: codesIn(TERMS.POPULATION),
};
const TODAY = '2026-03-02';

const TYPED: Typed = {
  code: 'brass',
  label: 'Brass band',
  phrases: ['trombone|tuba', 'blow my own trumpet'],
  needs: ['bereavement'],
  activityKinds: [],
  populations: [],
  words: ['brass band'],
  wishes: [],
};
const problemsWith = (typed: Partial<Typed>) =>
  problemsWithSaid(tidied({ ...TYPED, ...typed }), KNOWN, TODAY).map(({ path, code }) => `${path} ${code}`);
const many = (length: number, word = 'word') => Array.from({ length }, (_, n) => `${word}${n}`);

describe('what an entry of the lexicon may say', () => {
  it('is all that the directory brings along', () => {
    const wrong = readSeedLexicon().flatMap((said) =>
      problemsWithSaid(said, KNOWN, TODAY).map(({ path, message }) => `${said.code} ${path} ${message}`),
    );

    expect(wrong).toEqual([]);
  });

  it.each<[string, Partial<Typed>, string[]]>([
    ['nothing wrong', {}, []],
    ['capitals and blanks', { phrases: ['  Trombone | Tuba  PLAYER '] }, []],
    ['two words of the kind that nearly every search has', { phrases: ['on my own'] }, []],
    ['an apostrophe', { phrases: ["can't pay", 'can’t cope'] }, []],
    ['each kind of wish', { wishes: ['cost:FREE', 'attendance:ONLINE', 'days:SUNDAY', 'time:EVENING', 'age:70'] }, []],
    ['other kinds of wish', { wishes: ['languages:cy', 'genders:WOMEN'] }, []],
    ['a wish alone', { needs: [], words: [], wishes: ['cost:FREE'] }, []],
    ['a code with blanks', { code: 'brass band' }, ['code INVALID']],
    ['a code that is long', { code: 'a'.repeat(61) }, ['code TOO_LONG']],
    ['no label', { label: ' ' }, ['label REQUIRED']],
    ['a long label', { label: 'a'.repeat(81) }, ['label TOO_LONG']],
    ['no phrases', { phrases: [] }, ['phrases REQUIRED']],
    ['an empty phrase', { phrases: [' '] }, ['phrases.0 REQUIRED']],
    ['an empty alternative', { phrases: ['mum||dad'] }, ['phrases.0 INVALID']],
    ['an alternative that is missing', { phrases: ['mum| died'] }, []],
    ['a bar at the end', { phrases: ['died mum|'] }, ['phrases.0 INVALID']],
    ['a hyphen', { phrases: ['one-to-one'] }, ['phrases.0 INVALID']],
    ['a star', { phrases: ['trombon*'] }, ['phrases.0 INVALID']],
    ['one word that everybody says', { phrases: ['the'] }, ['phrases.0 INVALID']],
    ['words of which either says nothing', { phrases: ["the|it's"] }, ['phrases.0 INVALID']],
    ['a long row of words', { phrases: [many(9).join(' ')] }, ['phrases.0 TOO_LONG']],
    ['a wide choice of words', { phrases: [many(41, 'w').join('|')] }, ['phrases.0 TOO_LONG']],
    ['a long phrase', { phrases: ['a'.repeat(301)] }, ['phrases.0 TOO_LONG']],
    ['many phrases', { phrases: many(101) }, ['phrases TOO_LONG']],
    ['a need that there is not', { needs: ['bereavment'] }, ['needs.0 UNKNOWN']],
    ['a kind that there is not', { activityKinds: ['brass'] }, ['activityKinds.0 UNKNOWN']],
    ['a population that there is not', { populations: ['trombonists'] }, ['populations.0 UNKNOWN']],
    ['many words of listings', { words: many(11) }, ['words TOO_LONG']],
    ['a word of blanks', { words: [' '] }, ['words.0 REQUIRED']],
    ['a wish for a field that there is not', { wishes: ['colour:RED'] }, ['wishes.0 UNKNOWN']],
    ['a wish without a code', { wishes: ['cost'] }, ['wishes.0 UNKNOWN']],
    ['a wish for a code that there is not', { wishes: ['cost:CHEAP'] }, ['wishes.0 UNKNOWN']],
    ['a day in small letters', { wishes: ['days:sunday'] }, ['wishes.0 UNKNOWN']],
    ['an age that nobody has', { wishes: ['age:300'] }, ['wishes.0 UNKNOWN']],
    ['a language by its name', { wishes: ['languages:Welsh'] }, ['wishes.0 UNKNOWN']],
    ['no effect', { needs: [], words: [] }, [' REQUIRED']],
    ['a telephone number', { words: ['07700 900123'] }, ['words.0 INVALID']],
    ['a postcode', { phrases: ['m33 7xx'] }, ['phrases.0 INVALID']],
    ['an e-mail address', { label: 'jo@example.org' }, ['label INVALID']],
  ])('%s', (_what, typed, expected) => {
    expect(problemsWith(typed)).toEqual(expected);
  });

  it('is kept once, in small letters, with a label of other languages', () => {
    const said = tidied(
      { ...TYPED, phrases: ['Tuba  |  Horn', 'tuba|horn'], words: [' a ', 'a'] },
      { cy: 'Band pres' },
    );

    expect(said).toMatchObject({ phrases: ['tuba|horn'], words: ['a'], label: { cy: 'Band pres', en: 'Brass band' } });
  });

  it('is refused with what there is to choose from', () => {
    const [wish] = problemsWithSaid(tidied({ ...TYPED, wishes: ['cost:CHEAP'] }), KNOWN, TODAY);
    const [need] = problemsWithSaid(tidied({ ...TYPED, needs: ['grief'] }), KNOWN, TODAY);

    expect(wish?.message).toContain('FREE, DONATION, PAID');
    expect(need?.message).toContain('Choose one of: ');
  });
});

describe('words to try the lexicon with', () => {
  it.each<[string, string, number, string[]]>([
    ['are what somebody might type', 'my husband died', 299, []],
    ['are not nothing', ' ', 0, ['REQUIRED']],
    ['are not long', 'a'.repeat(301), 0, ['TOO_LONG']],
    ['are no more than three hundred', 'gas bill', 300, ['TOO_LONG']],
    ['tell of nobody', 'ring mum on 07700 900123', 0, ['INVALID']],
  ])('%s', (_what, words, kept, expected) => {
    expect(problemsWithTrial(words, kept, TODAY).map(({ code }) => code)).toEqual(expected);
  });
});
