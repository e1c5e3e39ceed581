import { ArgsType, Field } from 'type-graphql';
import type { KeyScope } from '../../shared/role.ts';
import { KeyScopeEnum } from './api-key.type.ts';

@ArgsType()
export class NewKeyArgs {
  @Field(() => String, { description: 'What it is for: “Import of the library service”.' })
  name!: string;

  @Field(() => [KeyScopeEnum], { description: 'What it may do, within what you may do.' })
  scopes!: KeyScope[];

  @Field(() => String, { description: 'The last day on which it works, at most a year from now, as YYYY-MM-DD.' })
  expiresOn!: string;
}
