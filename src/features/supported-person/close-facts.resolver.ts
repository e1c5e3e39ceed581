import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { shownSupportedPerson } from './shown-supported-person.ts';
import type { EthnicGroup } from './supported-person.codes.ts';
import type { SupportedPerson } from './supported-person.entity.ts';
import { maySeeClosely } from './supported-person.policy.ts';
import type { SupportedPersonRow } from './supported-person.queries.ts';
import { EthnicGroupEnum, SupportedPersonType } from './supported-person.type.ts';

type Shown = SupportedPersonRow | SupportedPerson;

/** What, taken together, could tell somebody from others of the neighbourhood. */
@Resolver(() => SupportedPersonType)
export class CloseFactsResolver {
  @FieldResolver(() => EthnicGroupEnum, {
    nullable: true,
    description: 'Their ethnic group, for those who hold a caseload; null for others, and where nobody asked.',
  })
  ethnicGroup(@Root() person: Shown, @Ctx() { viewer }: Context): EthnicGroup | null {
    const { teamId, ethnicGroup } = shownSupportedPerson(person);
    return maySeeClosely(viewer, 'SupportedPerson.ethnicGroup', teamId) ? ethnicGroup : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How deprived the neighbourhood is, 1 (most) to 10 (least) within its nation, for those who hold a caseload; null for others. Estimated: that of the nearest small area.',
  })
  deprivationDecile(@Root() person: Shown, @Ctx() { viewer }: Context): number | null {
    const { teamId, deprivationDecile } = shownSupportedPerson(person);
    return maySeeClosely(viewer, 'SupportedPerson.deprivationDecile', teamId) ? deprivationDecile : null;
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description:
      'Codes of areas that they live in: the council and larger ones, and smaller ones that a catchment of a service names. For those who hold a caseload; null for others.',
  })
  catchment(@Root() person: Shown, @Ctx() { viewer }: Context): string[] | null {
    const { teamId, catchment } = shownSupportedPerson(person);
    return maySeeClosely(viewer, 'SupportedPerson.catchment', teamId) ? catchment : null;
  }
}
