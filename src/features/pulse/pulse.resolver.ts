import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Answer } from '../../graphql/answer.ts';
import { Command } from '../../graphql/command.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { findPulseReport } from './find-pulse-report.ts';
import { listPulses } from './list-pulses.ts';
import { factsIn } from './pulse-facts.ts';
import { PulseReportType } from './pulse-report.type.ts';
import { PulseInput } from './pulse.inputs.ts';
import { PulseType, SubmitPulsePayload } from './pulse.type.ts';
import { submitPulse } from './submit-pulse.ts';

@Resolver()
export class PulseResolver {
  @Guarded()
  @Query(() => [PulseType], {
    description: 'What your organisation has said of the quarters in which people were sent to it, the newest first.',
  })
  pulses(
    @Ctx() ctx: Context,
    @Arg('organisationId', () => ID, { description: 'Which organisation.' }) organisationId: string,
  ): Promise<PulseType[]> {
    return listPulses(ctx, organisationId);
  }

  @Guarded()
  @Answer(() => PulseReportType, {
    description:
      'What the organisations of a council’s area said of a quarter, together. Published once, when its figures are frozen, 28 days after it has closed; nothing changes it any more.',
  })
  async pulseReport(
    @Ctx() ctx: Context,
    @Arg('period', () => String, { description: 'The quarter: 2026-Q1.' }) period: string,
    @Arg('area', () => String, {
      defaultValue: 'K02000001',
      description:
        'The code of a council, such as E08000009; the United Kingdom, and so all of the directory, when left out. An organisation counts in one council: that of its first place or, without a place, the first in which it works.',
    })
    area: string,
  ): Promise<Partial<PulseReportType>> {
    return findPulseReport(ctx, period, area);
  }

  @Command(() => SubmitPulsePayload, {
    description:
      'Says how a quarter went for your organisation: once it has closed, and until 28 days later, when its figures are frozen. Said again, it is corrected.',
  })
  async submitPulse(
    @Ctx() ctx: Context,
    @Arg('organisationId', () => ID, { description: 'Which organisation.' }) organisationId: string,
    @Arg('quarter', () => String, { description: 'Which quarter of the calendar: 2026-Q3 is July to September.' })
    quarter: string,
    @Arg('input', () => PulseInput, { description: 'How it went.' }) input: PulseInput,
  ): Promise<Partial<SubmitPulsePayload>> {
    return { pulse: await submitPulse(ctx, { organisationId, quarter }, factsIn(input)) };
  }
}
