import type { SheetColumn, SheetField, SheetReading } from './sheet-field.codes.ts';

/** How people call their columns; the first that fits, fits. Written as `comparable` makes a heading. */
const HEADINGS: readonly [RegExp, SheetField][] = [
  [/^(id|ref|reference|unique (id|ref(erence)?)|service id|record id|uprn)$/, 'ID'],
  [/^(organi[sz]ation|provider|(provided|run|delivered|organised) by|charity|company|group)( name)?$/, 'ORGANISATION'],
  [/^(organi[sz]ation|provider) (website|web ?site|url|web)$/, 'ORGANISATION_WEBSITE'],
  [/charity (registration )?(number|no)$|^(registered )?charity number$/, 'CHARITY_NUMBER'],
  [/compan(y|ies).*(number|no)$/, 'COMPANY_NUMBER'],
  [/^(service|activity|project|event|listing|charity)? ?(name|title)$|^(service|activity|name of service)$/, 'NAME'],
  [
    /^(service |short |long |full )?(description|summary|details|about|activities)$|^what (it is|is it|it does|happens|(we|they|you) (do|offer))$/,
    'DESCRIPTION',
  ],
  [/^status$/, 'STATUS'],
  [/^(contact )?e ?mail( address)?$/, 'EMAIL'],
  [/^(contact )?(tele)?phone( number| no)?$|^tel( no)?$|^(contact )?number$/, 'PHONE'],
  [/^(contact|contact name|contact person|named contact)$/, 'CONTACT_NAME'],
  [/^(web ?site|url|web|web ?address|contact web|link|homepage)( address)?$/, 'WEBSITE'],
  [/^(venue|location|place|building|site|venue name|location name)$/, 'VENUE'],
  [/^(full |postal |venue |street )?address( line)?( 1)?$/, 'ADDRESS'],
  [/^(town|city|town city|town or city|village)$/, 'TOWN'],
  [/post ?code$/, 'POSTCODE'],
  [/^(lat|latitude|y lat)$/, 'LATITUDE'],
  [/^(lon|lng|long|longitude|x long)$/, 'LONGITUDE'],
  [/^access(ibility)?( information| notes)?$|^disabled access$/, 'ACCESS'],
  [/^(opening|open|session)? ?(times|hours|days and times)$|^(when|day and time|timetable|opening)$/, 'OPENING_TIMES'],
  [/^(cost|costs|price|prices|fee|fees|charge|charges|cost details)$/, 'COST'],
  [/^(eligibility|who (is it )?for|who can (use|attend).*|target (group|audience)|criteria)$/, 'ELIGIBILITY'],
  [/^(min(imum)?|lower|youngest|from) age$|^age from$/, 'MINIMUM_AGE'],
  [/^(max(imum)?|upper|oldest|to) age$|^age to$/, 'MAXIMUM_AGE'],
  [
    /^(referrals?|referral (method|route|process|information)|how to (access|refer|apply|join)|access route)$/,
    'REFERRAL',
  ],
  [/^languages?( spoken)?$/, 'LANGUAGES'],
  [/^(categor(y|ies)|type|types|tags?|keywords?|theme|themes|service type|type of service)$/, 'CATEGORIES'],
  [/^(area code|area covered|areas? served|catchment( area)?|coverage|geographical area)$/, 'AREA'],
  [
    /^(last )?(checked|verified|reviewed|updated)( on| date)?$|^date (checked|verified|updated|reviewed)$/,
    'CHECKED_ON',
  ],
];

const SEPARATED: ReadonlySet<SheetField> = new Set(['CATEGORIES', 'LANGUAGES']);

/** A heading as it is compared: without capitals, and with blanks for all that is no letter and no number. */
export function comparable(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A first guess what each column says, by its heading; each field once. A person looks at it before it is used. */
export function proposeReading(headings: readonly string[]): SheetReading {
  const taken = new Map<SheetField, string>();
  for (const heading of headings) {
    const field = HEADINGS.find(([pattern, each]) => !taken.has(each) && pattern.test(comparable(heading)))?.[1];
    if (field !== undefined) taken.set(field, heading);
  }
  if (!taken.has('NAME')) promoteOrganisation(taken);
  const columns = [...taken].map(([field, heading]): SheetColumn =>
    SEPARATED.has(field) ? { heading, field, separator: ';' } : { heading, field },
  );
  const inOrder = columns.sort((one, other) => headings.indexOf(one.heading) - headings.indexOf(other.heading));
  return { columns: inOrder, constants: [], idHeadings: idHeadings(taken) };
}

/** A table that names bodies and no services lists what each of them offers under its own name. */
function promoteOrganisation(taken: Map<SheetField, string>): void {
  const heading = taken.get('ORGANISATION');
  if (heading === undefined) return;
  taken.delete('ORGANISATION');
  taken.set('NAME', heading);
}

function idHeadings(taken: ReadonlyMap<SheetField, string>): string[] {
  const own = taken.get('ID') ?? taken.get('CHARITY_NUMBER');
  if (own !== undefined) return [own];
  const fields: SheetField[] = ['NAME', 'POSTCODE'];
  return fields.flatMap((field) => taken.get(field) ?? []);
}
