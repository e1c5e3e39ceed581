import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { AuditEventFilter } from './audit-event.inputs.ts';
import { AuditEventConnectionType } from './audit-event.type.ts';
import { listAuditEvents } from './list-audit-events.ts';

@Resolver()
export class AuditEventResolver {
  @Guarded()
  @Query(() => AuditEventConnectionType, {
    description: 'What was done, read and refused here, the newest first. For administrators; asking is an event too.',
  })
  auditEvents(
    @Ctx() ctx: Context,
    @Arg('filter', () => AuditEventFilter, { defaultValue: {}, description: 'Which events to show.' })
    filter: AuditEventFilter,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<AuditEventConnectionType> {
    return listAuditEvents(ctx, filter, page) as Promise<AuditEventConnectionType>;
  }
}
