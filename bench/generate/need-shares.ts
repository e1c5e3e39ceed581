import { GRAMMARS, listOf } from './grammar.ts';
import { NEEDS, TAGS } from './service-facts.ts';

/** How likely a service is to be for each need, as `tagColumns` draws them; all kinds are equally likely. */
export const NEED_SHARES: ReadonlyMap<string, number> = new Map(NEEDS.map((need) => [need, shareOf(need)]));

function shareOf(need: string): number {
  const grammars = Object.values(GRAMMARS);
  return grammars.reduce((sum, grammar) => sum + likelyAmong(listOf(grammar, 'needs'), need), 0) / grammars.length;
}

function likelyAmong(usual: readonly string[], need: string): number {
  const whole = usual.reduce((sum, _, index) => sum + 1 / (index + 1), 0);
  const index = usual.indexOf(need);
  const drawn = index < 0 ? 0 : 1 / (index + 1) / whole;
  return 1 - missed(drawn) * (1 - TAGS.unusual / NEEDS.length);
}

/** How likely it is that none of the draws is the need. */
function missed(drawn: number): number {
  const counts = Array.from({ length: TAGS.most - TAGS.fewest + 1 }, (_, more) => TAGS.fewest + more);
  return counts.reduce((sum, count) => sum + (1 - drawn) ** count, 0) / counts.length;
}
