import { provenanceFrom, required } from '../drafts.ts';
import type { Draft, Format, Mapped } from '../mapped.ts';
import type { Row } from '../row.ts';
import { contactOf } from '../words/contact.ts';
import { slug } from '../words/slug.ts';
import { webAddresses } from '../words/web-address.ts';
import { siteOf } from './site.ts';

const SOURCE = 'libraries';
/** Cities call their councils so; the others are known by their name and “Council”. */
const CITY_COUNCILS: Record<string, string> = {
  Manchester: 'Manchester City Council',
  Salford: 'Salford City Council',
};
/** Who answers for the library: its own friends or school, or the council (which may commission somebody). */
const RUN_BY_OTHERS = /^(community|independent|.*\bschool) /i;

/** Public libraries: one organisation a council, with a place and a service for each library. */
export const libraries: Format = {
  title: 'libraries',
  source: SOURCE,
  columns: ['name', 'address', 'postcode', 'type', 'email', 'website', 'area_name', 'area_code', 'lon', 'lat'],
  fromRow,
};

function fromRow(row: Row): Mapped {
  const name = row.text('name');
  const area = row.text('area_name');
  const sourceId = slug(name, row.text('postcode'));
  if (!name || !area) return { outcome: 'rejected', sourceId, remarks: [required(name ? 'area_name' : 'name')] };

  const type = row.text('type') ?? 'Library';
  const site = siteOf(row, SOURCE, sourceId, name);
  const web = webAddresses('website', row.text('website'));
  const contact = contactOf(null, row.text('email'));
  const organisation = RUN_BY_OTHERS.test(type) ? ownLibrary(name, area, type) : councilLibraries(area);
  const service = {
    name: { en: name },
    summary: { en: `${type} in ${area}. Free to visit and to borrow books.` },
    needs: ['education-skills-and-digital'],
    activityKinds: RUN_BY_OTHERS.test(type) ? ['learning-and-skills'] : ['learning-and-skills', 'statutory-service'],
    referralRoutes: ['SELF' as const],
    cost: { kind: 'FREE' as const },
    attendance: ['IN_PERSON' as const],
    contacts: contact.contacts,
    links: web.links,
    provenance: provenanceFrom(SOURCE, sourceId),
  };
  const remarks = [site, web, contact].flatMap((part) => part.remarks);
  return { outcome: 'draft', sourceId, draft: { organisation, location: site.location, service }, remarks };
}

function councilLibraries(area: string): Draft['organisation'] {
  const council = CITY_COUNCILS[area] ?? `${area} Council`;
  return {
    name: { en: `${council}: libraries` },
    kind: 'STATUTORY_BODY',
    description: { en: `The public libraries for which ${council} is responsible.` },
    provenance: provenanceFrom(SOURCE, slug(area, 'council')),
  };
}

function ownLibrary(name: string, area: string, type: string): Draft['organisation'] {
  return {
    name: { en: name },
    kind: 'OTHER',
    description: { en: `${type} in ${area}.` },
    provenance: provenanceFrom(SOURCE, slug(name, area)),
  };
}
