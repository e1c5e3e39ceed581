import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import type { Reporter } from '../shared/progress.ts';

const QUERY =
  '{ searchServices(query: "lonely", near: { postcode: "M33 7TS", withinKm: 5 }, first: 3) { total edges { distanceKm node { name summary } } } }';

/** Says that all is ready, and what to try first. */
export function welcome(
  { url, signIns }: Pick<App, 'url' | 'signIns'>,
  { isProduction, mail }: Config,
  report: Reporter,
): void {
  report.step(`Ready: ${url}/graphql`);
  if (mail.way.by === 'FOLDER' && isProduction) report.say(NO_MAIL);
  if (isProduction) return;
  report.say('');
  report.say('A query to try, here or in the browser at the address above:');
  report.say(`  curl ${url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: QUERY })}'`);
  report.say('');
  introduce(signIns, report);
  report.say('Ctrl-C stops everything.');
}

const NO_MAIL =
  'Neither SMTP_URL nor NOTIFY_API_KEY is set: no e-mail leaves, so nobody can be invited and no password can be reset.';

/** The people of the demonstration: who they are, and how to be one of them. */
function introduce(signIns: App['signIns'], report: Reporter): void {
  if (signIns.length === 0) {
    report.say('If nobody can sign in yet, this, in another window, invites the first administrator:');
    report.say('  npm run people -- invite-administrator --name "Ada Example" --email ada@example.org');
    report.say('');
    return;
  }
  const longest = Math.max(...signIns.map(({ email }) => email.length));
  report.say('Invented people to sign in as, one of each role:');
  for (const { role, email, password } of signIns) report.say(`  ${email.padEnd(longest)}  ${password}  ${role}`);
  report.say('In another window this signs one in, second factor and all, and shows how to ask as them:');
  report.say('  npm run sign-in -- link-worker');
  report.say('');
}
