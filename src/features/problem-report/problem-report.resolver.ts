import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import { closeReport } from './close-report.ts';
import { CloseReportArgs, ProblemReportInput } from './problem-report.inputs.ts';
import type { ReportRow } from './problem-report.queries.ts';
import { ProblemReportPayload, ProblemReportType, ReportProblemPayload } from './problem-report.type.ts';
import { reportProblem } from './report-problem.ts';
import { shownReport } from './shown-report.ts';

@Resolver(() => ProblemReportType)
export class ProblemReportResolver {
  @Command(() => ReportProblemPayload, {
    description:
      'Says that something about a listing is wrong. Anybody may, without signing in. The answer is the same whether or not there is such a listing. The same sent twice counts once.',
    open: true,
  })
  async reportProblem(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id of the service, the organisation or the place.' }) id: string,
    @Arg('report', () => ProblemReportInput, { description: 'What is wrong.' }) report: ProblemReportInput,
  ): Promise<{ thanks: string }> {
    const { kinds, fields, note = null, replyAddress = null } = report;
    return { thanks: await reportProblem(ctx, id, { kinds, fields, note, replyAddress }) };
  }

  @Command(() => ProblemReportPayload, {
    description:
      'Ends a report with what came of it; whoever gave an address gets an answer by letter. Administrators, assurers of the area and editors of the organisation may; of what is said to be unsafe, not the editors.',
  })
  async closeReport(
    @Ctx() ctx: Context,
    @Args(() => CloseReportArgs) { id, ...closing }: CloseReportArgs,
  ): Promise<Record<'report', ReportRow>> {
    return { report: shownReport(await closeReport(ctx, id, closing)) };
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'Whose listing it is, where you may see it.',
  })
  organisation(@Root() report: ReportRow, @Ctx() { loaders }: Context): Promise<OrganisationType | null> {
    return loaders.organisation.load(report.organisationId);
  }
}
