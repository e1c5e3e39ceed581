import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { VersionedId } from '../listing/versioned.inputs.ts';
import { AssuranceType } from '../review/assurance.type.ts';
import type { AssuranceRow } from '../standing/assurance.queries.ts';
import { closeConcern } from './close-concern.ts';
import { Concern } from './concern.entity.ts';
import type { ConcernRow } from './concern.queries.ts';
import { ConcernPayload, ConcernType } from './concern.type.ts';
import { findConcern } from './find-concern.ts';

@Resolver(() => ConcernType)
export class ConcernResolver {
  @Command(() => ConcernPayload, {
    description:
      'Takes a concern out of the queue, with a reason that is kept. It lifts no suspension and raises no standing.',
  })
  async closeConcern(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('reason', () => String, { description: 'What you found and did. It is kept, and must name nobody.' })
    reason: string,
  ): Promise<{ concern: Concern }> {
    return { concern: await closeConcern(ctx, which, reason) };
  }

  @FieldResolver(() => [String], {
    description: 'The names of the teams that found it, which can be asked. Empty once it is closed.',
  })
  teamNames(@Root() concern: ConcernRow | Concern): string[] {
    return concern instanceof Concern ? [] : concern.teamNames;
  }
}

@Resolver(() => AssuranceType)
export class ConcernOfAssuranceResolver {
  @FieldResolver(() => ConcernType, {
    nullable: true,
    description:
      'That teams found it unsafe, as long as that is open. For assurers of its area; null for everybody else.',
  })
  concern(@Root() row: AssuranceRow, @Ctx() ctx: Context): Promise<ConcernType | null> {
    return findConcern(ctx, row);
  }
}
