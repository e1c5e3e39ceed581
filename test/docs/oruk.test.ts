import { beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { seedDemo } from '../../src/exchange/demo/seed-demo.ts';
import { PARAMETERS } from '../../src/exchange/oruk/openapi/parameters.ts';
import { silentReporter } from '../../src/shared/progress.ts';
import { systemViewer } from '../../src/shared/viewer.ts';
import { orukSite } from '../exchange/oruk/oruk-site.ts';
import { untilSearchHoldsAll } from '../support/until-search-holds-all.ts';

const site = orukSite();
const page = fs.readFileSync(path.resolve(import.meta.dirname, '../../docs/oruk.md'), 'utf8');
const commands = [
  ...page.matchAll(/^curl (?:-H '([^':]+): ([^']+)' )?'http:\/\/127\.0\.0\.1:4000\/oruk\/v3([^']*)'$/gm),
];

beforeAll(async () => {
  const { directory, connection } = site.door;
  await seedDemo(directory.contextFor(systemViewer('seed')), connection, silentReporter);
  await untilSearchHoldsAll(site.door);
});

describe('the page about open data', () => {
  it('gives no command that is not tried here', () => {
    expect(commands).toHaveLength(page.match(/^curl /gm)?.length ?? -1);
  });

  it.each(commands.map(([command, ...parts]) => ({ command, parts })))('$command', async ({ parts }) => {
    const [header, value = '', address = ''] = parts;
    const answer = await site.fetch(address, header === undefined ? {} : { headers: { [header]: value } });
    const text = await answer.text();

    expect(answer.status).toBe(200);
    expect(text).not.toContain('"empty":true');
    expect(text.length).toBeGreaterThan(200);
  });

  it('names every parameter', () => {
    const minor = ['format', 'top_only', 'parent_id'];

    expect(Object.keys(PARAMETERS).filter((name) => !minor.includes(name) && !page.includes(`\`${name}\``))).toEqual(
      [],
    );
  });
});
