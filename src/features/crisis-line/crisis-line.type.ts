import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { NodeType } from '../../graphql/relay.type.ts';
import type { Nation } from '../../shared/nation.ts';
import type { ChannelKind, Route, VerificationMethod, VerificationStatus } from './crisis-line.codes.ts';

export const NationEnum = enumOf<Nation>('Nation', 'A nation of the United Kingdom.', {
  ENGLAND: 'England.',
  WALES: 'Wales.',
  SCOTLAND: 'Scotland.',
  NORTHERN_IRELAND: 'Northern Ireland.',
});

export const RouteEnum = enumOf<Route>('CrisisRoute', 'Which step of a crisis panel a line belongs to.', {
  EMERGENCY: '999: life in danger.',
  URGENT_MENTAL_HEALTH: 'The urgent mental health route of a nation, such as NHS 111 option 2 in England.',
  LOCAL_CRISIS_TEAM: 'The mental health crisis team of the area.',
  SINGLE_POINT_OF_ACCESS: 'The way into the mental health services of the area.',
  HELPLINE: 'Any other line.',
});

export const ChannelKindEnum = enumOf<ChannelKind>('CrisisChannelKind', 'A way to reach a crisis line.', {
  CALL: 'By phone.',
  TEXT: 'By text message.',
  WEBCHAT: 'By chat on a website.',
  WHATSAPP: 'By WhatsApp.',
  BSL_VIDEO: 'By video, in British Sign Language.',
  RELAY_UK: 'Through Relay UK, for people who cannot hear or speak on the phone.',
  EMAIL: 'By e-mail. Not answered at once.',
  LETTER: 'By letter. Not answered at once.',
});

export const VerificationStatusEnum = enumOf<VerificationStatus>(
  'VerificationStatus',
  'How far something can be relied on.',
  {
    VERIFIED: 'Checked within the last 90 days.',
    OVERDUE: 'Checked before that: the last verified value is shown, with its day. Say that it may have changed.',
    NEVER_VERIFIED: 'Never checked, so there is no value: it is being checked.',
  },
);

export const VerificationMethodEnum = enumOf<VerificationMethod>('VerificationMethod', 'How something was checked.', {
  PUBLISHED_SOURCE: 'It was read in a published source. Nobody has rung.',
  ASKED_OPERATOR: 'Somebody rang, or asked whoever runs the line.',
});

@ObjectType('VerifiedText', { description: 'Something that is said about a crisis line, with how far to rely on it.' })
export class VerifiedTextType {
  @Field(() => String, { nullable: true, description: 'What is said; null while it is being checked.' })
  value!: string | null;

  @Field(() => VerificationStatusEnum, { description: 'How far it can be relied on.' })
  status!: VerificationStatus;

  @Field(() => Boolean, { description: 'True when nobody has verified it yet. Show that, and no value.' })
  beingChecked!: boolean;

  @Field(() => String, { nullable: true, description: 'The day of the last check, as YYYY-MM-DD.' })
  verifiedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who says so.' })
  source!: string | null;

  @Field(() => VerificationMethodEnum, { nullable: true, description: 'How it was checked.' })
  method!: VerificationMethod | null;
}

@ObjectType('CrisisChannel', { description: 'One way to reach a crisis line.' })
export class CrisisChannelType {
  @Field(() => ChannelKindEnum, { description: 'Which way.' })
  kind!: ChannelKind;

  @Field(() => VerifiedTextType, { description: 'The number, address or words to use.' })
  contact!: VerifiedTextType;

  @Field(() => VerifiedTextType, { nullable: true, description: 'When it is answered; null for e-mail and letters.' })
  hours!: VerifiedTextType | null;

  @Field(() => VerifiedTextType, { nullable: true, description: 'What it costs, where that differs from the line.' })
  cost!: VerifiedTextType | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is answered; null when the hours are not verified.',
  })
  openNow!: boolean | null;

  @Field(() => Date, { nullable: true, description: 'When it closes; null when closed, or when it never closes.' })
  closesAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it opens next; null while it is open.' })
  nextOpens!: Date | null;
}

@ObjectType('CrisisLine', {
  implements: NodeType,
  description: 'A line to ring, text or write to in a crisis. What nobody has verified is not shown.',
})
export class CrisisLineType extends NodeType {
  @Field(() => String, { description: 'A stable name for programs: samaritans.' })
  code!: string;

  @Field(() => RouteEnum, { description: 'Which step of the panel it belongs to.' })
  route!: Route;

  @Field(() => [NationEnum], { description: 'Where it can be reached.' })
  nations!: Nation[];

  @Field(() => Int, { nullable: true, description: 'The youngest age it is for; null where none is published.' })
  minimumAge!: number | null;

  @Field(() => Int, { nullable: true, description: 'The oldest age it is for; null where none is published.' })
  maximumAge!: number | null;

  @Field(() => Boolean, { description: 'True when it is written for adults, though it publishes no youngest age.' })
  isForAdults!: boolean;

  @Field(() => [String], { description: 'What it is about, as codes: suicide, domestic-abuse.' })
  topics!: string[];

  @Field(() => Boolean, {
    description: 'True when it differs by area, so that whoever runs this directory fills it in.',
  })
  isLocal!: boolean;

  @Field(() => [CrisisChannelType], { description: 'All ways to reach it.' })
  channels!: CrisisChannelType[];

  @Field(() => VerifiedTextType, { nullable: true, description: 'The phone number; null where it has no phone.' })
  phone!: VerifiedTextType | null;

  @Field(() => VerifiedTextType, { nullable: true, description: 'How to text it; null where it takes no texts.' })
  text!: VerifiedTextType | null;

  @Field(() => VerifiedTextType, { nullable: true, description: 'Where to chat; null where it has no chat.' })
  webchat!: VerifiedTextType | null;

  @Field(() => VerifiedTextType, { nullable: true, description: 'The e-mail address; null where it has none.' })
  email!: VerifiedTextType | null;

  @Field(() => VerifiedTextType, { description: 'When it is answered, in words.' })
  hours!: VerifiedTextType;

  @Field(() => VerifiedTextType, { description: 'What it costs.' })
  cost!: VerifiedTextType;

  @Field(() => VerifiedTextType, { description: 'Its website.' })
  website!: VerifiedTextType;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether one of its usable ways is answered; null when the hours are not verified.',
  })
  openNow!: boolean | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the last of them closes; null when closed or never closing.',
  })
  closesAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the first of them opens; null while it is open.' })
  nextOpens!: Date | null;
}

@ObjectType('CrisisLinePanel', { description: 'Whom to ring in a crisis and what to do. 999 is always first.' })
export class CrisisLinePanelType {
  @Field(() => Date, { description: 'The instant for which it says what is open.' })
  at!: Date;

  @Field(() => [CrisisLineType], { description: 'The lines, in the order in which to try them.' })
  lines!: CrisisLineType[];

  @Field(() => [String], { description: 'What to do, in order, in plain English.' })
  guidance!: readonly string[];

  @Field(() => [ProblemType], {
    description: 'What of the question could not be used. The lines are there all the same.',
  })
  problems!: ProblemType[];
}
