import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { ConcernReason } from '../concern/concern.codes.ts';
import { ConcernReasonEnum } from '../concern/concern-enums.type.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { VersionedId } from '../listing/versioned.inputs.ts';
import { ConnectionKindEnum, ConnectionOutcomeEnum, ConnectionStateEnum } from './connection-enums.type.ts';
import type { ConnectionKind, ConnectionOutcome, ConnectionState } from './connection.codes.ts';
import type { Correction } from './correct-connection.ts';
import type { ConnectionToBe } from './decide.rules.ts';
import type { Ending } from './end-connection.ts';
import type { ConnectionsAsked } from './list-connections.ts';
import type { Moving } from './move-connection.ts';

const NOTE =
  'For those who follow it up, at most 2,000 characters. It must not say who the person is; supervisors do not read it.';

@InputType({ description: 'Who was connected to what, and how.' })
export class ConnectionInput implements ConnectionToBe {
  @Field(() => ID, { description: 'The person, of a team of yours.' })
  personId!: string;

  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => ConnectionKindEnum, { description: 'How.' })
  kind!: ConnectionKind;

  @Field(() => ID, {
    nullable: true,
    description:
      'In which episode. Needed where the person has several open ones, and not for what care navigators do.',
  })
  episodeId?: string | null;

  @Field(() => ConnectionStateEnum, {
    nullable: true,
    description: 'How far it has come: SENT for a referral or an introduction, else OFFERED, where nothing is said.',
  })
  state?: ConnectionState | null;

  @Field(() => String, { nullable: true, description: 'On which day it came that far, YYYY-MM-DD; today if not said.' })
  on?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'On which day it was made, where that was earlier: signposted on the 1st, and started on the 20th.',
  })
  madeOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which need it is for: a code of the vocabulary. The only need of the episode, where nothing is said.',
  })
  need?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'For those who supervise the team as well: why this is let happen, where the service has not been assessed or its evidence has run out.',
  })
  overrideReason?: string | null;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;
}

@ArgsType()
export class MoveConnectionArgs extends VersionedId implements Moving {
  @Field(() => ConnectionStateEnum, { description: 'How far it has come. Steps may be left out.' })
  to!: ConnectionState;

  @Field(() => String, { nullable: true, description: 'On which day, YYYY-MM-DD; today if not said.' })
  on?: string | null;

  @Field(() => ConnectionOutcomeEnum, {
    nullable: true,
    description: 'With SUSTAINED: GOT_HELP, where the person says so. What ends it is said to endConnection.',
  })
  outcome?: ConnectionOutcome | null;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;
}

@ArgsType()
export class EndConnectionArgs extends VersionedId implements Ending {
  @Field(() => ConnectionOutcomeEnum, { description: 'What came of it.' })
  outcome!: ConnectionOutcome;

  @Field(() => String, { nullable: true, description: 'On which day it ended, YYYY-MM-DD; today if not said.' })
  on?: string | null;

  @Field(() => ConcernReasonEnum, {
    nullable: true,
    description:
      'With UNSAFE: what was unsafe. Assurers of the area are told this and the service, and nothing of the person.',
  })
  unsafe?: ConcernReason | null;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;
}

@InputType({ description: 'What should have been recorded. What is left out stays as it is.' })
export class ConnectionCorrectionInput implements Correction {
  @Field(() => ConnectionStateEnum, { nullable: true, description: 'How far it really came. Days of later states go.' })
  state?: ConnectionState;

  @Field(() => ConnectionOutcomeEnum, { nullable: true, description: 'What really came of it.' })
  outcome?: ConnectionOutcome | null;

  @Field(() => String, { nullable: true, description: 'The day on which it was made, YYYY-MM-DD.' })
  madeOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The day on which it was sent.' })
  sentOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The day on which the service had received it.' })
  receivedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The day on which the person started.' })
  startedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The day, at least three months later, on which it still went on.',
  })
  sustainedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The day on which it ended, or the person declined.' })
  endedOn?: string | null;
}

@ArgsType()
export class ConnectionsArgs extends PageArgs implements ConnectionsAsked {
  @Field(() => ID, { description: 'Of which team.' })
  teamId!: string;

  @Field(() => Boolean, { nullable: true, description: 'True: those that go on. False: those that are over.' })
  isOpen?: boolean | null;

  @Field(() => ConnectionStateEnum, { nullable: true, description: 'Only those that have come so far and no further.' })
  state?: ConnectionState | null;

  @Field(() => ID, { nullable: true, description: 'Only those that this member of the team follows up.' })
  heldBy?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those to this service.' })
  serviceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this person.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this episode.' })
  episodeId?: string | null;
}
