import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { LanguageArg } from '../../graphql/language-arg.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { wordsIn, type LocalisedText } from '../../shared/localised-text.ts';
import { VersionedId } from '../listing/versioned.inputs.ts';
import { addToDoNotList } from './add-to-do-not-list.ts';
import { DoNotListEntryConnectionType, DoNotListEntryType, DoNotListPayload } from './do-not-list.type.ts';
import { listDoNotList } from './list-do-not-list.ts';
import { removeFromDoNotList } from './remove-from-do-not-list.ts';

type Outcome = Promise<Partial<DoNotListPayload>>;

@Resolver(() => DoNotListEntryType)
export class DoNotListResolver {
  @Guarded()
  @Query(() => DoNotListEntryConnectionType, {
    description: 'What was taken out of the directory and is not to come in again, the newest first.',
  })
  doNotList(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<DoNotListEntryConnectionType> {
    return listDoNotList(ctx, page);
  }

  @Command(() => DoNotListPayload, {
    description:
      'Takes an organisation or a service out of the directory and keeps it out: imports leave out what is recognised as it, and people who add it are told.',
    creates: true,
  })
  async addToDoNotList(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('reason', () => String, {
      description: 'Why: they asked not to be listed. It is told to whoever adds it again.',
    })
    reason: string,
  ): Outcome {
    return { entry: await addToDoNotList(ctx, which, reason) };
  }

  @Command(() => DoNotListPayload, {
    description:
      'Takes an entry off the do-not-list. What it stood for may be restored or added again, and is not by itself.',
  })
  async removeFromDoNotList(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id of the entry.' }) id: string,
    @Arg('reason', () => String, { description: 'Why it may stand in the directory after all.' }) reason: string,
  ): Outcome {
    return { entry: await removeFromDoNotList(ctx, id, reason) };
  }

  @FieldResolver(() => String, { nullable: true, description: 'The name of what was taken out, in the list.' })
  name(@Root() entry: { name: LocalisedText | string }, @LanguageArg() language: string): string | null {
    return typeof entry.name === 'string' ? entry.name : wordsIn(entry.name, language);
  }
}
