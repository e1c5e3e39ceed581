import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { LanguageArg } from '../../graphql/language-arg.ts';
import { textIn, wordsIn } from '../../shared/localised-text.ts';
import { CrisisPanelArgs } from './crisis-line.inputs.ts';
import { CrisisLinePanelType, CrisisLineType } from './crisis-line.type.ts';
import { findCrisisPanel } from './find-crisis-panel.ts';
import type { ShownLine } from './show-crisis-line.ts';

@Resolver(() => CrisisLineType)
export class CrisisLineResolver {
  @Query(() => CrisisLinePanelType, {
    description:
      'Whom to ring in a crisis, in order: 999, then what suits the nation, age and topic. Open to everybody.',
  })
  crisisLines(
    @Ctx() ctx: Context,
    @Args(() => CrisisPanelArgs) request: CrisisPanelArgs,
  ): Promise<CrisisLinePanelType> {
    return findCrisisPanel(ctx, request);
  }

  @FieldResolver(() => String, { description: 'Its name.' })
  name(@Root() line: ShownLine, @LanguageArg() language: string): string {
    return textIn(line.name, language);
  }

  @FieldResolver(() => String, { description: 'Who it is for.' })
  audience(@Root() line: ShownLine, @LanguageArg() language: string): string {
    return textIn(line.audience, language);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What else to know before using it.' })
  note(@Root() line: ShownLine, @LanguageArg() language: string): string | null {
    return wordsIn(line.note, language);
  }
}
