import { readEnvironment } from '../config.ts';
import { keptSignIns } from '../demo-people/kept-sign-ins.ts';
import { signInOverHttp } from '../demo-people/sign-in-over-http.ts';
import { PlainFailure } from '../shared/plain-failure.ts';
import type { LoneCommand } from './command.ts';

/** Signs somebody of the demonstration in at the running server, and shows how to ask as them. */
export const signIn: LoneCommand = {
  usage:
    'sign-in -- <who> [--token]\n  who: administrator, assurer, commissioner, supervisor, link-worker, coach, coordinator, navigator, editor\n  --token: say nothing but the token, for a script',

  problemWith: ([who, ...more]) =>
    who !== undefined && (more.length === 0 || more.join() === '--token')
      ? null
      : 'Say who signs in: one word, such as link-worker.',

  async runAlone([key = '', bare], report) {
    const { dataFolder, http, identity } = readEnvironment();
    const signIns = keptSignIns(dataFolder);
    const wanted = signIns.find((each) => each.key === key);
    if (!wanted)
      throw new PlainFailure(
        nobody(
          key,
          signIns.map((each) => each.key),
        ),
      );
    const host = http.host === '0.0.0.0' ? '127.0.0.1' : http.host;
    const url = `http://${host}:${http.port}`;
    const token = await signInOverHttp(url, identity.publicUrl, wanted);
    if (bare) return report.say(token);
    const query = '{ me { name roles { role scope } needsSecondFactor } }';
    report.say(`Signed in as ${wanted.email}. The token ends when it is not used for an hour. To ask as them:`);
    report.say('');
    report.say(`  curl ${url}/graphql -H 'authorization: Bearer ${token}' \\`);
    report.say(`    -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`);
  },
};

function nobody(key: string, keys: string[]): string {
  if (keys.length === 0)
    return 'There are no people of the demonstration here. Run npm start with LINKWELL_SEED=demo first.';
  return `There is nobody called “${key}”. Say one of: ${keys.join(', ')}.`;
}
