import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { PersonType } from '../person/person.type.ts';
import { listSupervisions } from './list-supervisions.ts';
import { recordSupervision } from './record-supervision.ts';
import { removeSupervision } from './remove-supervision.ts';
import type { Supervision } from './supervision.entity.ts';
import { RecordSupervisionArgs, SupervisionsArgs } from './supervision.inputs.ts';
import { SupervisionConnectionType, SupervisionPayload, SupervisionType } from './supervision.type.ts';

type Outcome = Promise<Record<'supervision', Supervision>>;

@Resolver(() => SupervisionType)
export class SupervisionResolver {
  @Guarded()
  @Query(() => SupervisionConnectionType, {
    description:
      'The supervision of a team for its supervisor, and your own for everybody else, the last recorded first. When the next is due is in caseload.',
  })
  supervisions(
    @Ctx() ctx: Context,
    @Args(() => SupervisionsArgs) { teamId, workerId = null, ...page }: SupervisionsArgs,
  ): Promise<SupervisionConnectionType> {
    return listSupervisions(ctx, { teamId, workerId }, page);
  }

  @Command(() => SupervisionPayload, {
    description:
      'Records that you were supervised, or, for a supervisor, that somebody of the team was. It names nobody whom the team supports.',
    creates: true,
  })
  async recordSupervision(
    @Ctx() ctx: Context,
    @Args(() => RecordSupervisionArgs)
    { on, workerId = null, supervisorName = null, note = null, ...rest }: RecordSupervisionArgs,
  ): Outcome {
    const heldOn = on ?? londonDay(ctx.now());
    return { supervision: await recordSupervision(ctx, { ...rest, heldOn, workerId, supervisorName, note }) };
  }

  @Command(() => SupervisionPayload, { description: 'Deletes a session that was recorded by mistake.' })
  async removeSupervision(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which session.' }) id: string,
  ): Outcome {
    return { supervision: await removeSupervision(ctx, id) };
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who was supervised.' })
  worker(@Root() { workerId }: SupervisionType, @Ctx() { loaders }: Context): Promise<PersonType | null> {
    return loaders.person.load(workerId);
  }
}
