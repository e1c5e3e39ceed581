import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { textIn } from '../../shared/localised-text.ts';
import { HistoryEntryConnectionType } from '../history/history.type.ts';
import type { LexiconEntry } from './lexicon-entry.entity.ts';
import { LexiconTrialConnectionType } from './lexicon-trial.type.ts';
import type { LexiconOrigin } from './lexicon.codes.ts';
import { LexiconEntriesArgs } from './lexicon.inputs.ts';
import { originOf } from './lexicon.rules.ts';
import { LexiconEntryConnectionType, LexiconEntryType, LexiconOriginEnum } from './lexicon.type.ts';
import { listLexiconHistory } from './list-lexicon-history.ts';
import { findEntryByCode, listLexiconEntries, listLexiconTrials } from './list-lexicon.ts';

@Resolver(() => LexiconEntryType)
export class LexiconResolver {
  @Guarded()
  @Query(() => LexiconEntryConnectionType, {
    description: 'What searches are understood by: the entries of the lexicon, in the order of their codes.',
  })
  lexiconEntries(
    @Ctx() ctx: Context,
    @Args(() => LexiconEntriesArgs) { first, after, query, removed }: LexiconEntriesArgs,
  ): Promise<LexiconEntryConnectionType> {
    const wanted = { first, query: query?.trim() || null, isRemoved: removed };
    return listLexiconEntries(ctx, after === undefined ? wanted : { ...wanted, after });
  }

  @Guarded()
  @Query(() => LexiconEntryType, {
    nullable: true,
    description: 'One entry of the lexicon, removed or not; null where there is none.',
  })
  lexiconEntry(
    @Ctx() ctx: Context,
    @Arg('code', () => String, { description: 'Its code: partner-died.' }) code: string,
  ): Promise<LexiconEntryType | null> {
    return findEntryByCode(ctx, code);
  }

  @Guarded()
  @Query(() => HistoryEntryConnectionType, {
    description: 'What changed of an entry of the lexicon, who changed it and why, the newest first.',
  })
  lexiconHistory(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id of the entry.' }) id: string,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<HistoryEntryConnectionType> {
    return listLexiconHistory(ctx, id, page);
  }

  @Guarded()
  @Query(() => LexiconTrialConnectionType, {
    description: 'What administrators have written down to try the lexicon with, the newest first. Nobody’s searches.',
  })
  lexiconTrials(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<LexiconTrialConnectionType> {
    return listLexiconTrials(ctx, page);
  }

  @FieldResolver(() => String, { description: 'What is shown as understood, in English.' })
  label(@Root() { label }: LexiconEntry): string {
    return textIn(label, 'en');
  }

  @FieldResolver(() => LexiconOriginEnum, { description: 'Whether it is as it came with the directory.' })
  origin(@Root() entry: LexiconEntry): LexiconOrigin {
    return originOf(entry);
  }
}
