import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { VersionedId } from '../listing/versioned.inputs.ts';
import { draftFramework } from './draft-framework.ts';
import { editFrameworkDraft } from './edit-framework-draft.ts';
import { FrameworkVersion } from './framework-version.entity.ts';
import { FrameworkInput } from './framework.inputs.ts';
import { FrameworkPayload, FrameworkType } from './framework.type.ts';
import { listFrameworks } from './list-frameworks.ts';
import { publishFramework } from './publish-framework.ts';
import { shownFramework } from './shown-framework.ts';

type Outcome = Promise<{ framework: FrameworkVersion }>;

@Resolver(() => FrameworkPayload)
export class FrameworkResolver {
  @Query(() => [FrameworkType], {
    description:
      'What is asked of groups at present: everywhere, and where an area has adapted it. Administrators see drafts too.',
  })
  async frameworks(@Ctx() ctx: Context): Promise<FrameworkType[]> {
    return (await listFrameworks(ctx)).map(shownFramework);
  }

  @FieldResolver(() => FrameworkType, { nullable: true })
  framework(@Root() { framework }: { framework?: FrameworkVersion | null }): FrameworkType | null {
    return framework instanceof FrameworkVersion ? shownFramework(framework) : null;
  }
}

@Resolver()
export class FrameworkCommandsResolver {
  @Command(() => FrameworkPayload, {
    description: 'Begins the next version of a framework from an earlier one.',
    creates: true,
  })
  async draftFramework(
    @Ctx() ctx: Context,
    @Arg('from', () => ID, { description: 'The id of the version to begin from.' }) from: string,
    @Arg('area', () => String, {
      nullable: true,
      description: 'The code of the area that adapts it; everywhere, unless said.',
    })
    area?: string | null,
  ): Outcome {
    return { framework: await draftFramework(ctx, from, area ?? null) };
  }

  @Command(() => FrameworkPayload, { description: 'Changes a draft of a framework.' })
  async editFrameworkDraft(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('input', () => FrameworkInput, { description: 'What changes.' }) input: FrameworkInput,
  ): Outcome {
    return { framework: await editFrameworkDraft(ctx, which, input) };
  }

  @Command(() => FrameworkPayload, {
    description:
      'Makes a draft what new reviews are made under. It is never changed again; the version before it retires.',
  })
  async publishFramework(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('reason', () => String, { description: 'Why. History shows it.' }) reason: string,
  ): Outcome {
    return { framework: await publishFramework(ctx, which, reason) };
  }
}
