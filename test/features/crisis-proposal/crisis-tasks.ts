import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { builders } from '../../support/builders.ts';
import { keeping, TODAY } from './keeping.ts';
import type { TestApi } from '../../support/api.ts';

type Somebody = Awaited<ReturnType<ReturnType<typeof builders>['aPerson']>>;

export interface Task {
  kind: string;
  why: string;
  dueOn: string | null;
  lines: { code: string }[];
  proposal: { id: string; mayDecide: boolean; warnings: { message: string }[] } | null;
  facts: { fact: string; value: string | null; status: string; isProposed: boolean }[];
}

/** Ada, an administrator, and Rosa, a link worker, at the queue of crisis lines. */
export function crisisTasks(api: TestApi) {
  const { aPerson } = builders(api);

  const { done, queue, theLine } = keeping(api);

  let ada: Somebody;
  let rosa: Somebody;

  beforeAll(async () => {
    ada = await aPerson({ name: 'Ada', roles: [{ role: 'ADMINISTRATOR', scope: null }] });
    rosa = await aPerson({ name: 'Rosa', roles: [{ role: 'LINK_WORKER', scope: 'a team' }] });
  });

  beforeEach(() => api.setClock(TODAY));

  afterAll(() => api.setClock());

  async function tasks(variables: object = {}, viewer = ada.viewer): Promise<Task[]> {
    const { edges } = await queue(viewer, variables);
    return edges.map(({ node }: { node: Task }) => node);
  }

  async function propose(code: string, facts: object[], by = rosa) {
    const { id: lineId } = await theLine(code);
    return (await done('proposeCrisisLineChange', by.viewer, { lineId, facts })).proposal;
  }

  return {
    tasks,
    propose,
    get ada() {
      return ada;
    },
    get rosa() {
      return rosa;
    },
  };
}
