import type { Published } from '../map/present.ts';
import { addressOf, licenceStatement, type Publication } from '../publication.ts';
import { VERSION } from '../serve/details.ts';
import { OF_PAGES, OF_SERVICES, PARAMETERS } from './parameters.ts';
import { SCHEMAS } from './schemas.ts';

interface Listed {
  path: string;
  /** What it is called in a sentence. */
  what: string;
  /** The schema of a record in a page, and of a whole one. */
  brief: string;
  full: string;
  parameters: readonly string[];
}

const LISTED: readonly Listed[] = [
  {
    path: '/services',
    what: 'services',
    brief: 'ServiceInBrief',
    full: 'Service',
    parameters: [...OF_SERVICES, 'minimal'],
  },
  {
    path: '/service_at_locations',
    what: 'services, once for each of their places',
    brief: 'ServiceAtLocation',
    full: 'ServiceAtLocation',
    parameters: [...OF_SERVICES, 'postcode', 'proximity'],
  },
  {
    path: '/organizations',
    what: 'organisations',
    brief: 'Organization',
    full: 'Organization',
    parameters: [...OF_PAGES, 'full'],
  },
  { path: '/taxonomies', what: 'taxonomies', brief: 'Taxonomy', full: 'Taxonomy', parameters: OF_PAGES },
  {
    path: '/taxonomy_terms',
    what: 'taxonomy terms',
    brief: 'TaxonomyTerm',
    full: 'TaxonomyTerm',
    parameters: [...OF_PAGES, 'taxonomy_id', 'top_only', 'parent_id'],
  },
];

/** The description of all this for programs, as OpenAPI has it. */
export function openApiOf(publication: Publication): Published {
  const { publisher, licence, publicUrl } = publication;
  return {
    openapi: '3.1.0',
    info: {
      title: `Open Referral UK of ${publisher}`,
      version: VERSION,
      description: `The published services of this directory. ${licenceStatement(publication)}`,
      contact: { name: publisher, url: publicUrl },
      license: licence ?? { name: 'None declared', url: addressOf(publication) },
    },
    servers: [{ url: addressOf(publication).replace(/\/$/, '') }],
    paths: { '/': root(), ...Object.fromEntries(LISTED.flatMap(pathsOf)) },
    components: {
      schemas: SCHEMAS,
      parameters: Object.fromEntries(
        Object.entries(PARAMETERS).map(([name, described]) => [
          name,
          { name, in: 'query', required: false, ...described },
        ]),
      ),
    },
  };
}

function root(): Published {
  return {
    get: {
      operationId: 'details',
      summary: 'What this is, who publishes it, and what may be done with it',
      responses: { 200: found('What this is.', { $ref: schema('Details') }) },
    },
  };
}

function pathsOf({ path, what, brief, full, parameters }: Listed): [string, Published][] {
  const name = path.slice(1);
  return [
    [path, { get: list({ name, what, brief, full, parameters }) }],
    [
      `${path}/{id}`,
      {
        get: {
          operationId: `${name}_by_id`,
          summary: `One of the ${what}, whole`,
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
          responses: { 200: found('The record.', { $ref: schema(full) }), 404: { description: 'There is none.' } },
        },
      },
    ],
  ];
}

function list({ name, what, brief, full, parameters }: Omit<Listed, 'path'> & { name: string }): Published {
  const contents = { type: 'array', items: { $ref: schema(brief) } };
  const page = { allOf: [{ $ref: schema('Page') }, { type: 'object', properties: { contents } }] };
  const answer = found('A page.', page);
  const lines = { 'application/x-ndjson': { schema: { $ref: schema(full) } } };
  const content = name === 'services' ? { ...answer.content, ...lines } : answer.content;
  return {
    operationId: name,
    summary: `Pages of ${what}`,
    parameters: parameters.map((each) => ({ $ref: `#/components/parameters/${each}` })),
    responses: {
      200: { ...answer, content },
      304: { description: 'What you have still holds.' },
      400: found('What is wrong with the parameters.', { $ref: schema('Problems') }),
      429: { description: 'You have asked for more than is allowed in one minute.' },
    },
  };
}

function found(description: string, of: Published) {
  return { description, content: { 'application/json': { schema: of } } };
}

function schema(name: string): string {
  return `#/components/schemas/${name}`;
}
