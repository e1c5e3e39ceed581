import { provenanceFrom, required } from '../drafts.ts';
import type { Format, Mapped } from '../mapped.ts';
import type { Row } from '../row.ts';
import { contactOf } from '../words/contact.ts';
import { openingWords } from '../words/opening-words.ts';
import { slug } from '../words/slug.ts';
import { webAddresses } from '../words/web-address.ts';
import { siteOf } from './site.ts';

const SOURCE = 'community-hubs';

/** Community hubs: each is an organisation of its own with one place. What it does the file says only here and there. */
export const communityHubs: Format = {
  title: 'community hubs',
  source: SOURCE,
  columns: ['community_hub', 'address', 'postcode', 'website', 'email', 'telephone', 'opening_hours', 'lon', 'lat'],
  fromRow,
};

function fromRow(row: Row): Mapped {
  const area = row.text('community_hub');
  const sourceId = slug(area, row.text('postcode'));
  if (!area) return { outcome: 'rejected', sourceId, remarks: [required('community_hub')] };

  const name = { en: `${area} Community Hub` };
  const hours = row.text('opening_hours');
  const provenance = provenanceFrom(SOURCE, sourceId);
  const site = siteOf(row, SOURCE, sourceId, name.en);
  const web = webAddresses('website', row.text('website'));
  const contact = contactOf(row.text('telephone'), row.text('email'));
  const { remarks: openingRemarks, ...opening } = openingWords('opening_hours', hours);
  const reach = { contacts: contact.contacts, links: web.links, provenance };
  const hasFood = /\bfood\b/i.test(hours ?? '');
  const service = {
    name,
    summary: { en: `Community hub for ${area}${site.venue && site.venue !== name.en ? `, at ${site.venue}` : ''}.` },
    needs: hasFood ? ['food'] : [],
    activityKinds: hasFood ? ['food-support'] : [],
    attendance: ['IN_PERSON' as const],
    ...opening,
    ...reach,
  };
  const remarks = [...[site, web, contact].flatMap((part) => part.remarks), ...openingRemarks];
  const organisation = { name, kind: 'OTHER' as const, ...reach };
  return { outcome: 'draft', sourceId, draft: { organisation, location: site.location, service }, remarks };
}
