import { organisationsByIds, type OrganisationRow } from '../../features/organisation/organisation.queries.ts';
import { standingsOfOrganisations } from '../../features/service/service.queries.ts';
import type { Standing } from '../../features/standing/standing.codes.ts';
import { standingOfOrganisation, standingOn } from '../../features/standing/standing.rules.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { inBatches, type FileReader } from './exported.ts';
import type { Found } from './gather-found.ts';
import { sightOfFiles } from './sight-of-files.ts';

/** An organisation on its way into a file. */
export interface ExportedOrganisation {
  row: OrganisationRow;
  /** The worst of what it offers, as far as a file may say. */
  standing: Standing;
  language: string;
  /** The day in London as of which all of it is right. */
  today: string;
  distanceKm: number | null;
}

/** Loads the organisations that were found, in their order. What has been withdrawn since is left out. */
export async function* exportedOrganisations(
  { reads, viewer, now }: FileReader,
  found: readonly Found[],
  language: string,
): AsyncGenerator<ExportedOrganisation[]> {
  const sight = sightOfFiles(viewer);
  const today = londonDay(now());
  for (const batch of inBatches(found)) {
    const ids = batch.map(({ id }) => id);
    const [rows, kept] = await Promise.all([
      organisationsByIds(reads, ids, sight),
      standingsOfOrganisations(reads, ids, sight),
    ]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const standings = Map.groupBy(kept, ({ organisationId }) => organisationId);
    yield batch.flatMap(({ id, distanceKm }) => {
      const row = byId.get(id);
      const offered = (standings.get(id) ?? []).map((each) => standingOn(each, today));
      return row ? [{ row, standing: standingOfOrganisation(false, offered), language, today, distanceKm }] : [];
    });
  }
}
