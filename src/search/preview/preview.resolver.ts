import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { LexiconEntryInput } from '../../features/lexicon/lexicon.inputs.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { Rejected } from '../../shared/problems.ts';
import type { Plan } from '../plan/plan.ts';
import { previewLexiconEntry, type Preview, type Wanted } from './preview-lexicon-entry.ts';
import { LexiconPreviewType } from './preview.type.ts';

const NOTHING: LexiconPreviewType = { looked: 0, changed: 0, more: 0, queries: [], judged: null, problems: [] };

@Resolver()
export class LexiconPreviewResolver {
  @Guarded()
  @Query(() => LexiconPreviewType, {
    description:
      'What a change of the lexicon would do to the first ten of what administrators keep to try it with, and of the judged queries. Nothing is saved.',
  })
  async previewLexiconEntry(
    @Ctx() ctx: Context,
    @Arg('input', () => LexiconEntryInput, {
      nullable: true,
      description: 'What an entry, new or in the place of the one of this code, would say.',
    })
    input?: LexiconEntryInput | null,
    @Arg('removing', () => String, {
      nullable: true,
      description: 'In place of input: the code of an entry, to see how it would be without.',
    })
    removing?: string | null,
    @Arg('trials', () => [ID], {
      nullable: true,
      description: 'Of the list that is kept, only these, by their ids; all unless said. Judged queries always.',
    })
    trials?: string[] | null,
  ): Promise<LexiconPreviewType> {
    const wanted = { input: input ?? null, removing: removing ?? null, trials: trials ?? null };
    return preview(ctx, wanted);
  }
}

async function preview(ctx: Context, wanted: Wanted): Promise<LexiconPreviewType> {
  try {
    return { ...shown(await previewLexiconEntry(ctx, wanted)), problems: [] };
  } catch (error) {
    if (error instanceof Rejected) return { ...NOTHING, problems: error.problems };
    throw error;
  }
}

function shown({ queries, ...counts }: Preview): Omit<LexiconPreviewType, 'problems'> {
  const labels = (plan: Plan | null) => plan?.understood.map(({ label }) => label) ?? [];
  return {
    ...counts,
    queries: queries.map(({ before, after, ...query }) => ({
      ...query,
      understoodBefore: labels(before),
      understoodAfter: labels(after),
    })),
  };
}
