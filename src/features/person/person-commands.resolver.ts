import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { PersonPayload } from './person.type.ts';
import { reinstatePerson } from './reinstate-person.ts';
import { suspendPerson } from './suspend-person.ts';

@Resolver()
export class PersonCommandsResolver {
  @Command(() => PersonPayload, {
    description:
      'Keeps somebody out, from their next request on. Roles stay and count again once reinstated. Not for the last administrator.',
  })
  async suspendPerson(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Whom.' }) id: string,
    @Arg('reason', () => String, { description: 'Why: it is kept in the record.' }) reason: string,
  ): Promise<Partial<PersonPayload>> {
    return { person: await suspendPerson(ctx, id, reason) };
  }

  @Command(() => PersonPayload, { description: 'Lets somebody who was suspended in again.' })
  async reinstatePerson(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Whom.' }) id: string,
  ): Promise<Partial<PersonPayload>> {
    return { person: await reinstatePerson(ctx, id) };
  }
}
