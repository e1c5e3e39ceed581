import { MOST_PER_PAGE, USUAL_PER_PAGE } from '../ask/read-asked.ts';

type Schema = Readonly<Record<string, unknown>>;

interface Described {
  description: string;
  schema: Schema;
}

const text: Schema = { type: 'string' };
const id: Schema = { type: 'string', format: 'uuid' };
const isOn: Schema = { type: 'boolean', default: false };
const age: Schema = { type: 'integer', minimum: 0, maximum: 150 };
const time: Schema = { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$' };

/** What each parameter of an address does. */
export const PARAMETERS: Readonly<Record<string, Described>> = {
  page: { description: 'Which page, from 1.', schema: { type: 'integer', minimum: 1, default: 1 } },
  per_page: {
    description: 'How many records a page has.',
    schema: { type: 'integer', minimum: 1, maximum: MOST_PER_PAGE, default: USUAL_PER_PAGE },
  },
  format: { description: 'There is JSON, and no other format.', schema: { type: 'string', enum: ['json'] } },
  search: { description: 'Words, all of which have to be there.', schema: text },
  full: { description: 'With true, records are whole instead of brief.', schema: isOn },
  minimal: { description: 'With true, little more than ids and the times of the last change.', schema: isOn },
  taxonomy_term_id: { description: 'Services that carry this term.', schema: id },
  taxonomy_id: { description: 'What carries any term of this taxonomy.', schema: id },
  organization_id: { description: 'Services of this organisation.', schema: id },
  minimum_age: { description: 'Services open to somebody of this age or older.', schema: age },
  maximum_age: { description: 'Services open to somebody of this age or younger.', schema: age },
  day: {
    description: 'With a regular session on this day: MO, TU, WE, TH, FR, SA or SU; several with commas between them.',
    schema: text,
  },
  start_time: {
    description: 'With a regular session that is on at some time from this one, as HH:MM in London.',
    schema: time,
  },
  end_time: {
    description: 'With a regular session that is on at some time until this one, as HH:MM in London.',
    schema: time,
  },
  modified_after: {
    description:
      'What was changed at this moment or later. What is gone since then comes along as a tombstone, whatever else is asked for.',
    schema: { type: 'string', format: 'date-time' },
  },
  postcode: {
    description: 'Services that take people from this postcode; what it is that proximity is counted from.',
    schema: text,
  },
  proximity: {
    description: 'No further than this from the postcode, in metres.',
    schema: { type: 'integer', minimum: 1, maximum: 1_000_000 },
  },
  top_only: { description: 'Terms that lie in no other: all do.', schema: isOn },
  parent_id: { description: 'Terms within this one: there are none.', schema: id },
};

export const OF_PAGES = ['page', 'per_page', 'format', 'search'] as const;
export const OF_SERVICES = [
  ...OF_PAGES,
  ...['taxonomy_term_id', 'taxonomy_id', 'organization_id', 'minimum_age', 'maximum_age'],
  ...['day', 'start_time', 'end_time', 'modified_after', 'full'],
] as const;
