import { Arg, Args, Ctx, ID, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { closeSafetyChecklist } from './close-safety-checklist.ts';
import { openSafetyChecklist } from './open-safety-checklist.ts';
import { recordSafetyStep } from './record-safety-step.ts';
import type { SafetyClosingReason } from './safety-checklist.codes.ts';
import type { SafetyChecklist } from './safety-checklist.entity.ts';
import { OpenSafetyChecklistArgs, RecordSafetyStepArgs } from './safety-checklist.inputs.ts';
import { SafetyChecklistPayload, SafetyClosingReasonEnum } from './safety-checklist.type.ts';

type Outcome = Promise<Record<'checklist', SafetyChecklist>>;

@Resolver()
export class SafetyChecklistCommandsResolver {
  @Command(() => SafetyChecklistPayload, {
    description:
      'Begins the checklist for somebody who may be suicidal. Its answer holds the crisis lines that fit, the safeguarding lead and procedure, and the GP supervisor. No words are kept.',
    creates: true,
  })
  async openSafetyChecklist(
    @Ctx() ctx: Context,
    @Args(() => OpenSafetyChecklistArgs) { personId, episodeId = null, contactAt }: OpenSafetyChecklistArgs,
  ): Outcome {
    return { checklist: await openSafetyChecklist(ctx, { personId, episodeId, contactAt: contactAt ?? ctx.now() }) };
  }

  @Command(() => SafetyChecklistPayload, {
    description: 'Records that a step was taken, and when. Recorded again, it says what it should have said.',
    creates: true,
  })
  async recordSafetyStep(
    @Ctx() ctx: Context,
    @Args(() => RecordSafetyStepArgs) { id, step, at, clinicianRole = null, linesGiven }: RecordSafetyStepArgs,
  ): Outcome {
    const draft = { step, takenAt: at ?? ctx.now(), clinicianRole, linesGiven: linesGiven ?? [] };
    return { checklist: await recordSafetyStep(ctx, id, draft) };
  }

  @Command(() => SafetyChecklistPayload, {
    description:
      'Closes a checklist once the essential steps are recorded; where some are missing it says which. With another reason than COMPLETE it is closed all the same.',
  })
  async closeSafetyChecklist(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which checklist.' }) id: string,
    @Arg('reason', () => SafetyClosingReasonEnum, { defaultValue: 'COMPLETE', description: 'Why.' })
    reason: SafetyClosingReason,
  ): Outcome {
    return { checklist: await closeSafetyChecklist(ctx, id, reason) };
  }
}
