import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { findCrisisLine } from '../features/crisis-line/find-crisis-line.ts';
import { isUuid } from '../shared/uuid.ts';
import { NodeType } from './relay.type.ts';

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, {
    nullable: true,
    description: 'Anything by its id; null when there is nothing that you may see.',
  })
  async node(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
  ): Promise<NodeType | null> {
    if (!isUuid(id)) return null;
    const line = await findCrisisLine(ctx, id);
    if (line) return { ...line, nodeType: 'CrisisLine' } as NodeType & { nodeType: string };
    const { loaders } = ctx;
    const [Service, Organisation, Location] = await Promise.all([
      loaders.service.load(id),
      loaders.organisation.load(id),
      loaders.location.load(id),
    ]);
    const found = Object.entries({ Service, Organisation, Location }).find(([, row]) => row !== null);
    return found ? ({ ...found[1], nodeType: found[0] } as NodeType & { nodeType: string }) : null;
  }
}
