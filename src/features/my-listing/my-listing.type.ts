import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { DueKind } from './due.codes.ts';

export const DueKindEnum = enumOf<DueKind>('DueKind', 'What is due next of a listing, in the order of risk.', {
  SUSPENDED: 'An assurer has suspended it. Nobody may be connected to it.',
  NOT_MET: 'It does not meet the quality standard. Nobody may be connected to it.',
  CHANGES_WAITING: 'Somebody has proposed a change, and it has to be looked at.',
  EVIDENCE_EXPIRED: 'Evidence has run out. Nobody can be referred to it.',
  CHECKS_REOPENED: 'An edit touched what had been checked. Nobody is referred to it until an assurer has looked again.',
  PLAN_DUE: 'It is working towards the quality standard, and a step of its action plan is to be done.',
  STALE: 'It was checked too long ago, or never, and stands further down in search.',
  OVERDUE: 'It has to be checked, and becomes stale soon.',
  DUE: 'It is time to check it.',
  EVIDENCE_EXPIRING: 'Evidence runs out within 60 days.',
  NOTHING: 'Nothing is due.',
});

@ObjectType('MyListing', { description: 'A listing that you edit, and what is due next of it.' })
export class MyListingType {
  @Field(() => DueKindEnum, { description: 'What is due next.' })
  kind!: DueKind;

  @Field(() => String, { description: 'What to do, and why.' })
  why!: string;

  @Field(() => String, {
    nullable: true,
    description: 'By when, or since when, as YYYY-MM-DD; null where there is no day.',
  })
  on!: string | null;
}

export const MyListingEdgeType = edgeOf('MyListing', () => MyListingType);

@ObjectType('MyListingConnection', { description: 'A page of the listings that you edit.' })
export class MyListingConnectionType {
  @Field(() => [MyListingEdgeType], { description: 'The listings of this page.' })
  edges!: InstanceType<typeof MyListingEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}
