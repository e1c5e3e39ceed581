import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { OfFeedArgs } from '../import-run/import-run.inputs.ts';
import { VersionedId } from '../listing/versioned.inputs.ts';
import type { ImportConflict } from './import-conflict.entity.ts';
import { sideInWords } from './import-conflict.rules.ts';
import {
  ConflictChoiceEnum,
  ImportConflictConnectionType,
  ImportConflictPayload,
  ImportConflictType,
  type Choice,
} from './import-conflict.type.ts';
import { listImportConflicts } from './list-import-conflicts.ts';
import { resolveImportConflict } from './resolve-import-conflict.ts';

@Resolver(() => ImportConflictType)
export class ImportConflictResolver {
  @Guarded()
  @Query(() => ImportConflictConnectionType, {
    description: 'Where a feed says something new of a field that somebody has changed here, the oldest first.',
  })
  importConflicts(
    @Ctx() ctx: Context,
    @Args(() => OfFeedArgs) { source = null, ...page }: OfFeedArgs,
  ): Promise<ImportConflictConnectionType> {
    return listImportConflicts(ctx, { ...page, source });
  }

  @Command(() => ImportConflictPayload, { description: 'Decides whose word stands, that of the feed or what is here.' })
  async resolveImportConflict(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) { id, version }: VersionedId,
    @Arg('take', () => ConflictChoiceEnum, { description: 'Whose word stands.' }) take: Choice,
  ): Promise<Partial<ImportConflictPayload>> {
    return { conflict: await resolveImportConflict(ctx, { id, version, take }) };
  }

  @FieldResolver(() => String, { nullable: true, description: 'What the feed says, in words; null for nothing.' })
  theirs(@Root() { theirs }: ImportConflict): string | null {
    return sideInWords(theirs);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What stood here then, in words; null for nothing.' })
  ours(@Root() { ours }: ImportConflict): string | null {
    return sideInWords(ours);
  }
}
