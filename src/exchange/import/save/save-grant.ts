import type { Context } from '../../../context.ts';
import { recordGrants, type Recorded } from '../../../features/grant/grant.change.ts';
import type { GrantSaid } from '../../../features/grant/grant.rules.ts';
import { problem } from '../../../shared/checks.ts';
import { isKeepable } from '../../../shared/keepable.ts';
import { rejectIfAny } from '../../../shared/problems.ts';
import type { Remark } from '../mapped.ts';
import type { SavedRow } from './save-row.ts';

interface How {
  isRehearsal?: boolean;
}

/** Writes a grant as the file says it. With `isRehearsal` it is tried, and then taken back. */
export async function saveGrant(ctx: Context, said: GrantSaid, how: How = {}): Promise<SavedRow> {
  const [saved] = await saveGrants(ctx, [said], how);
  if (!saved) throw new Error('Nothing became of a grant.');
  return saved;
}

/** The same of different grants: all of them, or, where it throws, none. */
export async function saveGrants(
  ctx: Context,
  all: readonly GrantSaid[],
  { isRehearsal = false }: How = {},
): Promise<SavedRow[]> {
  rejectIfAny(all.flatMap(problemsWithTexts));
  await ctx.em.begin();
  try {
    const recorded = await recordGrants(ctx.em, all, ctx.now());
    await ctx.em.flush();
    await (isRehearsal ? ctx.em.rollback() : ctx.em.commit());
    return recorded.map((each, place) => ({ outcome: each.outcome, remarks: remarksOn(all[place], each) }));
  } catch (error) {
    await ctx.em.rollback().catch(() => undefined);
    throw error;
  }
}

/** JSON can say characters that no database keeps. */
function problemsWithTexts(said: GrantSaid) {
  const texts = Object.entries(said).filter(([, text]) => typeof text === 'string' && !isKeepable(text));
  return texts.map(([field]) => problem(field, 'INVALID', 'There is a character here that no text can hold.'));
}

function remarksOn(said: GrantSaid | undefined, { areas, identified, isDecidedHere }: Recorded): Remark[] {
  const field = 'Beneficiary Location:Geographic Code';
  const unknown = areas.filter(({ code }) => code === null).map(({ said: written }) => written);
  const renewed = areas.filter(({ said: written, code }) => code !== null && code !== written);
  return [
    ...unknown.map((code): Remark => ({ field, code: 'UNKNOWN', message: unknownArea(code) })),
    ...renewed.map((area): Remark => ({ field, code: 'CHANGED', message: `${area.said} is ${area.code ?? ''} now` })),
    ...(said?.areaCodes.length === 0 ? [NO_AREA] : []),
    ...(identified > 1 ? [SEVERAL] : []),
    ...(isDecidedHere ? [DECIDED] : []),
  ];
}

function unknownArea(code: string): string {
  return `No area ${code} is loaded, so its money is in no area. Load places (npm run places -- load <folder>) and run the import again.`;
}

const NO_AREA: Remark = {
  field: 'Beneficiary Location:Geographic Code',
  code: 'LEFT_OUT',
  message: 'The file does not say by a code where the grant is for, so its money is in no area.',
};
const SEVERAL: Remark = {
  field: 'Recipient Org:Identifier',
  code: 'CONFLICT',
  message: 'Several organisations here carry one of its numbers. It waits until a person says which one it is.',
};
const DECIDED: Remark = {
  field: 'Recipient Org:Identifier',
  code: 'CHANGED',
  message: 'A person has said here which organisation it is, or is not. That was left as it is.',
};
