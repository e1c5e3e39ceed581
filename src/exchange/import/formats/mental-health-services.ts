import { provenanceFrom, required, summaryOrDescription } from '../drafts.ts';
import type { Draft, Format, Mapped } from '../mapped.ts';
import type { Row } from '../row.ts';
import { contactOf } from '../words/contact.ts';
import { remarkOnCrisisLine } from '../words/crisis-line.ts';
import { meaningOf } from '../words/lexicon.ts';
import { openingWords } from '../words/opening-words.ts';
import { plainText } from '../words/plain-text.ts';
import { attendanceIn, costIn, eligibilityIn, openingSentence, routesIn } from '../words/said-of-service.ts';
import { slug } from '../words/slug.ts';
import { webAddresses } from '../words/web-address.ts';
import { siteOf } from './site.ts';

const SOURCE = 'mental-health-services-2018';
/** The list is of 2018. Nobody knows the day, so the year's first stands for it: old enough to be shown as stale. */
const VERIFIED_ON = '2018-01-01';

/** A list of mental health services made in 2018. Everything from it says that it was last checked then. */
export const mentalHealthServices: Format = {
  title: 'mental health services (2018)',
  source: SOURCE,
  columns: ['name', 'description', 'address', 'postcode', 'telephone', 'website'],
  fromRow,
};

function fromRow(row: Row): Mapped {
  const name = row.text('name');
  const sourceId = slug(name, row.text('postcode'));
  if (!name) return { outcome: 'rejected', sourceId, remarks: [required('name')] };
  const crisisLine = remarkOnCrisisLine(name);
  if (crisisLine) return { outcome: 'left out', sourceId, remarks: [crisisLine] };

  const site = siteOf(row, SOURCE, sourceId, name);
  const web = webAddresses('website', row.text('website'));
  const contact = contactOf(row.text('telephone'), null);
  const { remarks, service } = serviceOf(name, plainText(row.text('description') ?? ''));
  return {
    outcome: 'draft',
    sourceId,
    draft: {
      organisation: organisationOf(name, row.text('description') ?? ''),
      location: site.location,
      service: {
        ...service,
        contacts: contact.contacts,
        links: web.links,
        verifiedOn: VERIFIED_ON,
        provenance: provenanceFrom(SOURCE, sourceId),
      },
    },
    remarks: [...[site, web, contact].flatMap((part) => part.remarks), ...remarks],
  };
}

/** One body may be listed at several places, so it is known by its name; what differs between places is the service's. */
function organisationOf(name: string, description: string): Draft['organisation'] {
  return { name: { en: name }, kind: kindOf(`${name} ${description}`), provenance: provenanceFrom(SOURCE, slug(name)) };
}

function kindOf(words: string) {
  if (/\bCIC\b/.test(words)) return 'CIC' as const;
  return /\b(charity|charitable)\b/i.test(words) ? ('CHARITY' as const) : ('OTHER' as const);
}

function serviceOf(name: string, description: string) {
  const words = `${name}. ${description}`;
  const { remarks, ...opening } = openingWords('description', openingSentence(description));
  const routes = routesIn(description);
  const service = {
    name: { en: name },
    ...summaryOrDescription(description || null),
    ...meaningOf(words),
    eligibility: eligibilityIn(description),
    cost: costIn(description),
    attendance: attendanceIn(words),
    referralRoutes: routes,
    ...opening,
  };
  return { service, remarks };
}
