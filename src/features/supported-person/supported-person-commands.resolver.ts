import { Arg, Ctx, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { registerPerson, type Registered } from './register-person.ts';
import { NewPersonInput } from './supported-person.inputs.ts';
import { RegisterPersonPayload } from './supported-person.type.ts';

@Resolver()
export class SupportedPersonCommandsResolver {
  @Command(() => RegisterPersonPayload, {
    description:
      'Lets a team know somebody by a new case code. Where the team knows their local reference already, answers with that person.',
    creates: true,
    forgets: ['postcode', 'localReference'],
  })
  registerPerson(
    @Ctx() ctx: Context,
    @Arg('input', () => NewPersonInput, { description: 'What to keep of them.' }) input: NewPersonInput,
  ): Promise<Registered> {
    return registerPerson(ctx, input);
  }
}
