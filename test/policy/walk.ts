import { describe, expect, it } from '@jest/globals';
import { rules } from '../../src/policy/table.ts';
import { KEY_SCOPES, ROLES, SCOPE_OF, type HeldRole, type KeyScope, type Role } from '../../src/shared/role.ts';
import { newId } from '../../src/shared/uuid.ts';
import { anonymous, keyViewer, personViewer, type Viewer } from '../../src/shared/viewer.ts';
import { testApi, type Answer } from '../support/api.ts';
import { builders } from '../support/builders.ts';
import { careBuilders } from '../support/care.ts';
import { administrator, someone } from '../support/viewers.ts';
import type { Place, Scenario, Workshop } from './scenario.ts';

const REFUSALS = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'];

/** Tries each of these rows as every role, in its own scope and in another one, as the public and by key. */
export function walk(scenarios: Record<string, Scenario>): void {
  const { somewhere, tried } = attempts();

  describe.each(Object.entries(scenarios))('%s', (operation, scenario) => {
    const rule = rules[operation];

    it.each(ROLES.map((role) => ({ role })))('by $role', async ({ role }) => {
      const reach = rule?.by[role];
      const own = await somewhere();
      const viewer = someone(holding(role, own));

      expect(await tried(operation, scenario, viewer, own)).toBe(reach ? 'done' : 'refused');
      expect(await tried(operation, scenario, viewer, await somewhere())).toBe(reach === 'ANY' ? 'done' : 'refused');
    });

    it('is refused to the public, to somebody without a role, and to a role that waits for its second factor', async () => {
      const place = await somewhere();
      const waiting = personViewer(newId(), everyRole(place), { needsSecondFactor: true });

      expect(await tried(operation, scenario, anonymous, place)).toBe('refused');
      expect(await tried(operation, scenario, someone(), place)).toBe('refused');
      expect(await tried(operation, scenario, waiting, place)).toBe('refused');
    });

    it('is done with a key that was made for it, and with no other', async () => {
      const doneWith = async (scopes: KeyScope[]) => {
        const place = await somewhere();
        return tried(operation, scenario, keyViewer(newId(), everyRole(place), scopes), place);
      };
      const others = KEY_SCOPES.filter((scope) => scope !== rule?.key);

      expect(await doneWith(others)).toBe('refused');
      if (rule?.key) expect(await doneWith([rule.key])).toBe('done');
    });
  });
}

function holding(role: Role, { organisation, team, area }: Place): HeldRole {
  return { role, scope: { DIRECTORY: null, ORGANISATION: organisation, TEAM: team, AREA: area }[SCOPE_OF[role]] };
}

const everyRole = (place: Place): HeldRole[] => ROLES.map((role) => holding(role, place));

/** Where attempts are made, and how one ends. */
function attempts() {
  const api = testApi();
  const build = builders(api);
  const workshop: Workshop = {
    ...build,
    ...careBuilders(api),
    make: (document, variables, viewer = administrator) => api.ask(document, variables, viewer),
  };
  /** Each attempt has an area of its own, which only what it makes belongs to. */
  let areas = 1000;

  /** Scopes of their own for one attempt, so that no attempt sees what another one left. */
  async function somewhere(): Promise<Place> {
    const organisation = await build.anOrganisation();
    const team = await build.aTeam({ hostOrganisation: organisation.id });
    const area = `E0800${String((areas += 1)).padStart(4, '0')}`;
    await build.aService({ catchment: [area] }, organisation.id);
    return { organisation: organisation.id, team: team.id, area };
  }

  async function tried(operation: string, scenario: Scenario, viewer: Viewer, place: Place) {
    const attempt = await scenario.attempt(workshop, place, viewer);
    const answer = await api.ask(attempt.document, attempt.variables, viewer);
    if (answer.errors.some(({ extensions }) => REFUSALS.includes(String(extensions.code)))) return 'refused';
    if (answer.errors.length > 0) throw new Error(`${operation}: ${JSON.stringify(answer.errors)}`);
    const succeeded = scenario.succeeded?.(answer, attempt) ?? isPlain(answer, operation);
    return succeeded ? 'done' : 'refused';
  }

  return { somewhere, tried };
}

/** Done, with nothing to complain of; a complaint would show that the attempt itself was not sound. */
function isPlain({ data }: Answer, operation: string): boolean {
  const payload = data?.[operation];
  if (payload.problems.length > 0) throw new Error(`${operation}: ${JSON.stringify(payload.problems)}`);
  return true;
}
