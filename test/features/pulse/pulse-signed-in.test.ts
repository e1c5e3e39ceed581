import { describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { pulsing, FULL } from './pulsing.ts';

const api = testApi();
const { aReceiver, pulsesOf } = pulsing(api);
const { anOrganisation } = builders(api);
const QUARTER = '2026-Q3';

const SUBMIT = `mutation ($id: ID!, $quarter: String!, $input: PulseInput!) {
  submitPulse(organisationId: $id, quarter: $quarter, input: $input) { pulse { version received } problems { path code message } } }`;

async function submit(id: string, viewer: Viewer, input: object = {}, quarter = QUARTER) {
  const { data, errors } = await api.ask(SUBMIT, { id, quarter, input: { ...FULL, ...input } }, viewer);
  return { ...data?.submitPulse, errors: errors.map(({ extensions }) => extensions.code) };
}

describe('an editor who is signed in', () => {
  it('says how the quarter went, and corrects it', async () => {
    const { id, editor } = await aReceiver();

    const first = await submit(id, editor.viewer);
    const second = await submit(id, editor.viewer, { received: 14 });

    expect(first).toMatchObject({ pulse: { version: 1, received: 12 }, problems: [] });
    expect(second).toMatchObject({ pulse: { version: 2, received: 14 }, problems: [] });
    expect(await pulsesOf(id, editor.viewer)).toHaveLength(1);
  });

  it.each([
    [{ attended: 13 }, 'attended'],
    [{ turnedAway: 13 }, 'turnedAway'],
    [{ received: -1, attended: 0, turnedAway: 0, turnedAwayFor: [] }, 'received'],
    [{ turnedAwayFor: [{ reason: 'COST', count: 3 }] }, 'turnedAwayFor'],
    [{ confidence6: 6 }, 'confidence6'],
    [{ gapsSeen: 'x'.repeat(1001) }, 'gapsSeen'],
    [{ supportWanted: 'Write to jo@example.org' }, 'supportWanted'],
  ])('is refused %j', async (input, path) => {
    const { id, editor } = await aReceiver();

    expect((await submit(id, editor.viewer, input)).problems.map((each: { path: string }) => each.path)).toContain(
      path,
    );
  });

  it.each([
    ['2026-Q4', 'OUT_OF_RANGE'],
    ['2026-Q2', 'OUT_OF_RANGE'],
    ['2026-27', 'INVALID'],
  ])('is refused the quarter %s', async (quarter, code) => {
    const { id, editor } = await aReceiver();

    expect((await submit(id, editor.viewer, {}, quarter)).problems).toMatchObject([{ path: 'quarter', code }]);
  });

  it('is the only one who reads it: no administrator, and no editor of another', async () => {
    const { id, editor } = await aReceiver();
    await submit(id, editor.viewer);
    const other = whoIs('LISTING_EDITOR', (await anOrganisation()).id);

    for (const viewer of [other, administrator, anonymous]) expect(await pulsesOf(id, viewer)).toBeUndefined();
  });
});
