import type { Viewer } from '../../../src/shared/viewer.ts';
import type { TestApi } from '../../support/api.ts';

const GAP = `gap { id version status need { code } area { code } population { code }
  evidence { until events reasons { reason count } } steps { kind words } closedBy { id } } problems { path code message }`;

/** The words of those who flag gaps, and of those who decide about them. */
export function flagging(api: TestApi) {
  async function flag(viewer: Viewer, input: object) {
    const document = `mutation ($flag: GapFlagInput!) { answer: flagGap(flag: $flag) { ${GAP} } }`;
    const { data, errors } = await api.ask(document, { flag: input }, viewer);
    return { ...data?.answer, errors } as unknown as {
      gap: { id: string; version: number; status: string; evidence: object; steps: { kind: string }[] };
      problems: { path: string; code: string; message: string }[];
      errors: { message: string }[];
    };
  }

  async function decide(viewer: Viewer, name: string, gap: { id: string; version: number }, more = '') {
    const document = `mutation ($id: ID!, $version: Int!) { answer: ${name}(id: $id, version: $version ${more}) { ${GAP} } }`;
    const { data, errors } = await api.ask(document, { id: gap.id, version: gap.version }, viewer);
    return data?.answer ?? { errors };
  }

  return { flag, decide };
}
