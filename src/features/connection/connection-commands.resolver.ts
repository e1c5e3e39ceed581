import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { VersionedId } from '../listing/versioned.inputs.ts';
import { allowConnection } from './allow-connection.ts';
import type { ConnectionAllowance } from './connection-allowance.entity.ts';
import type { ConnectionRecord } from './connection-record.entity.ts';
import {
  ConnectionCorrectionInput,
  ConnectionInput,
  EndConnectionArgs,
  MoveConnectionArgs,
} from './connection.inputs.ts';
import { ConnectionAllowancePayload } from './connection-allowance.type.ts';
import {
  ConnectionPayload,
  ConnectionWarningType,
  RecordedConnectionPayload,
  RecordedConnectionsPayload,
} from './connection.type.ts';
import { correctConnection } from './correct-connection.ts';
import { endConnection } from './end-connection.ts';
import { moveConnection } from './move-connection.ts';
import { recordConnection } from './record-connection.ts';
import { recordConnections } from './record-connections.ts';
import type { WarningOf } from './connect.change.ts';
import { warnAgain } from './warn-again.ts';

type Outcome = Promise<{ connection: ConnectionRecord }>;

@Resolver()
export class ConnectionCommandsResolver {
  @Command(() => RecordedConnectionPayload, {
    description:
      'Records that a person of your team was connected to a service, which is kept as it is today. Signposting and reconnecting need a service of which people may be told; referring and introducing need one to which they may be referred, or a supervisor’s word.',
    creates: true,
  })
  async recordConnection(
    @Ctx() ctx: Context,
    @Arg('input', () => ConnectionInput, { description: 'Who was connected to what.' }) input: ConnectionInput,
  ): Promise<{ connection: ConnectionRecord; warnings: WarningOf[] }> {
    return recordConnection(ctx, input);
  }

  @Command(() => RecordedConnectionsPayload, {
    description:
      'Records up to 100 connections at once: one person to several services, or several people to one. All of them or none: what is wrong is told for each, so that it can be put right and sent again.',
    creates: true,
  })
  async recordConnections(
    @Ctx() ctx: Context,
    @Arg('connections', () => [ConnectionInput], { description: 'Who was connected to what, 1 to 100 times.' })
    connections: ConnectionInput[],
  ): Promise<{ connections: ConnectionRecord[]; warnings: WarningOf[] }> {
    return recordConnections(ctx, connections);
  }

  @Command(() => ConnectionPayload, {
    description:
      'Notes how far a connection has come. Steps may be left out; going back is a correction. It ends by endConnection.',
  })
  async moveConnection(@Ctx() ctx: Context, @Args(() => MoveConnectionArgs) args: MoveConnectionArgs): Outcome {
    return { connection: await moveConnection(ctx, args, args) };
  }

  @Command(() => ConnectionPayload, {
    description: 'Ends a connection with what came of it. What was unsafe becomes a concern for assurers at once.',
  })
  async endConnection(@Ctx() ctx: Context, @Args(() => EndConnectionArgs) args: EndConnectionArgs): Outcome {
    return { connection: await endConnection(ctx, args, args) };
  }

  @Command(() => ConnectionPayload, {
    description: 'Puts right what was recorded by mistake, also back to an earlier state. The timeline keeps both.',
  })
  async correctConnection(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('input', () => ConnectionCorrectionInput, { description: 'What should have been recorded.' })
    input: ConnectionCorrectionInput,
    @Arg('reason', () => String, { description: 'What the mistake was. It must not say who the person is.' })
    reason: string,
  ): Outcome {
    return { connection: await correctConnection(ctx, which, { correction: input, reason }) };
  }

  @Command(() => ConnectionAllowancePayload, {
    description:
      'As a supervisor, lets a person of your team be referred or introduced once, within 14 days, to a service that has not been assessed or whose evidence has run out. What is suspended, does not meet the standard or works towards it nobody opens.',
    creates: true,
  })
  async allowConnection(
    @Ctx() ctx: Context,
    @Arg('personId', () => ID, { description: 'Whom.' }) personId: string,
    @Arg('serviceId', () => ID, { description: 'To which service.' }) serviceId: string,
    @Arg('reason', () => String, {
      description: 'Why. It is kept with the connection, and must not say who the person is.',
    })
    reason: string,
  ): Promise<{ allowance: ConnectionAllowance }> {
    return { allowance: await allowConnection(ctx, { personId, serviceId, reason }) };
  }
}

const WARNINGS = 'What has to be said to the person, though it does not stand in the way.';

/** What was made now, or before: a change that is sent again warns again. */
interface Made {
  connection?: ConnectionRecord | null;
  connections?: ConnectionRecord[] | null;
  warnings?: WarningOf[];
}

@Resolver(() => RecordedConnectionPayload)
export class RecordedConnectionPayloadResolver {
  @FieldResolver(() => [ConnectionWarningType], { description: WARNINGS })
  warnings(@Root() { connection, warnings }: Made, @Ctx() ctx: Context): WarningOf[] | Promise<WarningOf[]> {
    return warnings ?? warnAgain(ctx, connection ? [connection] : []);
  }
}

@Resolver(() => RecordedConnectionsPayload)
export class RecordedConnectionsPayloadResolver {
  @FieldResolver(() => [ConnectionWarningType], { description: WARNINGS })
  warnings(@Root() { connections, warnings }: Made, @Ctx() ctx: Context): WarningOf[] | Promise<WarningOf[]> {
    return warnings ?? warnAgain(ctx, connections ?? []);
  }
}
