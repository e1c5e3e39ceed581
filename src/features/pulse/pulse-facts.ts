import type { PulseInput } from './pulse.inputs.ts';
import type { PulseFacts } from './pulse.rules.ts';

/** What an input says, with nothing where it leaves something out. */
export function factsIn(input: PulseInput): PulseFacts {
  return { ...NOTHING_SAID, ...input, turnedAwayFor: (input.turnedAwayFor ?? []).map((each) => ({ ...each })) };
}

const NOTHING_SAID = {
  appropriate: null,
  informed: null,
  capacity: null,
  waiting: null,
  waitingWeeks: null,
  newMembers: null,
  newVolunteers: null,
  extraCostPence: null,
  fundingPence: null,
  confidence6: null,
  confidence12: null,
  supportWanted: null,
  gapsSeen: null,
};
