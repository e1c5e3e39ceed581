import type { Draft, Remark } from '../../import/mapped.ts';
import { plainWords } from '../clean/plain-words.ts';
import { numberAt, wordsAt, type Thing } from '../clean/said.ts';
import { shortened } from '../clean/shortened.ts';

type Eligibility = NonNullable<NonNullable<Draft['service']>['eligibility']>;

const LONGEST = 2000;
/** Feeds that must say an age say nought to a hundred where they mean everybody. */
const EVERYBODY_FROM = 99;

/** Whom a service takes. `catchment` is what the feed says in words of where people must live. */
export function eligibilityOf(
  record: Thing,
  catchment: string | null,
): { eligibility: Eligibility; remarks: Remark[] } {
  const said = plainWords(wordsAt(record, 'eligibility_description') ?? '');
  const words = [said, catchment === null ? '' : `Area: ${catchment}`].filter((each) => each !== '').join('\n');
  const youngest = ageAt(record, 'minimum_age');
  const oldest = ageAt(record, 'maximum_age');
  const isTurned = youngest !== null && oldest !== null && youngest > oldest;
  return {
    eligibility: {
      minimumAge: isTurned || youngest === 0 ? null : youngest,
      maximumAge: isTurned || (oldest ?? 0) >= EVERYBODY_FROM ? null : oldest,
      gender: 'ANYONE',
      conditions: words === '' ? null : { en: shortened(words, LONGEST) },
      exclusions: null,
    },
    remarks: isTurned ? [turned(youngest, oldest)] : [],
  };
}

function ageAt(record: Thing, key: string): number | null {
  const age = numberAt(record, key);
  return age !== null && age >= 0 && age <= 120 ? Math.floor(age) : null;
}

function turned(youngest: number, oldest: number): Remark {
  const message = `The youngest age (${youngest}) is above the oldest (${oldest}). Both were left out.`;
  return { field: 'minimum_age', code: 'INVALID', message };
}
