import { ArgsType, Field, Int } from 'type-graphql';
import { AreaNeedArgs } from '../provision-views/views.args.inputs.ts';

@ArgsType()
export class WhatWouldWinMostArgs extends AreaNeedArgs {
  @Field(() => Int, { defaultValue: 10, description: 'How many of each to show, 1 to 50.' })
  first!: number;
}
