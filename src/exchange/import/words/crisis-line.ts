import type { Remark } from '../mapped.ts';

const CRISIS_LINES = /^(samaritans|papyrus|calm|shout|childline|national suicide prevention helpline)( \(.*\))?$/i;

/** Why no service is made of this; null for what is no crisis line. Those are kept apart, with checks of their own. */
export function remarkOnCrisisLine(name: string): Remark | null {
  if (!CRISIS_LINES.test(name)) return null;
  const message = `${name} is a crisis line. Crisis lines are kept apart, with stricter checks, so no service was made of it.`;
  return { field: 'name', code: 'LEFT_OUT', message };
}
