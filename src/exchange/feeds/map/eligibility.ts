import type { Draft, Remark } from '../../import/mapped.ts';
import { whoIsMeant } from '../../import/words/who-is-meant.ts';
import { plainWords } from '../clean/plain-words.ts';
import { numberAt, wordsAt, type Thing } from '../clean/said.ts';
import { shortened } from '../clean/shortened.ts';

type Eligibility = NonNullable<NonNullable<Draft['service']>['eligibility']>;

const LONGEST = 2000;
/** Feeds that must say an age say nought to a hundred where they mean everybody. */
const EVERYBODY_FROM = 99;

/**
 * Whom a service takes. The standard has no field for gender: it is read from the words, and so are ages where their fields
 * are blank, as far as the words are certain. `catchment` is what the feed says in words of where people must live.
 */
export function eligibilityOf(
  record: Thing,
  catchment: string | null,
): { eligibility: Eligibility; remarks: Remark[] } {
  const said = plainWords(wordsAt(record, 'eligibility_description') ?? '');
  const words = [said, catchment === null ? '' : `Area: ${catchment}`].filter((each) => each !== '').join('\n');
  const meant = whoIsMeant(said);
  const { ages, remarks } = agesIn(record, meant);
  return {
    eligibility: {
      ...ages,
      gender: meant.gender ?? 'ANYONE',
      conditions: words === '' ? null : { en: shortened(words, LONGEST) },
      exclusions: null,
    },
    remarks,
  };
}

interface Ages {
  minimumAge: number | null;
  maximumAge: number | null;
}

function agesIn(record: Thing, meant: Ages): { ages: Ages; remarks: Remark[] } {
  const [youngest, oldest] = [ageAt(record, 'minimum_age'), ageAt(record, 'maximum_age')];
  if (youngest === null && oldest === null)
    return { ages: { minimumAge: meant.minimumAge, maximumAge: meant.maximumAge }, remarks: [] };
  if (youngest !== null && oldest !== null && youngest > oldest)
    return { ages: { minimumAge: null, maximumAge: null }, remarks: [turned(youngest, oldest)] };
  const isForAll = oldest !== null && oldest >= EVERYBODY_FROM;
  return { ages: { minimumAge: youngest === 0 ? null : youngest, maximumAge: isForAll ? null : oldest }, remarks: [] };
}

function ageAt(record: Thing, key: string): number | null {
  const age = numberAt(record, key);
  return age !== null && age >= 0 && age <= 120 ? Math.floor(age) : null;
}

function turned(youngest: number, oldest: number): Remark {
  const message = `The youngest age (${youngest}) is above the oldest (${oldest}). Both were left out.`;
  return { field: 'minimum_age', code: 'INVALID', message };
}
