import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { EpisodeType } from '../episode/episode.type.ts';
import { SupportedPersonType } from '../supported-person/supported-person.type.ts';
import type { ConnectionRow } from './connection.queries.ts';
import { ConnectionRecordType } from './connection.type.ts';

const DESCRIPTION = 'To what they were connected, the newest first. Care navigators see what they made.';

@Resolver(() => SupportedPersonType)
export class ConnectionsOfPersonResolver {
  @FieldResolver(() => [ConnectionRecordType], { description: DESCRIPTION })
  connections(@Root() { id }: { id: string }, @Ctx() { loaders }: Context): Promise<ConnectionRow[]> {
    return loaders.connectionsOfPerson.load(id);
  }
}

@Resolver(() => EpisodeType)
export class ConnectionsOfEpisodeResolver {
  @FieldResolver(() => [ConnectionRecordType], { description: DESCRIPTION })
  connections(@Root() { id }: { id: string }, @Ctx() { loaders }: Context): Promise<ConnectionRow[]> {
    return loaders.connectionsOfEpisode.load(id);
  }
}
