import { provenanceFrom, required } from '../drafts.ts';
import type { Draft, Format, Mapped, Remark } from '../mapped.ts';
import type { Row } from '../row.ts';
import { meaningOf } from '../words/lexicon.ts';
import { openingWords } from '../words/opening-words.ts';
import { costIn, routesIn } from '../words/said-of-service.ts';
import { slug } from '../words/slug.ts';
import { webAddresses } from '../words/web-address.ts';
import { siteOf } from './site.ts';

const SOURCE = 'food-banks';
const FAITH = /\b(church|chapel|mosque|christian|salvation army|ministries|buddhist|baptist|methodist)\b/i;
const SAYS_FOOD = /\b(food\S*|pantry|grocer|meals?|junk food|kitchen|caf[eé]|shop)\b/i;
const MEALS = /\b(meals?|caf[eé]|restaurant)\b/i;

/** Food banks and other help with food: each with the body that runs it, its place, its hours and how people get there. */
export const foodBanks: Format = {
  title: 'food banks',
  source: SOURCE,
  columns: ['Name', 'Referral method', 'Opening times', 'Address', 'Postcode', 'Website', 'Area name', 'Area code'],
  fromRow,
};

function fromRow(row: Row): Mapped {
  const name = row.text('Name');
  const sourceId = slug(name, row.text('Postcode'));
  if (!name) return { outcome: 'rejected', sourceId, remarks: [required('Name')] };

  const referral = row.text('Referral method');
  const site = siteOf(row, SOURCE, sourceId, name);
  const web = webAddresses('Website', row.text('Website'));
  const { remarks: openingRemarks, ...opening } = openingWords('Opening times', row.text('Opening times'));
  const isOver = /no longer open/i.test(referral ?? '');
  const service = {
    name: { en: serviceName(name, referral, site.venue) },
    ...described(row.text('Area name'), referral),
    status: isOver ? ('TEMPORARILY_CLOSED' as const) : ('ACTIVE' as const),
    attendance: ['IN_PERSON' as const],
    links: web.links,
    ...opening,
    provenance: provenanceFrom(SOURCE, sourceId),
  };
  const remarks = [...site.remarks, ...web.remarks, ...openingRemarks, ...(isOver ? [mayBeOver] : [])];
  const draft = { organisation: organisationOf(name), location: site.location, service };
  return { outcome: 'draft', sourceId, draft, remarks };
}

const mayBeOver: Remark = {
  field: 'Referral method',
  code: 'UNKNOWN',
  message: 'The file says that it may be closed for good. It is shown as closed for now: find out, then change it.',
};

/** One body may run several, so it is known by its name; what differs between places is the service's. */
function organisationOf(name: string): Draft['organisation'] {
  const kind = FAITH.test(name) ? 'FAITH_GROUP' : 'OTHER';
  return { name: { en: name }, kind, provenance: provenanceFrom(SOURCE, slug(name)) };
}

/** A name that tells one branch from the next: `Trussell Trust food bank at Union Chapel`. */
function serviceName(name: string, referral: string | null, venue: string | null): string {
  if (SAYS_FOOD.test(name)) return name;
  const what = MEALS.test(referral ?? '') && !/food bank/i.test(referral ?? '') ? 'meals' : 'food bank';
  return venue ? `${name} ${what} at ${venue}` : `${name} ${what}`;
}

/** The column on referral holds more than referral: who it is for, what it costs, what there is. */
function described(area: string | null, referral: string | null) {
  const words = referral ?? '';
  const { populations } = meaningOf(words);
  return {
    summary: { en: area ? `Help with food in ${area}.` : 'Help with food.' },
    needs: ['food'],
    activityKinds: ['food-support'],
    populations,
    eligibility: {
      conditions: /^(for|people|support for|local|food & s\w+ (for|to)) /i.test(words) ? { en: words } : null,
    },
    referralRoutes: routesIn(words),
    referralNote: referral ? { en: referral } : null,
    cost: costOf(words),
  };
}

/** A food bank gives food away; clubs, pantries and cafés say their price. */
function costOf(words: string) {
  if (/pay[- ]as[- ]you[- ]feel/i.test(words)) return { kind: 'DONATION' as const, note: { en: 'Pay as you feel' } };
  const paid = /£\d/.test(words) && /\b(member\w*|fee|pay)\b/i.test(words) ? costIn(words) : null;
  if (paid) return paid;
  return !words.includes('£') && /\b(vouchers?|referral|parcels?|open door|free)\b/i.test(words)
    ? { kind: 'FREE' as const }
    : null;
}
