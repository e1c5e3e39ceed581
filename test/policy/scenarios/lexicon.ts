import type { Attempt, Scenario, Workshop } from '../scenario.ts';

const SAVE = `mutation ($input: LexiconEntryInput!) {
  saveLexiconEntry(input: $input) { entry { id version code } problems { message } } }`;
const KEEP = 'mutation ($words: String!) { keepLexiconTrial(words: $words) { trial { id } problems { message } } }';

interface Entry {
  id: string;
  version: number;
  code: string;
}

/** Each attempt has an entry and words of its own. */
let made = 0;
const anInput = () => ({
  code: `walked-${(made += 1)}`,
  label: 'Walked',
  phrases: [`walker ${made}`],
  words: ['walk'],
});
const someWords = () => ({ words: `walked the table ${(made += 1)} times` });

async function anEntry(workshop: Workshop): Promise<Entry> {
  return (await workshop.make(SAVE, { input: anInput() })).data?.saveLexiconEntry.entry as Entry;
}

async function aTrial(workshop: Workshop): Promise<string> {
  return (await workshop.make(KEEP, someWords())).data?.keepLexiconTrial.trial.id as string;
}

async function changeOf(workshop: Workshop, { id }: Entry): Promise<string> {
  const document = 'query ($id: ID!) { lexiconHistory(id: $id) { edges { node { id } } } }';
  return (await workshop.make(document, { id })).data?.lexiconHistory.edges[0].node.id as string;
}

function onEntry(document: string, succeeded?: Scenario['succeeded']): Scenario {
  const attempt = async (workshop: Workshop): Promise<Attempt> => ({
    document,
    variables: { ...(await anEntry(workshop)) },
  });
  return succeeded ? { attempt, succeeded } : { attempt };
}

export const lexiconScenarios: Record<string, Scenario> = {
  lexiconEntries: onEntry(
    'query ($code: String) { lexiconEntries(query: $code) { edges { node { id } } } }',
    ({ data }, { variables }) => data?.lexiconEntries.edges[0]?.node.id === variables.id,
  ),
  lexiconEntry: onEntry(
    'query ($code: String!) { lexiconEntry(code: $code) { id } }',
    ({ data }) => data?.lexiconEntry !== null,
  ),
  lexiconHistory: onEntry(
    'query ($id: ID!) { lexiconHistory(id: $id) { edges { node { id } } } }',
    ({ data }) => data?.lexiconHistory.edges.length === 1,
  ),
  lexiconTrials: {
    attempt: async (workshop) => ({
      document: '{ lexiconTrials(first: 1) { edges { node { id } } } }',
      variables: { id: await aTrial(workshop) },
    }),
    succeeded: ({ data }, { variables }) => data?.lexiconTrials.edges[0]?.node.id === variables.id,
  },
  previewLexiconEntry: onEntry(
    'query ($code: String) { previewLexiconEntry(removing: $code) { looked problems { message } } }',
    ({ data }) => data?.previewLexiconEntry.problems.length === 0,
  ),
  saveLexiconEntry: { attempt: () => Promise.resolve({ document: SAVE, variables: { input: anInput() } }) },
  removeLexiconEntry: onEntry(`mutation ($id: ID!, $version: Int!) {
    removeLexiconEntry(id: $id, version: $version, reason: "Nobody says so.") { problems { message } } }`),
  restoreLexiconEntry: {
    attempt: async (workshop) => {
      const entry = await anEntry(workshop);
      return {
        document: `mutation ($id: ID!, $version: Int!, $changeId: ID!) {
          restoreLexiconEntry(id: $id, version: $version, changeId: $changeId, reason: "Back.") { problems { message } } }`,
        variables: { ...entry, changeId: await changeOf(workshop, entry) },
      };
    },
  },
  keepLexiconTrial: { attempt: () => Promise.resolve({ document: KEEP, variables: someWords() }) },
  dropLexiconTrial: {
    attempt: async (workshop) => ({
      document: 'mutation ($id: ID!) { dropLexiconTrial(id: $id) { problems { message } } }',
      variables: { id: await aTrial(workshop) },
    }),
  },
};
