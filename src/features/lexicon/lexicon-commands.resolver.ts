import { Arg, Args, Ctx, ID, Int, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { REASON, VersionedId, VersionToRestore } from '../listing/versioned.inputs.ts';
import { dropLexiconTrial } from './drop-lexicon-trial.ts';
import { keepLexiconTrial } from './keep-lexicon-trial.ts';
import { LexiconTrialPayload } from './lexicon-trial.type.ts';
import { LexiconEntryInput } from './lexicon.inputs.ts';
import { LexiconEntryPayload } from './lexicon.type.ts';
import { removeLexiconEntry } from './remove-lexicon-entry.ts';
import { restoreLexiconEntry } from './restore-lexicon-entry.ts';
import { saveLexiconEntry } from './save-lexicon-entry.ts';

type Outcome = Promise<Partial<LexiconEntryPayload>>;
type TrialOutcome = Promise<Partial<LexiconTrialPayload>>;

@Resolver()
export class LexiconCommandsResolver {
  @Command(() => LexiconEntryPayload, {
    description: 'Adds an entry to the lexicon, or changes one. Searches understand it within a second.',
    creates: true,
  })
  async saveLexiconEntry(
    @Ctx() ctx: Context,
    @Arg('input', () => LexiconEntryInput, { description: 'What the entry is to say.' }) input: LexiconEntryInput,
    @Arg('version', () => Int, {
      nullable: true,
      description: 'The version that you have read, to change an entry; left out, a new one is added.',
    })
    version: number | null,
    @Arg('reason', () => String, { nullable: true, description: REASON }) reason: string | null,
  ): Outcome {
    return { entry: await saveLexiconEntry(ctx, input, version ?? null, reason ?? null) };
  }

  @Command(() => LexiconEntryPayload, {
    description: 'Takes an entry out of the lexicon. Its history stays, and restoreLexiconEntry brings it back.',
  })
  async removeLexiconEntry(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('reason', () => String, { description: 'Why, in a sentence that names nobody.' }) reason: string,
  ): Outcome {
    return { entry: await removeLexiconEntry(ctx, which, reason) };
  }

  @Command(() => LexiconEntryPayload, {
    description: 'Puts an entry back as it was after one of its changes: undoes what came later, a removal too.',
  })
  async restoreLexiconEntry(
    @Ctx() ctx: Context,
    @Args(() => VersionToRestore) which: VersionToRestore,
    @Arg('reason', () => String, { description: 'Why, in a sentence that names nobody.' }) reason: string,
  ): Outcome {
    return { entry: await restoreLexiconEntry(ctx, which, reason) };
  }

  @Command(() => LexiconTrialPayload, {
    description: 'Writes down words to try the lexicon with, made up by you. Leave out whatever tells who somebody is.',
    creates: true,
  })
  async keepLexiconTrial(
    @Ctx() ctx: Context,
    @Arg('words', () => String, { description: 'What somebody might type.' }) words: string,
  ): TrialOutcome {
    return { trial: await keepLexiconTrial(ctx, words) };
  }

  @Command(() => LexiconTrialPayload, { description: 'Takes words off the list with which the lexicon is tried.' })
  async dropLexiconTrial(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Their id.' }) id: string,
  ): TrialOutcome {
    return { trial: await dropLexiconTrial(ctx, id) };
  }
}
