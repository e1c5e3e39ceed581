import { newId } from '../../../src/shared/uuid.ts';
import type { Scenario, Workshop } from '../scenario.ts';

const onTerm = (document: string): Scenario => ({
  attempt: async (workshop) => ({ document, variables: { ...(await workshop.aFeedTerm()) } }),
});

/** A source of its own, so that a list holds nothing else. */
const aSource = () => `oruk:${newId()}`;

async function aRun(workshop: Workshop): Promise<{ id: string; source: string }> {
  const source = aSource();
  return { source, id: await workshop.anImportRun({ source }) };
}

const SCHEDULE = `mutation ($input: FeedScheduleInput!) {
  scheduleFeed(input: $input) { schedule { id } problems { message } } }`;
const aSchedule = () => ({ input: { address: `https://example.org/${newId()}`, every: 'WEEK' } });

async function scheduled(workshop: Workshop): Promise<{ id: string }> {
  const { data } = await workshop.make(SCHEDULE, aSchedule());
  return data?.scheduleFeed.schedule as { id: string };
}

const MAPPING = `mutation ($name: String!, $reading: SheetReadingInput!) {
  createSheetMapping(name: $name, reading: $reading) { mapping { id version } problems { message } } }`;
const reading = { columns: [{ heading: 'Name', field: 'NAME' }], idHeadings: ['Name'] };
const aMapping = () => ({ name: `m-${newId()}`, reading });

async function mapped(workshop: Workshop): Promise<Record<string, unknown>> {
  const { data } = await workshop.make(MAPPING, aMapping());
  return { ...(data?.createSheetMapping.mapping as object), reading };
}

export const feedScenarios: Record<string, Scenario> = {
  feedSchedules: {
    attempt: async (workshop) => ({
      document: '{ feedSchedules(first: 1) { edges { node { id } } } }',
      variables: await scheduled(workshop),
    }),
    succeeded: ({ data }) => data?.feedSchedules.edges.length === 1,
  },
  scheduleFeed: { attempt: () => Promise.resolve({ document: SCHEDULE, variables: aSchedule() }) },
  unscheduleFeed: {
    attempt: async (workshop) => ({
      document: 'mutation ($id: ID!) { unscheduleFeed(id: $id) { problems { message } } }',
      variables: await scheduled(workshop),
    }),
  },
  sheetMappings: {
    attempt: async (workshop) => ({
      document: '{ sheetMappings(first: 1) { edges { node { id } } } }',
      variables: await mapped(workshop),
    }),
    succeeded: ({ data }) => data?.sheetMappings.edges.length === 1,
  },
  proposedSheetReading: {
    attempt: () =>
      Promise.resolve({ document: '{ proposedSheetReading(headings: ["Name"]) { idHeadings } }', variables: {} }),
    succeeded: ({ data }) => data?.proposedSheetReading.idHeadings.length === 1,
  },
  createSheetMapping: { attempt: () => Promise.resolve({ document: MAPPING, variables: aMapping() }) },
  updateSheetMapping: {
    attempt: async (workshop) => ({
      document: `mutation ($id: ID!, $version: Int!, $reading: SheetReadingInput!) {
        updateSheetMapping(id: $id, version: $version, reading: $reading) { problems { message } } }`,
      variables: await mapped(workshop),
    }),
  },
  removeSheetMapping: {
    attempt: async (workshop) => ({
      document: `mutation ($id: ID!, $version: Int!) {
        removeSheetMapping(id: $id, version: $version) { problems { message } } }`,
      variables: await mapped(workshop),
    }),
  },
  importRuns: {
    attempt: async (workshop) => ({
      document: 'query ($source: String) { importRuns(source: $source) { edges { node { id } } } }',
      variables: await aRun(workshop),
    }),
    succeeded: ({ data }, { variables }) => data?.importRuns.edges[0]?.node.id === variables.id,
  },
  importRun: {
    attempt: async (workshop) => ({
      document: 'query ($id: ID!) { importRun(id: $id) { id } }',
      variables: await aRun(workshop),
    }),
    succeeded: ({ data }) => data?.importRun !== null,
  },
  notSeenListings: {
    attempt: () =>
      Promise.resolve({ document: '{ notSeenListings(first: 1) { edges { node { id } } } }', variables: {} }),
    succeeded: ({ data }) => Array.isArray(data?.notSeenListings.edges),
  },
  importConflicts: {
    attempt: async (workshop) => {
      const source = aSource();
      const { id } = await workshop.anImportConflict(newId(), { source });
      return {
        document: 'query ($source: String) { importConflicts(source: $source) { edges { node { id } } } }',
        variables: { source, id },
      };
    },
    succeeded: ({ data }, { variables }) => data?.importConflicts.edges[0]?.node.id === variables.id,
  },
  resolveImportConflict: {
    attempt: async (workshop, { organisation }) => ({
      document: `mutation ($id: ID!, $version: Int!) {
        resolveImportConflict(id: $id, version: $version, take: THEIRS) { problems { message } } }`,
      variables: { ...(await workshop.anImportConflict(organisation, { source: aSource() })) },
    }),
  },
  feedTerms: {
    attempt: async (workshop) => {
      const source = aSource();
      const { id } = await workshop.aFeedTerm({ source });
      return {
        document: 'query ($source: String) { feedTerms(source: $source) { edges { node { id } } } }',
        variables: { source, id },
      };
    },
    succeeded: ({ data }, { variables }) => data?.feedTerms.edges[0]?.node.id === variables.id,
  },
  mapFeedTerm: onTerm(`mutation ($id: ID!, $version: Int!) {
    mapFeedTerm(id: $id, version: $version, meaning: { needs: ["food"] }) { problems { message } } }`),
  clearFeedTerm: onTerm(`mutation ($id: ID!, $version: Int!) {
    clearFeedTerm(id: $id, version: $version) { problems { message } } }`),
};
