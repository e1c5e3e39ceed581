import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { EpisodeType } from '../episode/episode.type.ts';
import { SupportedPersonType } from '../supported-person/supported-person.type.ts';
import { MOST_CONNECTIONS } from './connection.codes.ts';
import type { ConnectionRow } from './connection.queries.ts';
import { ConnectionRecordType } from './connection.type.ts';

const DESCRIPTION = `To what they were connected, the newest ${MOST_CONNECTIONS}, the newest first. Care navigators see what they made.`;
const MORE = `True where there are more than ${MOST_CONNECTIONS} connections: the query connections has all of them, page by page.`;

@Resolver(() => SupportedPersonType)
export class ConnectionsOfPersonResolver {
  @FieldResolver(() => [ConnectionRecordType], { description: DESCRIPTION })
  async connections(@Root() { id }: { id: string }, @Ctx() { loaders }: Context): Promise<ConnectionRow[]> {
    return (await loaders.connectionsOfPerson.load(id)).shown;
  }

  @FieldResolver(() => Boolean, { description: MORE })
  async hasMoreConnections(@Root() { id }: { id: string }, @Ctx() { loaders }: Context): Promise<boolean> {
    return (await loaders.connectionsOfPerson.load(id)).hasMore;
  }
}

@Resolver(() => EpisodeType)
export class ConnectionsOfEpisodeResolver {
  @FieldResolver(() => [ConnectionRecordType], { description: DESCRIPTION })
  async connections(@Root() { id }: { id: string }, @Ctx() { loaders }: Context): Promise<ConnectionRow[]> {
    return (await loaders.connectionsOfEpisode.load(id)).shown;
  }

  @FieldResolver(() => Boolean, { description: MORE })
  async hasMoreConnections(@Root() { id }: { id: string }, @Ctx() { loaders }: Context): Promise<boolean> {
    return (await loaders.connectionsOfEpisode.load(id)).hasMore;
  }
}
