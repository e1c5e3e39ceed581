import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { defineMeasure } from './define-measure.ts';
import type { MeasureSitting } from './measure-sitting.entity.ts';
import { MeasureInput, SittingInput } from './measure.inputs.ts';
import { MeasurePayload, RecordMeasurePayload, RemoveMeasuresPayload } from './measure.type.ts';
import { recordMeasure } from './record-measure.ts';
import { removeMeasures } from './remove-measures.ts';
import { retireMeasure } from './retire-measure.ts';

@Resolver()
export class MeasureCommandsResolver {
  @Command(() => RecordMeasurePayload, {
    description:
      'Keeps what the person answered about themselves on a day in an episode. One baseline for each measure.',
    creates: true,
  })
  async recordMeasure(
    @Ctx() ctx: Context,
    @Arg('episodeId', () => ID, { description: 'In which episode.' }) episodeId: string,
    @Arg('input', () => SittingInput, { description: 'When, at which stage, and what they answered.' })
    input: SittingInput,
  ): Promise<{ sitting: MeasureSitting }> {
    return { sitting: await recordMeasure(ctx, episodeId, input) };
  }

  @Command(() => RemoveMeasuresPayload, {
    description: 'Takes away what was recorded by mistake, for good, so that it can be recorded anew.',
  })
  async removeMeasures(
    @Ctx() ctx: Context,
    @Arg('sittingId', () => ID, { description: 'The id of the sitting.' }) sittingId: string,
  ): Promise<{ removedId: string }> {
    return { removedId: await removeMeasures(ctx, sittingId) };
  }

  @Command(() => MeasurePayload, { description: 'Adds a numeric measure of your own. For administrators.' })
  async defineMeasure(
    @Ctx() ctx: Context,
    @Arg('input', () => MeasureInput, { description: 'What it is.' }) input: MeasureInput,
  ): Promise<{ code: string }> {
    return { code: (await defineMeasure(ctx, input)).code };
  }

  @Command(() => MeasurePayload, {
    description: 'Ends a measure of your own: nothing more is recorded by it, and what was recorded stays.',
  })
  async retireMeasure(
    @Ctx() ctx: Context,
    @Arg('code', () => String, { description: 'Its code.' }) code: string,
  ): Promise<{ code: string }> {
    return { code: (await retireMeasure(ctx, code)).code };
  }
}
