import { Arg, Ctx, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Answer } from '../../graphql/answer.ts';
import { findPlace } from './find-place.ts';
import { PlacePayload, PlaceType } from './place.type.ts';

@Resolver(() => PlaceType)
export class PlaceResolver {
  @Answer(() => PlacePayload, {
    description: 'Where a postcode is. A first part of one will do, and gives the middle of it.',
  })
  async place(
    @Ctx() ctx: Context,
    @Arg('postcode', () => String, { description: 'A postcode, as people type it: m337sr, M33 7SR, M33.' })
    postcode: string,
  ): Promise<PlacePayload> {
    const place = await findPlace(ctx, postcode);
    return { place, problems: place.notice === null ? [] : [place.notice] };
  }
}
