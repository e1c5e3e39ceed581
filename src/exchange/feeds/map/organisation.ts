import { changed, provenanceFrom } from '../../import/drafts.ts';
import type { Draft, Remark } from '../../import/mapped.ts';
import { charityId, companyId, registeredId } from '../../import/words/org-id.ts';
import { thingsAt, wordsAt, type Thing } from '../clean/said.ts';
import type { Mapping } from './feed-draft.ts';
import { contactsIn, linksIn } from './reach.ts';
import { nameAt, wordsOf } from './texts.ts';

export interface MappedOrganisation {
  organisation: Draft['organisation'];
  remarks: Remark[];
}

const LONGEST = 10_000;

/** The body that offers a service. A service that names none gets one of its own name, so that somebody stands behind it. */
export function organisationIn(
  record: Thing,
  { id, name: serviceName }: { id: string; name: string },
  { source }: Mapping,
): MappedOrganisation {
  const [body = {}] = thingsAt(record, 'organization');
  const name = nameAt(body, 'name');
  const description = wordsOf(body, 'description', LONGEST);
  const reach = contactsIn(body);
  const web = linksIn('organization.website', wordsAt(body, 'website'), wordsAt(body, 'url'));
  const numbers = identifiersIn(body);
  const organisation = {
    name: { en: name.words ?? serviceName },
    kind: kindOf(numbers.identifiers),
    description: description.words === null ? null : { en: description.words },
    identifiers: numbers.identifiers,
    contacts: reach.contacts,
    links: web.links,
    provenance: provenanceFrom(source, wordsAt(body, 'id') ?? `service:${id}`),
  };
  const missing = name.words === null ? [unnamed(serviceName)] : [];
  const all = [name, description, reach, web, numbers];
  return { organisation, remarks: [...missing, ...all.flatMap(({ remarks }) => remarks)] };
}

function unnamed(serviceName: string): Remark {
  const message = `The feed does not name the organisation. It is listed as “${serviceName}”, after its service.`;
  return { field: 'organization.name', code: 'LEFT_OUT', message };
}

function kindOf(identifiers: string[]) {
  return identifiers.some((each) => /^GB-(CHC|SC|NIC)-/.test(each)) ? ('CHARITY' as const) : ('OTHER' as const);
}

/** Official numbers, in the form in which they are kept here. */
function identifiersIn(body: Thing): { identifiers: string[]; remarks: Remark[] } {
  const listed = thingsAt(body, 'organization_identifiers').map((each) => ({
    scheme: wordsAt(each, 'identifier_scheme', 'identifier_type') ?? '',
    number: wordsAt(each, 'identifier'),
  }));
  const charity = { scheme: 'GB-CHC', number: wordsAt(body, 'charity_number') };
  const company = { scheme: 'GB-COH', number: wordsAt(body, 'company_number') };
  const said = [...listed, charity, company].flatMap(({ scheme, number }) => (number ? [{ scheme, number }] : []));
  const read = said.map((each) => ({ ...each, identifier: identifierOf(each) }));
  return {
    identifiers: [...new Set(read.flatMap(({ identifier }) => identifier ?? []))],
    remarks: read.flatMap(({ number, scheme, identifier }) =>
      remarkOn(`${scheme} ${number}`.trim(), number, identifier),
    ),
  };
}

function identifierOf({ scheme, number }: { scheme: string; number: string }): string | null {
  const whole = registeredId(number) ?? registeredId(`${scheme}-${number}`);
  if (whole !== null) return whole;
  if (/charit|GB-(CHC|SC|NIC)/i.test(scheme)) return charityId(number);
  return /compan|GB-COH/i.test(scheme) ? companyId(number) : null;
}

function remarkOn(said: string, number: string, identifier: string | null): Remark[] {
  const field = 'organization_identifiers';
  if (identifier === null)
    return [{ field, code: 'LEFT_OUT', message: `“${said}” is no official number as a UK register writes it.` }];
  return identifier.endsWith(number) ? [] : [changed(field, said, identifier)];
}
