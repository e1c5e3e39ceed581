import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ImpactCellType } from '../impact/impact.type.ts';
import type { PulseFigures } from './pulse-figures.rules.ts';
import { ImpactPulseType } from './pulse-of-cell.type.ts';

@Resolver(() => ImpactCellType)
export class PulseOfCellResolver {
  @FieldResolver(() => ImpactPulseType, {
    nullable: true,
    description:
      'What organisations said of the quarter: by DIRECTORY, QUARTER, LOCAL_AUTHORITY and ICB; by ORGANISATION for its own editors. Null for all else, for years, and where nobody was asked.',
  })
  pulse(@Root() cell: ImpactCellType, @Ctx() { loaders }: Context): Promise<PulseFigures | null> {
    return loaders.pulseOfCell.load(cell);
  }
}
