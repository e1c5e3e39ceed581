// The order in which Jest takes the test files. What takes long says so in its first line, `/** @seconds 60 */`, and begins
// first: a long file that begins last is waited for by everybody. A fresh clone has no record of how long anything took.
import Sequencer from '@jest/test-sequencer';
import fs from 'node:fs';

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const seconds = new Map(tests.map((test) => [test, secondsOf(test.path)]));
    return super.sort(tests).sort((one, other) => seconds.get(other) - seconds.get(one));
  }
}

function secondsOf(file) {
  const [, seconds = '0'] = /^\/\*\* @seconds (\d+) \*\/\n/.exec(fs.readFileSync(file, 'utf8')) ?? [];
  return Number(seconds);
}
