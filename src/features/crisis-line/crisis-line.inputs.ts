import { ArgsType, Field, Int } from 'type-graphql';
import type { Nation } from '../../shared/nation.ts';
import { NationEnum } from './crisis-line.type.ts';

@ArgsType()
export class CrisisPanelArgs {
  @Field(() => Date, {
    nullable: true,
    description: 'For which instant to say what is open; now when left out. With a time zone: 2026-11-22T23:59:00Z.',
  })
  at?: Date | null;

  @Field(() => NationEnum, {
    nullable: true,
    description: 'Where the person is. When left out, lines for the whole United Kingdom come first.',
  })
  nation?: Nation | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The age of the person. Somebody of 15 is not given lines for adults.',
  })
  age?: number | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'What it is about, as codes: suicide, domestic-abuse. Left out: everything. An empty list: nothing is known, which gives the lines for anybody in despair.',
  })
  topics?: string[] | null;
}
