import { isDay } from '../../../shared/checks.ts';
import { addressOf } from '../../import/words/address.ts';
import { writtenDay } from '../../import/words/day.ts';
import type { Thing } from '../clean/said.ts';
import { saidTimes } from './said-times.ts';
import type { SaidRow } from './said-row.ts';

const AREA_CODE = /^[EWSNK]\d{8}$/;
/** Spreadsheets drop the nought with which every number in the United Kingdom begins. */
const WITHOUT_NOUGHT = /^[1-9]\d{8,9}$/;
/** The days from 1954 to 2119, as spreadsheets count them. */
const COUNTED_DAY = /^[2-7]\d{4}$/;
const DAY_MS = 86_400_000;

/** A row of a table as a record of the standard, so that it goes the way of all records. Pure. */
export function rowRecord(row: SaidRow): Thing {
  return saidOnly({
    id: row.id,
    name: row.text('NAME'),
    description: row.text('DESCRIPTION', '\n\n'),
    status: row.text('STATUS'),
    url: row.text('WEBSITE'),
    fees_description: row.text('COST'),
    eligibility_description: row.text('ELIGIBILITY', '\n'),
    minimum_age: ageOf(row.text('MINIMUM_AGE')),
    maximum_age: ageOf(row.text('MAXIMUM_AGE')),
    application_process: row.text('REFERRAL'),
    assured_date: dayOf(row.text('CHECKED_ON')),
    languages: row.all('LANGUAGES').map(({ value }) => ({ name: value })),
    service_areas: row.all('AREA').map(({ value }) => (AREA_CODE.test(value) ? { uri: value } : { name: value })),
    attributes: row
      .all('CATEGORIES')
      .map(({ heading, value }) => ({ taxonomy_term: { name: value, taxonomy: heading } })),
    schedules: saidTimes(row.text('OPENING_TIMES', '; ')),
    contacts: contactsOf(row),
    organization: organisationOf(row),
    service_at_locations: placesOf(row),
  });
}

function contactsOf(row: SaidRow): Thing[] {
  const [first, ...others] = row.all('PHONE').map(({ value }) => ({ number: phoneOf(value) }));
  const own = saidOnly({ name: row.text('CONTACT_NAME'), email: row.text('EMAIL'), phones: first ? [first] : [] });
  return [...(Object.keys(own).length > 0 ? [own] : []), ...others.map((phone) => ({ phones: [phone] }))];
}

function phoneOf(written: string): string {
  const digits = written.replace(/[\s-]/g, '');
  return WITHOUT_NOUGHT.test(digits) ? `0${written}` : written;
}

/** The body is known by its official number, or else by its name: tables give bodies no ids. */
function organisationOf(row: SaidRow): Thing | null {
  const numbers = { charity_number: row.text('CHARITY_NUMBER'), company_number: row.text('COMPANY_NUMBER') };
  const named = row.text('ORGANISATION');
  const official = numbers.charity_number || numbers.company_number;
  if (named === '' && official === '') return null;
  const name = named || row.text('NAME');
  const id = official === '' ? `org:${name.toLowerCase().replace(/\s+/g, ' ')}` : `org:${official}`;
  return saidOnly({ id, name, website: row.text('ORGANISATION_WEBSITE'), ...numbers });
}

function placesOf(row: SaidRow): Thing[] {
  const address = addressOf(row.text('ADDRESS', ', '));
  const town = row.text('TOWN') || (address.town ?? '');
  const isOther = address.town !== null && address.town.toLowerCase() !== town.toLowerCase();
  const lines = isOther ? [...address.addressLines, address.town] : address.addressLines;
  const where = saidOnly({
    address_1: lines[0],
    address_2: lines.slice(1).join(', '),
    city: town,
    postal_code: row.text('POSTCODE'),
  });
  const name = row.text('VENUE') || (address.venue ?? '');
  const point = saidOnly({ latitude: row.text('LATITUDE'), longitude: row.text('LONGITUDE') });
  if (Object.keys({ ...where, ...point }).length === 0 && name === '') return [];
  const addresses = Object.keys(where).length > 0 ? [{ ...where, address_type: 'physical' }] : [];
  const accessibility = row.all('ACCESS').map(({ value }) => ({ description: value }));
  return [{ location: saidOnly({ name, ...point, addresses, accessibility }) }];
}

/** `18`, `18+`, `18 years`. */
function ageOf(written: string): string {
  return /^\d{1,3}(?=\D|$)/.exec(written)?.[0] ?? '';
}

function dayOf(written: string): string {
  const counted = COUNTED_DAY.test(written) ? new Date(Date.UTC(1899, 11, 30) + Number(written) * DAY_MS) : null;
  const day = counted === null ? (writtenDay(written)?.day ?? '') : counted.toISOString().slice(0, 10);
  return isDay(day) ? day : '';
}

function saidOnly(thing: Thing): Thing {
  const isSaid = (value: unknown) =>
    value !== '' && value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => isSaid(value)));
}
