import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import type { ImportRun } from './import-run.entity.ts';
import { ImportRecordsArgs, OfFeedArgs } from './import-run.inputs.ts';
import { ImportRecordConnectionType, ImportRunConnectionType, ImportRunType } from './import-run.type.ts';
import { findImportRun, listImportRecords, listImportRuns, listNotSeen } from './list-import-runs.ts';
import { NotSeenListingConnectionType } from './not-seen.type.ts';

@Resolver(() => ImportRunType)
export class ImportRunResolver {
  @Guarded()
  @Query(() => ImportRunConnectionType, { description: 'Imports of feeds and what came of them, the newest first.' })
  importRuns(
    @Ctx() ctx: Context,
    @Args(() => OfFeedArgs) { source = null, ...page }: OfFeedArgs,
  ): Promise<ImportRunConnectionType> {
    return listImportRuns(ctx, { ...page, source });
  }

  @Guarded()
  @Query(() => ImportRunType, { nullable: true, description: 'One import of a feed; null where there is none.' })
  importRun(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<ImportRunType | null> {
    return findImportRun(ctx, id);
  }

  @Guarded()
  @Query(() => NotSeenListingConnectionType, {
    description:
      'What came from feeds and is in them no more, by imports that read the whole list. Nothing of it was taken away: archive what is over.',
  })
  notSeenListings(
    @Ctx() ctx: Context,
    @Args(() => OfFeedArgs) { source = null, ...page }: OfFeedArgs,
  ): Promise<NotSeenListingConnectionType> {
    return listNotSeen(ctx, { ...page, source });
  }

  @FieldResolver(() => ImportRecordConnectionType, {
    description: 'What became of each record. It is kept for the last five imports of a feed.',
  })
  records(
    @Root() { id }: ImportRun,
    @Ctx() ctx: Context,
    @Args(() => ImportRecordsArgs) { outcome = null, remarkable, ...page }: ImportRecordsArgs,
  ): Promise<ImportRecordConnectionType> {
    return listImportRecords(ctx, id, { ...page, outcome, isRemarkable: remarkable });
  }
}
