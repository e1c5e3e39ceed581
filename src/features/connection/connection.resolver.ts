import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PersonType } from '../person/person.type.ts';
import { ServiceType } from '../service/service.type.ts';
import type { SupportedPersonRow } from '../supported-person/supported-person.queries.ts';
import { SupportedPersonType } from '../supported-person/supported-person.type.ts';
import { TeamType } from '../team/team.type.ts';
import type { ConnectionRecord } from './connection-record.entity.ts';
import { ConnectionsArgs } from './connection.inputs.ts';
import { readsNotes } from './connection.policy.ts';
import type { ConnectionEventRow, ConnectionRow } from './connection.queries.ts';
import { ConnectionEventType, ConnectionRecordConnectionType, ConnectionRecordType } from './connection.type.ts';
import { findConnection } from './find-connection.ts';
import { listConnections } from './list-connections.ts';
import { shownConnection } from './shown-connection.ts';

type Shown = ConnectionRow | ConnectionRecord;

@Resolver(() => ConnectionRecordType)
export class ConnectionResolver {
  @Guarded()
  @Query(() => ConnectionRecordType, {
    nullable: true,
    description:
      'One connection, for the team of its person; care navigators see what they made. NOT_FOUND for all else.',
  })
  connection(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<ConnectionRecordType> {
    return findConnection(ctx, id);
  }

  @Guarded()
  @Query(() => ConnectionRecordConnectionType, {
    description: 'Connections of a team of yours, the newest first. Care navigators see those that they made.',
  })
  connections(
    @Ctx() ctx: Context,
    @Args(() => ConnectionsArgs) asked: ConnectionsArgs,
  ): Promise<ConnectionRecordConnectionType> {
    return listConnections(ctx, asked, asked);
  }

  @FieldResolver(() => SupportedPersonType, { nullable: true, description: 'Who was connected.' })
  person(@Root() root: Shown, @Ctx() { loaders }: Context): Promise<SupportedPersonRow | null> {
    return loaders.supportedPerson.load(shownConnection(root).personId);
  }

  @FieldResolver(() => ID, { nullable: true, description: 'In which episode; null for what happened outside of any.' })
  episodeId(@Root() root: Shown): string | null {
    return shownConnection(root).episodeId;
  }

  @FieldResolver(() => TeamType, { nullable: true, description: 'The team whose it is.' })
  team(@Root() root: Shown, @Ctx() { loaders }: Context): Promise<TeamType | null> {
    return loaders.team.load(shownConnection(root).teamId);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who made it and follows it up.' })
  heldBy(@Root() root: Shown, @Ctx() { loaders }: Context): Promise<PersonType | null> {
    return loaders.person.load(shownConnection(root).heldById);
  }

  @FieldResolver(() => ServiceType, {
    nullable: true,
    description: 'The service as it is now; null where it is not in the directory any more, or is withdrawn.',
  })
  async service(@Root() root: Shown, @Ctx() { loaders }: Context): Promise<ServiceType | null> {
    const { serviceId } = shownConnection(root);
    return serviceId === null ? null : loaders.service.load(serviceId);
  }

  @FieldResolver(() => [ConnectionEventType], {
    description:
      'What happened to it, in the order in which it was recorded. What supervisors may not read is left out.',
  })
  async timeline(@Root() root: Shown, @Ctx() { loaders, viewer }: Context): Promise<ConnectionEventRow[]> {
    const connection = shownConnection(root);
    const events = await loaders.timelineOfConnection.load(connection.id);
    return readsNotes(viewer, connection) ? events : events.map((event) => ({ ...event, reason: null, note: null }));
  }
}
