import { NotFound } from '../../../shared/problems.ts';
import { isUuid } from '../../../shared/uuid.ts';
import { readPage } from '../ask/read-asked.ts';
import { organisationInBrief, organisationOf } from '../map/organisation.map.ts';
import { serviceInBrief } from '../map/service.map.ts';
import {
  countOrganisations,
  organisationById,
  organisationsOfPage,
  servicesOfOrganisation,
} from '../read/published.queries.ts';
import { COST_IN_BRIEF, COST_IN_FULL, newestOf, type Answer, type Question } from './answer.ts';
import { pageOf, windowOf } from './page.rules.ts';
import { published } from './services.ts';

/** `/organizations`: a page of them; with `full`, what they are registered as too. */
export async function listOrganisations({ ctx, given }: Question): Promise<Answer> {
  const page = readPage(given);
  const search = given.text('search');
  const map = given.isOn('full') ? organisationOf : organisationInBrief;
  given.insistOnNoMistake();
  const [total, organisations] = await Promise.all([
    countOrganisations(ctx.reads, search),
    organisationsOfPage(ctx.reads, { search, ...windowOf(page) }),
  ]);
  const body = pageOf(total, page, organisations.map(map));
  return { body, modifiedAt: newestOf(organisations), cost: organisations.length * COST_IN_BRIEF };
}

/** `/organizations/{id}`, with what it offers. */
export async function findOrganisation({ ctx, publication, id }: Question): Promise<Answer> {
  const organisation = isUuid(id) ? await organisationById(ctx.reads, id) : null;
  if (!organisation) throw new NotFound('There is no organisation with this id.');
  const ids = await servicesOfOrganisation(ctx.reads, id);
  const { records } = await published({ ctx, publication }, ids, serviceInBrief);
  const services = records.map(({ organization: _, ...service }) => service);
  const body = { ...organisationOf(organisation), ...(services.length > 0 && { services }) };
  return { body, modifiedAt: organisation.modifiedAt, cost: COST_IN_FULL + records.length };
}
