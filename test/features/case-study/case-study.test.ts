import { describe, expect, it } from '@jest/globals';
import { newCaseCode } from '../../../src/features/supported-person/case-code.rules.ts';
import { newId } from '../../../src/shared/uuid.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';

const api = testApi();
const { aTeam } = builders(api);

const PAYLOAD = '{ caseStudy { id version title text } problems { path code message } }';
const ADD = `mutation ($team: ID!, $input: CaseStudyInput!) { addCaseStudy(teamId: $team, input: $input) ${PAYLOAD} }`;
const CORRECT = `mutation ($id: ID!, $version: Int!, $input: CaseStudyInput!) {
  correctCaseStudy(id: $id, version: $version, input: $input) ${PAYLOAD} }`;
const REMOVE = `mutation ($id: ID!, $version: Int!) { removeCaseStudy(id: $id, version: $version) ${PAYLOAD} }`;
const LIST = 'query ($team: ID!) { caseStudies(teamId: $team) { edges { node { title } } } }';

const CHOIR = { title: 'A choir that grew', text: 'Twelve people who were often alone began to sing on Tuesdays.' };

async function aTeamWithWorker() {
  const team = (await aTeam()).id;
  const worker = whoIs('LINK_WORKER', team);
  const add = async (input: object) =>
    (await api.ask(ADD, { team, input: { ...CHOIR, ...input } }, worker)).data?.addCaseStudy;
  return { team, worker, add };
}

describe('a case study', () => {
  it('is told, corrected and taken away again', async () => {
    const { team, worker, add } = await aTeamWithWorker();
    const { caseStudy, problems } = await add({});
    const input = { ...CHOIR, title: 'A choir' };

    const corrected = await api.ask(CORRECT, { ...caseStudy, input }, worker);
    const listed = await api.ask(LIST, { team }, whoIs('SUPERVISOR', team));
    const removed = await api.ask(REMOVE, { id: caseStudy.id, version: 2 }, worker);

    expect(problems).toEqual([]);
    expect(corrected.data?.correctCaseStudy.caseStudy).toMatchObject({ version: 2, title: 'A choir' });
    expect(listed.data?.caseStudies.edges).toEqual([{ node: { title: 'A choir' } }]);
    expect(removed.data?.removeCaseStudy.problems).toEqual([]);
    expect((await api.ask(LIST, { team }, worker)).data?.caseStudies.edges).toEqual([]);
  });

  const REFUSED: [what: string, input: object, wrong: [path: string, words: string]][] = [
    ['a case code', { text: `It began with ${newCaseCode()}, who sings.` }, ['text', 'case code']],
    ['a case code after a short word', { text: `Then ${newCaseCode().replace('-', '')} came.` }, ['text', 'case code']],
    ['a case code in the title', { title: newCaseCode() }, ['title', 'case code']],
    ['the id of a person', { text: `Of ${newId()}.` }, ['text', 'id of a record']],
    ['a postcode', { text: 'She lives at SW1A 1AA.' }, ['text', 'postcode']],
    ['a birthday', { text: 'Born on 3 May 1951, he sings.' }, ['text', 'date of birth']],
    ['an address', { text: 'Write to jo@example.org.' }, ['text', 'e-mail address']],
    ['no title', { title: ' ' }, ['title', 'Give it a title']],
    ['a book', { text: 'x'.repeat(5001) }, ['text', 'Shorten this to 5000']],
  ];
  it.each(REFUSED)('refuses %s', async (_what, input, [path, words]) => {
    const { add } = await aTeamWithWorker();

    const { caseStudy, problems } = await add(input);

    expect(caseStudy).toBeNull();
    expect(problems).toEqual([expect.objectContaining({ path, message: expect.stringContaining(words) })]);
  });

  it('is for the team alone', async () => {
    const { team, add } = await aTeamWithWorker();
    await add({});
    const outsiders = [whoIs('LINK_WORKER', (await aTeam()).id), whoIs('CARE_NAVIGATOR', team), administrator];

    const answers = await Promise.all(outsiders.map((viewer) => api.ask(LIST, { team }, viewer)));

    expect(answers.map(({ errors }) => errors[0]?.extensions.code)).toEqual(['NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN']);
  });
});
