import { Arg, Args, Ctx, ID, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { VersionedId } from '../listing/versioned.inputs.ts';
import { addToShortlist } from './add-to-shortlist.ts';
import { createShortlist } from './create-shortlist.ts';
import { handOverShortlist } from './hand-over-shortlist.ts';
import { removeFromShortlist } from './remove-from-shortlist.ts';
import { reorderShortlist } from './reorder-shortlist.ts';
import { ShortlistItemInput } from './shortlist.inputs.ts';
import { HandOverShortlistPayload, ShortlistPayload, SignpostShortlistPayload } from './shortlist.type.ts';
import { signpostShortlist, type Signposted } from './signpost-shortlist.ts';

type Outcome = Promise<Partial<ShortlistPayload>>;

@Resolver()
export class ShortlistCommandsResolver {
  @Command(() => ShortlistPayload, {
    description: 'Begins a shortlist for somebody whom your team supports.',
    creates: true,
  })
  async createShortlist(
    @Ctx() ctx: Context,
    @Arg('personId', () => ID, { description: 'For whom.' }) personId: string,
    @Arg('items', () => [ShortlistItemInput], { defaultValue: [], description: 'What is on it already.' })
    items: ShortlistItemInput[],
  ): Outcome {
    return { shortlist: await createShortlist(ctx, personId, items) };
  }

  @Command(() => ShortlistPayload, { description: 'Puts a service at the end of a shortlist.', creates: true })
  async addToShortlist(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('item', () => ShortlistItemInput, { description: 'What to add.' }) item: ShortlistItemInput,
  ): Outcome {
    return { shortlist: await addToShortlist(ctx, which, item) };
  }

  @Command(() => ShortlistPayload, { description: 'Puts the services of a shortlist into another order.' })
  async reorderShortlist(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('serviceIds', () => [ID], { description: 'All services of the list, in the new order.' })
    serviceIds: string[],
  ): Outcome {
    return { shortlist: await reorderShortlist(ctx, which, serviceIds) };
  }

  @Command(() => ShortlistPayload, { description: 'Takes a service off a shortlist.' })
  async removeFromShortlist(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('serviceId', () => ID, { description: 'Which service.' }) serviceId: string,
  ): Outcome {
    return { shortlist: await removeFromShortlist(ctx, which, serviceId) };
  }

  @Command(() => HandOverShortlistPayload, {
    description:
      'Hands a shortlist over: makes a link to a page for screen, print and large print, which works for 30 days, and says all of it as plain text.',
  })
  async handOverShortlist(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which shortlist.' }) id: string,
  ): Promise<Partial<HandOverShortlistPayload>> {
    return handOverShortlist(ctx, id);
  }

  @Command(() => SignpostShortlistPayload, {
    description:
      'Turns a shortlist into connections of the kind SIGNPOST, one for each service on it to which people may still be signposted. Once for each list; all of them or none.',
  })
  async signpostShortlist(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which shortlist.' }) id: string,
    @Arg('episodeId', () => ID, {
      nullable: true,
      description: 'In which episode; the open one of the person when left out. Care navigators have none.',
    })
    episodeId?: string | null,
  ): Promise<Signposted> {
    return signpostShortlist(ctx, id, episodeId ?? null);
  }
}
