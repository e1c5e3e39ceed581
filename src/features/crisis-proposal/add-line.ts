import type { Context } from '../../context.ts';
import { textIn } from '../../shared/localised-text.ts';
import { newId } from '../../shared/uuid.ts';
import { CrisisLine } from '../crisis-line/crisis-line.entity.ts';
import type { ProposedField } from './crisis-proposal.entity.ts';
import type { Details } from './proposed-fields.rules.ts';

/** A new line out of the field that describes it, after all others; to be flushed. Its facts are the other fields. */
export async function addLine(ctx: Context, chosen: readonly ProposedField[]): Promise<CrisisLine> {
  const details = chosen.find(({ field }) => field === 'LINE')?.after as Details;
  const others = await ctx.em.findAll(CrisisLine, { fields: ['code', 'position'] });
  const code = codeFor(textIn(details.name, 'en'), new Set(others.map((line) => line.code)));
  const now = ctx.now();
  return ctx.em.create(CrisisLine, {
    ...details,
    id: newId(),
    code,
    position: Math.max(0, ...others.map(({ position }) => position)) + 1,
    facts: {},
    loaded: { facts: {} },
    createdAt: now,
    updatedAt: now,
    archivedAt: null,
  });
}

/** `night-cafe`, and `night-cafe-2` where that is taken. */
export function codeFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize('NFD').toLowerCase();
  const code =
    plain
      .replace(/\p{M}/gu, '')
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? 'line';
  let number = 2;
  if (!taken.has(code)) return code;
  while (taken.has(`${code}-${number}`)) number += 1;
  return `${code}-${number}`;
}
