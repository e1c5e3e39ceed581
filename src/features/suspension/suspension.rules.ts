import { problem } from '../../shared/checks.ts';
import type { Explanation, Problem } from '../../shared/problems.ts';
import type { Viewer } from '../../shared/viewer.ts';
import { isOwnEditor } from '../review/review.policy.ts';
import type { SuspensionRow } from './suspension.queries.ts';

/** Nobody decides about what they speak for: an editor of an organisation does not assure it. */
export function problemsWithDeciding(viewer: Pick<Viewer, 'roles'>, organisationId: string): Problem[] {
  const message = 'You edit for this organisation, so somebody else has to decide about it. Ask another assurer.';
  return isOwnEditor(viewer, organisationId) ? [problem('id', 'CONFLICT', message)] : [];
}

/** Two assurers who do the same at one moment: the second is told. */
export function problemsWithSuspending(open: { suspendedAt: Date } | null): Problem[] {
  const message = 'This is suspended already. Look at suspension(id) to see why; lift it with liftSuspension.';
  return open ? [problem('id', 'CONFLICT', message)] : [];
}

export function problemsWithLifting({ liftedAt }: { liftedAt?: Date | null }): Problem[] {
  const message = 'This suspension was lifted already. If it should stand again, suspend anew.';
  return liftedAt ? [problem('id', 'CONFLICT', message)] : [];
}

/** Whom to ask, in words: by area, since the names of assurers are not for everybody. */
export function askWhom(areas: readonly string[]): string {
  if (areas.length === 0) return 'Ask an assurer or an administrator of this directory.';
  return `Ask an assurer for ${inWords(areas.slice(0, MOST_NAMED))}, or an administrator.`;
}

const MOST_NAMED = 3;

function inWords(names: readonly string[]): string {
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

export function explanationOf(
  { id, reason, suspendedAt, serviceId }: SuspensionRow,
  areas: readonly string[],
): Explanation {
  return { suspensionId: id, reason, suspendedAt, isOfOrganisation: serviceId === null, askWhom: askWhom(areas) };
}
