import { problem, problemsWithDay, quoted } from '../../shared/checks.ts';
import { problemsWithKeeping } from '../../shared/keepable.ts';
import type { Problem } from '../../shared/problems.ts';
import type { EvidenceKind, Tier } from '../framework/framework.codes.ts';
import type { FrameworkCheck } from '../framework/framework-version.entity.ts';
import { mustApply } from '../framework/framework.rules.ts';
import type { CheckOutcome } from '../standing/standing.codes.ts';
import { problemsWithDbs } from './dbs.rules.ts';
import type { DbsLevel } from './review.codes.ts';

/** What an assurer says of one check. */
export interface CheckDraft {
  outcome: CheckOutcome;
  evidenceKind: EvidenceKind | null;
  seenOn: string;
  expiresOn: string | null;
  note: string | null;
  dbsEligible: DbsLevel | null;
  dbsSeen: DbsLevel | null;
}

/** Everything that is wrong with it. */
export function problemsWithCheck(draft: CheckDraft, check: FrameworkCheck, tier: Tier, today: string): Problem[] {
  return [
    ...problemsWithDays(draft, today),
    ...(draft.outcome === 'MET' ? problemsWithEvidence(draft, check) : []),
    ...(draft.outcome === 'NOT_APPLICABLE' ? problemsWithNotApplying(draft, check, tier) : []),
    ...problemsWithDbs(draft, check),
    ...problemsWithNote('note', draft.note),
  ];
}

function problemsWithDays({ seenOn, expiresOn }: CheckDraft, today: string): Problem[] {
  const unreadable = [...problemsWithDay('seenOn', seenOn), ...problemsWithDay('expiresOn', expiresOn)];
  if (unreadable.length > 0) return unreadable;
  return [
    ...(seenOn > today
      ? [problem('seenOn', 'OUT_OF_RANGE', 'Nobody has seen it on a day to come. Give the day of the look.')]
      : []),
    ...(expiresOn !== null && expiresOn <= seenOn
      ? [problem('expiresOn', 'OUT_OF_RANGE', 'It must run out after the day on which it was seen.')]
      : []),
  ];
}

function problemsWithEvidence({ evidenceKind, expiresOn }: CheckDraft, check: FrameworkCheck): Problem[] {
  const kinds = check.evidence.join(', ');
  if (evidenceKind === null)
    return [problem('evidenceKind', 'REQUIRED', `Say what you have seen. Here counts: ${kinds}.`)];
  return [
    ...(check.evidence.includes(evidenceKind)
      ? []
      : [problem('evidenceKind', 'INVALID', `This is no evidence for ${quoted(check.name)}. Here counts: ${kinds}.`)]),
    ...(check.runsOut && expiresOn === null
      ? [problem('expiresOn', 'REQUIRED', 'Insurance runs out: give the last day on which it is in force.')]
      : []),
  ];
}

function problemsWithNotApplying({ note }: CheckDraft, check: FrameworkCheck, tier: Tier): Problem[] {
  if (mustApply(check, tier))
    return [
      problem('outcome', 'INVALID', `${check.name} applies to every service of tier ${tier}. Record what was found.`),
    ];
  return note === null ? [problem('note', 'REQUIRED', 'Say why it does not apply.')] : [];
}

const TWELVE_DIGITS = /(?<![\d+])(\d[ -]?){11}\d(?!\d)/;

/** A certificate is never kept, and neither is its number: twelve digits. */
export function problemsWithNote(path: string, note: string | null): Problem[] {
  if (note === null) return [];
  const isTelling = TWELVE_DIGITS.test(note);
  const message =
    'Twelve digits look like the number of a DBS certificate, which is never kept. Leave it out: level, day and who saw it are enough.';
  return [...problemsWithKeeping({ [path]: note }), ...(isTelling ? [problem(path, 'INVALID', message)] : [])];
}
