import type { Config } from '../config.ts';
import type { Reporter } from '../shared/progress.ts';

const QUERY =
  '{ searchServices(query: "lonely", near: { postcode: "M33 7TS", withinKm: 5 }, first: 3) { total edges { distanceKm node { name summary } } } }';

/** Says that all is ready, and what to try first. */
export function welcome(url: string, { isProduction }: Config, report: Reporter): void {
  report.step(`Ready: ${url}/graphql`);
  if (isProduction) return;
  report.say('');
  report.say('A query to try, here or in the browser at the address above:');
  report.say(`  curl ${url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: QUERY })}'`);
  report.say('');
  report.say('Ctrl-C stops everything.');
}
