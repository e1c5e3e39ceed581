import type { PulseAnswer } from '../../features/pulse/pulse-answer.entity.ts';
import { SHARES } from '../../features/pulse/pulse.codes.ts';
import type { PulseFacts } from '../../features/pulse/pulse.rules.ts';
import { TURNED_AWAY_REASONS } from '../../features/received-connection/received.codes.ts';
import { CAPACITY_STATES } from '../../features/service/service.codes.ts';
import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';

type Fields = Readonly<Record<string, string>>;

const NEEDED = ['received', 'attended', 'turnedAway'] as const;

/** What is not filled in and has to be; all else may stay empty. */
export function problemsWithForm(fields: Fields): Problem[] {
  return NEEDED.filter((name) => !fields[name]?.trim()).map((name) =>
    problem(name, 'REQUIRED', 'Give a number; 0 where there was nobody.'),
  );
}

/** What the fields of the form say. */
export function factsInForm(fields: Fields): PulseFacts {
  return {
    received: numberIn(fields.received) ?? 0,
    attended: numberIn(fields.attended) ?? 0,
    turnedAway: numberIn(fields.turnedAway) ?? 0,
    turnedAwayFor: TURNED_AWAY_REASONS.flatMap((reason) => {
      const count = numberIn(fields[`for-${reason}`]) ?? 0;
      return count === 0 ? [] : [{ reason, count }];
    }),
    appropriate: oneOf(SHARES, fields.appropriate),
    informed: oneOf(SHARES, fields.informed),
    capacity: oneOf(CAPACITY_STATES, fields.capacity),
    waiting: numberIn(fields.waiting),
    waitingWeeks: numberIn(fields.waitingWeeks),
    newMembers: numberIn(fields.newMembers),
    newVolunteers: numberIn(fields.newVolunteers),
    extraCostPence: penceIn(fields.extraCostPence),
    fundingPence: penceIn(fields.fundingPence),
    confidence6: numberIn(fields.confidence6),
    confidence12: numberIn(fields.confidence12),
    supportWanted: textIn(fields.supportWanted),
    gapsSeen: textIn(fields.gapsSeen),
  };
}

/** What stands in the fields of the form when it is opened: what was said before. */
export function formOf(answer: PulseAnswer | null): Fields {
  if (!answer) return {};
  const plain = Object.entries(answer).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'number' || typeof value === 'string' ? [[name, String(value)] as const] : [],
  );
  const pounds = (pence: number | null | undefined) => (pence == null ? '' : (pence / 100).toFixed(2));
  return {
    ...Object.fromEntries(plain),
    ...Object.fromEntries(answer.turnedAwayFor.map(({ reason, count }) => [`for-${reason}`, String(count)])),
    extraCostPence: pounds(answer.extraCostPence),
    fundingPence: pounds(answer.fundingPence),
  };
}

/** What is no number stays none, for the rules to refuse. */
function numberIn(text: string | undefined): number | null {
  return text?.trim() ? Number(text.trim().replaceAll(',', '')) : null;
}

/** `£1,250.50` as 125050. */
function penceIn(text: string | undefined): number | null {
  const pounds = numberIn(text?.replace('£', ''));
  return pounds === null ? null : Math.round(pounds * 100);
}

function textIn(text: string | undefined): string | null {
  return text?.trim() ? text.trim().replaceAll('\r\n', '\n') : null;
}

function oneOf<Code extends string>(codes: readonly Code[], given: string | undefined): Code | null {
  return codes.find((code) => code === given) ?? null;
}
