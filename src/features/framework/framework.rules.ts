import { problem, quoted } from '../../shared/checks.ts';
import { problemsWithKeeping } from '../../shared/keepable.ts';
import type { Problem } from '../../shared/problems.ts';
import { TIERS, type Tier } from './framework.codes.ts';
import type { FrameworkCheck } from './framework-version.entity.ts';

/** Whether a tier wants an answer to this check, be it that it does not apply. */
export function isAskedAt(check: FrameworkCheck, tier: Tier): boolean {
  return check.tiers[tier].need !== 'NOT_ASKED';
}

/** Whether "does not apply" is no answer. */
export function mustApply(check: FrameworkCheck, tier: Tier): boolean {
  return check.alwaysApplies && check.tiers[tier].need === 'REQUIRED';
}

const CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const MOST_MONTHS = 60;

/** What is wrong with a framework that somebody wants to keep. */
export function problemsWithFramework(draft: { name: string; checks: readonly FrameworkCheck[] }): Problem[] {
  return [
    ...problemsWithKeeping(draft),
    ...(draft.name.trim() === '' ? [problem('name', 'REQUIRED', 'Enter a name.')] : []),
    ...draft.checks.flatMap((check, index) => problemsWithFrameworkCheck(check, `checks.${index}`)),
    ...repeated(draft.checks),
    ...TIERS.filter((tier) => !draft.checks.some((check) => isAskedAt(check, tier))).map((tier) =>
      problem('checks', 'INVALID', `Tier ${tier} asks for nothing. Every tier asks for something.`),
    ),
  ];
}

function problemsWithFrameworkCheck(check: FrameworkCheck, path: string): Problem[] {
  const { code, name, months, runsOut, evidence } = check;
  const isSpan = months === null || (months >= 1 && months <= MOST_MONTHS);
  return [
    ...(CODE.test(code)
      ? []
      : [problem(`${path}.code`, 'INVALID', `${quoted(code)} is no code. Use small letters and hyphens.`)]),
    ...(name.trim() === '' ? [problem(`${path}.name`, 'REQUIRED', 'Enter a name.')] : []),
    ...(isSpan ? [] : [problem(`${path}.months`, 'OUT_OF_RANGE', `Give 1 to ${MOST_MONTHS} months, or nothing.`)]),
    ...(evidence.length > 0 ? [] : [problem(`${path}.evidence`, 'REQUIRED', 'Say what counts as evidence.')]),
    ...(runsOut && months === null
      ? [problem(`${path}.months`, 'REQUIRED', 'Say for how many months it usually holds.')]
      : []),
  ];
}

function repeated(checks: readonly FrameworkCheck[]): Problem[] {
  const codes = checks.map(({ code }) => code);
  return codes.flatMap((code, index) =>
    codes.indexOf(code) === index
      ? []
      : [problem(`checks.${index}.code`, 'TAKEN', `Two checks have the code ${code}.`)],
  );
}
