import { Arg, Args, Ctx, ID, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { VersionedId } from '../listing/versioned.inputs.ts';
import { deletePerson } from './delete-person.ts';
import { registerPerson, type Registered } from './register-person.ts';
import type { SupportedPerson } from './supported-person.entity.ts';
import { NewPersonInput, PersonInput } from './supported-person.inputs.ts';
import { DeletePersonPayload, RegisterPersonPayload, SupportedPersonPayload } from './supported-person.type.ts';
import { updateSupportedPerson } from './update-supported-person.ts';

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

  @Command(() => SupportedPersonPayload, {
    description:
      'Corrects what is kept of somebody, or where they live now. Their connections of quarters that are still open are counted by it.',
  })
  async updateSupportedPerson(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('input', () => PersonInput, { description: 'What changes.' }) input: PersonInput,
  ): Promise<{ person: SupportedPerson }> {
    return { person: await updateSupportedPerson(ctx, which, input) };
  }

  @Command(() => DeletePersonPayload, {
    description:
      'Deletes somebody and everything that is kept of them, for good. That it was done stays in the audit log, by id.',
  })
  async deletePerson(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Whom.' }) id: string,
    @Arg('reason', () => String, { description: 'Why, in a sentence that names nobody: the audit log keeps it.' })
    reason: string,
  ): Promise<{ deletedId: string }> {
    return { deletedId: await deletePerson(ctx, id, reason) };
  }
}
