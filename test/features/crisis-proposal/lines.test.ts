import { describe, expect, it } from '@jest/globals';
import { unitFor } from '../../../src/database/orm.ts';
import { CrisisLine } from '../../../src/features/crisis-line/crisis-line.entity.ts';
import { loadCrisisLines } from '../../../src/features/crisis-line/load-crisis-lines.ts';
import { testApi } from '../../support/api.ts';
import { keeping, rung } from './keeping.ts';
import { twoPeople } from './two-people.ts';

const api = testApi();
const { done, panel, theLine } = keeping(api);
const { people, propose, proposed, approve, reject } = twoPeople(api);

describe('what is wrong or gone', () => {
  it('a number that is known to be wrong is shown as being checked, once two people say so', async () => {
    const id = await proposed('karma-nirvana', [rung('CALL', {})]);
    await approve(id);

    expect((await theLine('karma-nirvana')).phone).toMatchObject({ value: null, beingChecked: true });
  });

  it('a chat that has ended is gone, also after the next start', async () => {
    const id = await proposed('calm', [rung('WEBCHAT', { isGone: true })]);
    await approve(id);
    await loadCrisisLines(unitFor(api.directory.orm, 'start'));

    expect(await theLine('calm')).toMatchObject({ webchat: null, phone: { value: '0800 58 58 58' } });
  });

  it('a line that nobody could reach then is warned of', async () => {
    const { proposal } = await propose('shout', { facts: [rung('TEXT', { isGone: true })] });

    expect(proposal.warnings).toMatchObject([
      { message: 'Nobody could reach this line then. Say how, or retire the line.' },
    ]);
  });
});

describe('what a line is', () => {
  it('is changed beside its facts, and stays so after the next start', async () => {
    const details = { name: { en: 'Cruse, in mourning' }, topics: ['bereavement'], minimumAge: 16 };
    const { proposal, problems } = await propose('cruse', { details });
    expect(problems).toEqual([]);
    await approve(proposal.id);
    await loadCrisisLines(unitFor(api.directory.orm, 'start'));

    expect(await theLine('cruse')).toMatchObject({
      name: 'Cruse, in mourning',
      topics: ['bereavement'],
      minimumAge: 16,
    });
  });

  it('is not changed to what it is already', async () => {
    const { problems } = await propose('samaritans', { details: { name: { en: 'Samaritans', cy: 'Y Samariaid' } } });

    expect(problems).toMatchObject([{ code: 'REQUIRED', message: 'Nothing of this would change. Say what would.' }]);
  });

  it('is retired by two people, warned of where guidance names it, and brought back', async () => {
    const { proposal } = await propose('nsphuk', { details: { isRetired: true } });
    await approve(proposal.id);
    await loadCrisisLines(unitFor(api.directory.orm, 'start'));
    const without = (await panel()).map((line) => line?.code);
    const { id: lineId } = await unitFor(api.directory.orm, 'test').findOneOrFail(CrisisLine, { code: 'nsphuk' });
    const back = await done('proposeCrisisLineChange', people.rosa.viewer, { lineId, details: { isRetired: false } });
    await approve(back.proposal.id);

    expect(proposal.warnings).toMatchObject([{ path: 'IS_RETIRED', message: expect.stringMatching(/Guidance wants/) }]);
    expect(without).not.toContain('nsphuk');
    expect((await panel()).map((line) => line?.code)).toContain('nsphuk');
  });

  it('never becomes part of the emergency step, and 999 is not to be changed or given to another line', async () => {
    const { id: lineId } = await theLine('emergency-999');
    const facts = [rung('CALL', { value: '999' })];

    const of999 = await done('proposeCrisisLineChange', people.rosa.viewer, {
      lineId,
      facts: [rung('CALL', { value: '111' })],
    });
    const confirmed = await done('confirmCrisisLineFacts', people.rosa.viewer, {
      lineId,
      facts: ['CALL'],
      method: 'ASKED_OPERATOR',
      checkedOn: '2026-11-30',
    });
    const other = await propose('mind', { facts, details: { route: 'EMERGENCY' } });

    expect(of999.problems).toMatchObject([{ path: 'lineId', message: expect.stringMatching(/^999 is part of/) }]);
    expect(confirmed.problems).toEqual(of999.problems);
    expect(other.problems.map(({ path }: { path: string }) => path)).toEqual(['facts.0.value', 'details.route']);
  });
});

describe('a line that is not there yet', () => {
  const details = {
    name: { en: 'Riverside Night Café' },
    audience: { en: 'Adults of Riverside at night.' },
    route: 'HELPLINE',
    nations: ['ENGLAND'],
    topics: ['mental-health'],
    isLocal: true,
  };
  const facts = [rung('CALL', { value: '01632 960600' }), rung('HOURS', { hours: [{ from: '18:00', to: '02:00' }] })];

  it('is added by two people, open across midnight, and stays after the next start', async () => {
    const { proposal } = await done('proposeCrisisLine', people.rosa.viewer, { details, facts });
    const factsAlone = await approve(proposal.id, { fields: ['CALL'] });
    const approved = await approve(proposal.id);
    await loadCrisisLines(unitFor(api.directory.orm, 'start'));

    expect(factsAlone.problems).toMatchObject([{ path: 'fields', code: 'REQUIRED' }]);
    expect(approved.problems).toEqual([]);
    expect(approved.proposal.line).toEqual({ code: 'riverside-night-cafe' });
    expect(await theLine('riverside-night-cafe', '2026-12-01T01:30:00Z')).toMatchObject({
      name: 'Riverside Night Café',
      phone: { value: '01632 960600', status: 'VERIFIED' },
      hours: { value: 'Every day 18:00 to 02:00' },
      openNow: true,
    });
  });

  it('of the same name gets a code of its own', async () => {
    const { proposal } = await done('proposeCrisisLine', people.rosa.viewer, { details, facts });

    expect((await approve(proposal.id)).proposal.line).toEqual({ code: 'riverside-night-cafe-2' });
  });

  it('is rejected whole when the line itself is', async () => {
    const { proposal } = await done('proposeCrisisLine', people.rosa.viewer, { details, facts });

    expect((await reject(proposal.id, { fields: ['LINE'], message: 'It has closed.' })).proposal.status).toBe(
      'REJECTED',
    );
  });

  it('says all that is missing at once', async () => {
    const { problems } = await done('proposeCrisisLine', people.rosa.viewer, {
      details: { minimumAge: 20, maximumAge: 10 },
      facts: [],
    });

    expect(problems.map(({ path }: { path: string }) => path)).toEqual([
      'details.name',
      'details.audience',
      'details.route',
      'details.nations',
      'details.topics',
      'details.maximumAge',
      'facts',
    ]);
  });
});
