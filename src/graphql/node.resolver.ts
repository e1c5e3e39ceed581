import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { findCrisisLine } from '../features/crisis-line/find-crisis-line.ts';
import { findCrisisProposal } from '../features/crisis-proposal/find-crisis-proposal.ts';
import { keptId } from '../features/merge/redirect.queries.ts';
import { currentArea } from '../features/place/area.queries.ts';
import { findExplanation } from '../features/suspension/find-explanation.ts';
import { recordRead } from '../policy/record-read.ts';
import { isUuid } from '../shared/uuid.ts';
import { NodeType } from './relay.type.ts';

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, {
    nullable: true,
    description:
      'Anything by its id; null when there is nothing that you may see. Staff are told why, with the error code SUSPENDED.',
  })
  async node(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
  ): Promise<NodeType | null> {
    const found = isUuid(id) ? await keptThing(ctx, id) : await areaOf(ctx, id);
    return found as NodeType | null;
  }
}

/** The thing of an id, or what it was merged into. Nobody else pays for the second look. */
async function keptThing(ctx: Context, id: string) {
  const found = await thing(ctx, id);
  if (found && !('archivedAt' in found && found.archivedAt)) return found;
  const kept = await keptId(ctx.reads, id);
  return kept === null ? found : thing(ctx, kept);
}

/** A thing of the catalogue, a crisis line, a proposal about one, a person, a team or an invitation, with the name of its type. */
async function thing(ctx: Context, id: string) {
  const { loaders } = ctx;
  const [CrisisLine, CrisisLineProposal, Service, Organisation, Location, Person, Team, Invitation] = await Promise.all(
    [
      findCrisisLine(ctx, id),
      findCrisisProposal(ctx, id),
      loaders.service.load(id),
      loaders.organisation.load(id),
      locationOf(ctx, id),
      loaders.person.load(id.toLowerCase()),
      loaders.team.load(id.toLowerCase()),
      loaders.invitation.load(id.toLowerCase()),
    ],
  );
  const things = { CrisisLine, CrisisLineProposal, Service, Organisation, Location, Person, Team, Invitation };
  const found = Object.entries(things).find(([, row]) => row !== null);
  if (Person) await recordRead(ctx, { operation: 'person', subject: 'person', ids: [id] });
  if (Invitation) await recordRead(ctx, { operation: 'invitations', subject: 'invitation', ids: [id] });
  if (found) return { ...found[1], nodeType: found[0] };
  const explanation = await findExplanation(ctx, id);
  if (explanation) throw explanation;
  return null;
}

/** A place goes with its organisation: of one that is not public, its address is not either. */
async function locationOf({ loaders }: Context, id: string) {
  const location = await loaders.location.load(id);
  return location && (await loaders.organisation.load(location.organisationId)) ? location : null;
}

async function areaOf({ reads }: Context, code: string) {
  const area = await currentArea(reads, code.trim().toUpperCase());
  return area && { ...area, nodeType: 'Area' };
}
