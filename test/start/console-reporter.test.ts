import { describe, expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { createConsoleReporter } from '../../src/commands/console-reporter.ts';

describe('the console reporter without a terminal', () => {
  it('says each step with the seconds since the start', () => {
    const { out, report } = aReporter();

    report.step('Starting PostgreSQL');
    report.say('A plain line.');

    expect(out.read()).toMatch(/^ {2}0\.0 s {2}Starting PostgreSQL\nA plain line\.\n$/);
  });

  it('says where a long thing is at each quarter', () => {
    const { out, report } = aReporter();

    const progress = report.progress('Loading', 1000);
    for (let part = 0; part < 1000; part += 10) progress.advance(10);
    progress.done();

    expect(String(out.read()).match(/\d+ %/g)).toEqual(['25 %', '50 %', '75 %', '100 %']);
  });
});

function aReporter() {
  const out = new PassThrough({ encoding: 'utf8' });
  return { out, report: createConsoleReporter(out as unknown as NodeJS.WriteStream) };
}
