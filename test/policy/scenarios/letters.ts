import type { Scenario } from '../scenario.ts';

const on = (document: string): Scenario['attempt'] =>
  async function attempt(workshop) {
    return { document, variables: { id: await workshop.aDeadLetter() } };
  };

export const letterScenarios: Record<string, Scenario> = {
  deadLetters: {
    attempt: on('{ deadLetters(first: 1) { edges { node { id } } } }'),
    succeeded: ({ data }, { variables }) => data?.deadLetters.edges[0]?.node.id === variables.id,
  },
  retryLetter: {
    attempt: on('mutation ($id: ID!) { retryLetter(id: $id) { problems { message } } }'),
  },
  discardLetter: {
    attempt: on('mutation ($id: ID!) { discardLetter(id: $id, reason: "Left.") { problems { message } } }'),
  },
  letters: {
    attempt: () => Promise.resolve({ document: '{ letters { edges { node { id } } } }', variables: {} }),
    succeeded: ({ errors }) => errors.length === 0,
  },
};
