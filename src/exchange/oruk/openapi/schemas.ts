type Schema = Readonly<Record<string, unknown>>;

const id: Schema = { type: 'string', format: 'uuid' };
const text: Schema = { type: 'string' };
const list = (items: Schema): Schema => ({ type: 'array', items });
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const thing = (required: string[], properties: Record<string, Schema>): Schema => ({
  type: 'object',
  required,
  properties,
});

const service: Record<string, Schema> = {
  id,
  organization_id: id,
  name: text,
  description: text,
  url: { type: 'string', format: 'uri' },
  email: { type: 'string', format: 'email' },
  status: { type: 'string', enum: ['active', 'inactive', 'defunct', 'temporarily closed'] },
  minimum_age: { type: 'number' },
  maximum_age: { type: 'number' },
  assured_date: { type: 'string', format: 'date' },
  assurer_email: { type: 'string', format: 'email' },
  quality_standing: { type: 'string', enum: ['met', 'working towards', 'expired', 'not assessed'] },
  accreditations: text,
  alert: text,
  last_modified: { type: 'string', format: 'date-time' },
  organization: ref('Organization'),
};

/** What records look like, as far as somebody who writes a program has to know. The standard's own schemas say the rest. */
export const SCHEMAS: Readonly<Record<string, Schema>> = {
  Page: thing(['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty', 'contents'], {
    total_items: { type: 'integer' },
    total_pages: { type: 'integer' },
    page_number: { type: 'integer' },
    size: { type: 'integer' },
    first_page: { type: 'boolean' },
    last_page: { type: 'boolean' },
    empty: { type: 'boolean' },
    contents: list({ type: 'object' }),
  }),
  Details: thing(['version', 'profile', 'openapi_url'], {
    version: text,
    profile: { type: 'string', format: 'uri' },
    openapi_url: { type: 'string', format: 'uri' },
    publisher: { type: 'object' },
    license: { type: 'object' },
    license_statement: text,
    attribution: list(text),
  }),
  ServiceInBrief: thing(['id', 'name', 'status'], service),
  Service: thing(['id', 'name', 'status'], {
    ...service,
    eligibility_description: text,
    application_process: text,
    wait_time: text,
    accessibility: list(text),
    phones: list(thing(['id', 'number'], { id, number: text, description: text })),
    schedules: list({ type: 'object' }),
    service_areas: list({ type: 'object' }),
    service_at_locations: list({ type: 'object' }),
    languages: list({ type: 'object' }),
    cost_options: list({ type: 'object' }),
    contacts: list({ type: 'object' }),
    attributes: list({ type: 'object' }),
  }),
  Organization: thing(['id', 'name', 'description'], {
    id,
    name: text,
    description: text,
    email: { type: 'string', format: 'email' },
    website: { type: 'string', format: 'uri' },
    organization_identifiers: list({ type: 'object' }),
    phones: list({ type: 'object' }),
    services: list({ type: 'object' }),
  }),
  ServiceAtLocation: thing(['id'], {
    id,
    service_id: id,
    location_id: id,
    location: { type: 'object' },
    service: ref('Service'),
  }),
  Taxonomy: thing(['id', 'name', 'description'], {
    id,
    name: text,
    description: text,
    taxonomy_terms: list(ref('TaxonomyTerm')),
  }),
  TaxonomyTerm: thing(['id', 'name', 'description'], {
    id,
    code: text,
    name: text,
    description: text,
    taxonomy_id: id,
  }),
  Problems: thing(['problems'], {
    problems: list(thing(['path', 'code', 'message'], { path: text, code: text, message: text })),
  }),
};
