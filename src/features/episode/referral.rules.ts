import type { Context } from '../../context.ts';
import type { EpisodeCorrectionInput, EpisodeInput } from './episode.inputs.ts';
import type { Known } from './episode.rules.ts';

export interface NewReferral {
  referralSource: EpisodeInput['referralSource'];
  referralSourceWords: string | null;
  referredOn: string;
  needs: string[];
  populations: string[];
}

/** A referral as an input says it: today, and with the populations of the person, unless said. */
export function newReferral(
  input: EpisodeInput,
  { populations, today }: { populations: readonly string[]; today: string },
): NewReferral {
  return {
    referralSource: input.referralSource,
    referralSourceWords: input.referralSourceWords?.trim() || null,
    referredOn: input.referredOn ?? today,
    needs: eachOnce(input.needs ?? []),
    populations: eachOnce(input.populations ?? populations),
  };
}

/** The same, corrected by what an input says. Words go with OTHER, and leave with it. */
export function correctedReferral(
  referral: Omit<NewReferral, 'referralSourceWords'> & { referralSourceWords?: string | null },
  input: EpisodeCorrectionInput,
): NewReferral {
  const referralSource = input.referralSource ?? referral.referralSource;
  const kept = referralSource === 'OTHER' ? (referral.referralSourceWords ?? null) : null;
  const words = input.referralSourceWords === undefined ? kept : input.referralSourceWords?.trim() || null;
  return {
    referralSource,
    referralSourceWords: words,
    referredOn: input.referredOn ?? referral.referredOn,
    needs: eachOnce(input.needs ?? referral.needs),
    populations: eachOnce(input.populations ?? referral.populations),
  };
}

function eachOnce(codes: readonly string[]): string[] {
  return [...new Set(codes)];
}

/** The needs and populations that there are, and those of a referral that were there when it was made. */
export function knownCodes(
  { vocabulary }: Pick<Context, 'vocabulary'>,
  kept?: { needs: string[]; populations: string[] },
): Known {
  const codes = (taxonomy: 'NEED' | 'POPULATION') => vocabulary.terms(taxonomy).map(({ code }) => code);
  return {
    needs: new Set([...codes('NEED'), ...(kept?.needs ?? [])]),
    populations: new Set([...codes('POPULATION'), ...(kept?.populations ?? [])]),
  };
}
