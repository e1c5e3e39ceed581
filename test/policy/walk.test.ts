import { describe, expect, it } from '@jest/globals';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { OPEN_MUTATIONS, PUBLIC_QUERIES, rules } from '../../src/policy/table.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { KEY_SCOPES, ROLES, SCOPE_OF, type HeldRole, type KeyScope, type Role } from '../../src/shared/role.ts';
import { anonymous, keyViewer, personViewer, type Viewer } from '../../src/shared/viewer.ts';
import { testApi, type Answer } from '../support/api.ts';
import { builders } from '../support/builders.ts';
import { careBuilders } from '../support/care.ts';
import { administrator, someone } from '../support/viewers.ts';
import { newId } from '../../src/shared/uuid.ts';
import type { Place, Scenario, Workshop } from './scenario.ts';
import { scenarios } from './scenarios/scenarios.ts';

const api = testApi();
const build = builders(api);
const workshop: Workshop = {
  ...build,
  ...careBuilders(api),
  make: (document, variables, viewer = administrator) => api.ask(document, variables, viewer),
};
const operations = Object.keys(rules);
/** What people do with their own alone is nobody's by a role; test/identity tries it. */
const walked = operations.filter((name) => Object.keys(rules[name]?.by ?? {}).length > 0);

/** Scopes of their own for one attempt, so that no attempt sees what another one left. */
async function somewhere(): Promise<Place> {
  const organisation = await build.anOrganisation();
  const team = await build.aTeam({ hostOrganisation: organisation.id });
  const area = `E0800${String((areas += 1)).padStart(4, '0')}`;
  await build.aService({ catchment: [area] }, organisation.id);
  return { organisation: organisation.id, team: team.id, area };
}

/** Each attempt has an area of its own, which only what it makes belongs to. */
let areas = 1000;

function holding(role: Role, { organisation, team, area }: Place): HeldRole {
  return { role, scope: { DIRECTORY: null, ORGANISATION: organisation, TEAM: team, AREA: area }[SCOPE_OF[role]] };
}

const REFUSALS = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'];

async function tried(operation: string, viewer: Viewer, place: Place): Promise<'done' | 'refused'> {
  const scenario = scenarios[operation] as Scenario;
  const attempt = await scenario.attempt(workshop, place, viewer);
  const answer = await api.ask(attempt.document, attempt.variables, viewer);
  if (answer.errors.some(({ extensions }) => REFUSALS.includes(String(extensions.code)))) return 'refused';
  if (answer.errors.length > 0) throw new Error(`${operation}: ${JSON.stringify(answer.errors)}`);
  const succeeded = scenario.succeeded?.(answer, attempt) ?? isPlain(answer, operation);
  return succeeded ? 'done' : 'refused';
}

/** Done, with nothing to complain of; a complaint would show that the attempt itself was not sound. */
function isPlain({ data }: Answer, operation: string): boolean {
  const payload = data?.[operation];
  if (payload.problems.length > 0) throw new Error(`${operation}: ${JSON.stringify(payload.problems)}`);
  return true;
}

const isField = (operation: string) => operation.includes('.');

function fieldOf(schema: GraphQLSchema, name: string) {
  const [type = '', field = ''] = name.split('.');
  return (schema.getType(type) as GraphQLObjectType | undefined)?.getFields()[field];
}

describe('the table of rules', () => {
  it('covers every query and mutation of the schema, and nothing else', async () => {
    const schema = await createSchema();
    const queries = Object.keys(schema.getQueryType()?.getFields() ?? {});
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    const open = [...PUBLIC_QUERIES, ...OPEN_MUTATIONS];

    expect([...queries, ...mutations].sort()).toEqual([...open, ...operations.filter((name) => !isField(name))].sort());
    for (const field of operations.filter(isField)) expect(fieldOf(schema, field)).toBeDefined();
  });

  it('is tried row by row: add a scenario for a new row in test/policy/scenarios', () => {
    expect(Object.keys(scenarios).sort()).toEqual([...walked].sort());
  });
});

const cells = walked.flatMap((operation) => ROLES.map((role) => ({ operation, role })));

describe.each(walked)('%s', (operation) => {
  const rule = rules[operation];

  it.each(cells.filter((cell) => cell.operation === operation))('by $role', async ({ role }) => {
    const reach = rule?.by[role];
    const own = await somewhere();
    const viewer = someone(holding(role, own));

    expect(await tried(operation, viewer, own)).toBe(reach ? 'done' : 'refused');
    expect(await tried(operation, viewer, await somewhere())).toBe(reach === 'ANY' ? 'done' : 'refused');
  });

  it('is refused to the public, to somebody without a role, and to a role that waits for its second factor', async () => {
    const place = await somewhere();
    const held = ROLES.map((role) => holding(role, place));

    expect(await tried(operation, anonymous, place)).toBe('refused');
    expect(await tried(operation, someone(), place)).toBe('refused');
    expect(await tried(operation, personViewer(newId(), held, { needsSecondFactor: true }), place)).toBe('refused');
  });

  it('is done with a key that was made for it, and with no other', async () => {
    const doneWith = async (scopes: KeyScope[]) => {
      const place = await somewhere();
      const held = ROLES.map((role) => holding(role, place));
      return tried(operation, keyViewer(newId(), held, scopes), place);
    };
    const others = KEY_SCOPES.filter((scope) => scope !== rule?.key);

    expect(await doneWith(others)).toBe('refused');
    if (rule?.key) expect(await doneWith([rule.key])).toBe('done');
  });
});
