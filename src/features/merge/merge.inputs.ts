import { ArgsType, Field, ID, Int } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import type { OrganisationPart, ServicePart } from './merge.codes.ts';

export const OrganisationPartEnum = enumOf<OrganisationPart>('OrganisationPart', 'A part of an organisation.', {
  NAME: 'Its name. The other name is kept as an alternative one.',
  KIND: 'What sort of body it is.',
  DESCRIPTION: 'What it does.',
  CONTACTS: 'How to reach it: whose contacts come first. Those of both are kept.',
  LINKS: 'Where to find it on the web: whose links come first. Those of both are kept.',
});

export const ServicePartEnum = enumOf<ServicePart>('ServicePart', 'A part of a service.', {
  NAME: 'Its name.',
  SUMMARY: 'What it is in a sentence or two.',
  DESCRIPTION: 'What it is in full.',
  STATUS: 'Whether it goes on.',
  NEEDS: 'What people need it for.',
  ACTIVITY_KINDS: 'What it is.',
  POPULATIONS: 'Whom it is meant for.',
  ELIGIBILITY: 'Whom it takes: ages, gender, conditions, exclusions.',
  REFERRAL: 'How people come to it.',
  COST: 'What it costs.',
  ATTENDANCE: 'How people take part.',
  LANGUAGES: 'In which languages it works.',
  ACCESSIBILITY: 'What it offers people with access needs.',
  CAPACITY: 'Whether there is room.',
  CATCHMENT: 'Where a person must live.',
  SESSIONS: 'When it happens.',
  CONTACTS: 'How to reach it: whose contacts come first. Those of both are kept.',
  LINKS: 'Where to find it on the web: whose links come first. Those of both are kept.',
});

/** Which two are to be one, and the versions of them that the caller has read. */
@ArgsType()
export class MergeArgs {
  @Field(() => ID, { description: 'The id of the one that is kept.' })
  keep!: string;

  @Field(() => Int, { description: 'Its version that you have read.' })
  keepVersion!: number;

  @Field(() => ID, {
    description: 'The id of the one that goes into it. Asking for it answers with the kept one from then on.',
  })
  merge!: string;

  @Field(() => Int, { description: 'Its version that you have read.' })
  mergeVersion!: number;
}
