import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { AreaConnectionType, AreaKindEnum, AreaType } from './area.type.ts';
import { findArea } from './find-area.ts';
import { listAreas } from './list-areas.ts';
import type { AreaKind } from './place.rules.ts';

@Resolver(() => AreaType)
export class AreaResolver {
  @Query(() => AreaType, {
    nullable: true,
    description: 'The area of a code; of a code that is no longer used, the area that took its place.',
  })
  area(
    @Ctx() { reads }: Context,
    @Arg('code', () => String, { description: 'Its code: E08000009.' }) code: string,
  ): Promise<AreaType> {
    return findArea(reads, code);
  }

  @Query(() => AreaConnectionType, { description: 'Areas by name, without those that are no longer in force.' })
  areas(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('kind', () => AreaKindEnum, { nullable: true, description: 'Only areas of this sort.' }) kind?: AreaKind,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Only areas with this in their name, or with this code.',
    })
    search?: string,
  ): Promise<AreaConnectionType> {
    return listAreas(ctx, { ...page, kind: kind ?? null, search: search ?? null });
  }
}
