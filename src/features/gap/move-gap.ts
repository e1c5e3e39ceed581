import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { textIn } from '../../shared/localised-text.ts';
import { newId } from '../../shared/uuid.ts';
import { Service } from '../service/service.entity.ts';
import { areaNames } from '../place/area.queries.ts';
import type { GapStatus, GapStepKind } from './gap.codes.ts';
import { GapStep } from './gap-step.entity.ts';
import type { Gap } from './gap.entity.ts';
import { followersOf } from './gap.queries.ts';

interface Move {
  kind: GapStepKind;
  words: string | null;
  /** True where nobody decided it: it followed from evidence. */
  isByRule?: boolean;
}

/** Takes a step with a gap and tells those who follow it; to be flushed. Whoever took it needs no letter. */
export async function moveTo(
  ctx: Context,
  em: EntityManager,
  gap: Gap,
  { kind, words, isByRule }: Move,
): Promise<void> {
  const status: Readonly<Partial<Record<GapStepKind, GapStatus>>> = {
    REOPENED: 'OBSERVED',
    GROUP_PROPOSED: gap.status,
  };
  gap.status = status[kind] ?? (kind as GapStatus);
  noteStep(em, gap, { kind, at: ctx.now(), byId: isByRule ? null : ctx.viewer.id, words });
  const closing = kind === 'CLOSED' ? gap.closedByService : null;
  const closedBy = closing ? await em.findOne(Service, { id: closing.id }) : null;
  const facts = {
    ...(await inWords(ctx, gap)),
    ...{ happened: HAPPENED[kind], words, on: dayInWords(londonDay(ctx.now())) },
    closedBy: closedBy && textIn(closedBy.name, 'en'),
  };
  for (const { id, name, email } of await followersOf(em, gap.id))
    if (id !== ctx.viewer.id) ctx.post.send(em, { template: 'gap-moved', recipient: email, facts: { name, ...facts } });
}

export function noteStep(
  em: EntityManager,
  gap: Gap,
  { kind, at, byId = null, words = null }: { kind: GapStepKind; at: Date; byId?: string | null; words?: string | null },
): void {
  em.create(GapStep, { id: newId(), gap, kind, at, byId, words });
}

async function inWords({ vocabulary, reads }: Context, { need, areaCode, population }: Gap) {
  const label = (taxonomy: 'NEED' | 'POPULATION', code: string) =>
    textIn(vocabulary.term(taxonomy, code)?.label ?? { en: code }, 'en');
  const [area] = await areaNames(reads, [areaCode]);
  return {
    need: label('NEED', need),
    area: area?.name ?? areaCode,
    population: population == null ? null : label('POPULATION', population),
  };
}

const HAPPENED: Readonly<Record<GapStepKind, string>> = {
  OBSERVED: 'was observed',
  CORROBORATED: 'is corroborated: others have met it too',
  ACCEPTED: 'was accepted by those who commission',
  IN_DEVELOPMENT: 'is being worked on',
  CLOSED: 'is closed',
  DECLINED: 'was declined',
  REOPENED: 'is open again, because evidence has returned',
  GROUP_PROPOSED: 'may be closed by a new group: somebody proposes one',
};
