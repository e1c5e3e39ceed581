import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { OWN_STYLES } from './own-styles.ts';

/** Where nhsuk-frontend keeps its templates, styles and scripts. */
export const KIT = path.join(
  path.dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json')),
  'dist',
);

const STYLES = 'nhsuk/nhsuk-frontend.min.css';
const SCRIPTS = 'nhsuk/nhsuk-frontend.min.js';
const IMAGE_OF_KIT = /\/assets\/(images\/[\w-]+\.svg)/g;

export interface Asset {
  readonly type: string;
  readonly content: Buffer;
  readonly zipped: Buffer;
}

/** The files that pages load, at addresses that hold their digest: a browser keeps them for good. */
export interface Assets {
  readonly styles: string;
  readonly script: string;
  readonly icon: string;
  find(address: string): Asset | undefined;
}

export async function openAssets(): Promise<Assets> {
  const files = new Map<string, Asset>();

  async function add(name: string, content: string | Buffer): Promise<string> {
    const bytes = Buffer.from(content);
    const { name: stem, ext } = path.parse(name);
    const address = `/assets/${stem}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}${ext}`;
    files.set(address, { type: ext, content: bytes, zipped: await promisify(gzip)(bytes) });
    return address;
  }

  const styles = await ownStyles((name) => readKit(`nhsuk/assets/${name}`).then((image) => add(name, image)));
  const kit = await add('kit.js', withoutMap(await readKit(SCRIPTS)));
  return {
    styles: await add('pages.css', styles + OWN_STYLES),
    script: await add('pages.js', `import { initAll } from '${kit}';\ninitAll();\n`),
    icon: await add('linkwell.svg', ICON),
    find: (address) => files.get(address),
  };
}

/**
 * The styles of the kit, without what is not ours to use: its typeface is licensed to the NHS and lies on a server of the
 * NHS. Text stands in the next typeface of the same list, which every computer has.
 */
async function ownStyles(addImage: (name: string) => Promise<string>): Promise<string> {
  const given = withoutMap(await readKit(STYLES));
  const plain = given.replace(/@font-face\{[^}]*\}/g, '').replaceAll('Frutiger W01,', '');
  const names = [...new Set([...plain.matchAll(IMAGE_OF_KIT)].map(([, name = '']) => name))];
  const images = new Map(await Promise.all(names.map(async (name) => [name, await addImage(name)] as const)));
  return plain.replace(IMAGE_OF_KIT, (all, name: string) => images.get(name) ?? all);
}

function readKit(name: string): Promise<string> {
  return fs.readFile(path.join(KIT, name), 'utf8');
}

function withoutMap(text: string): string {
  return text.replace(/(\/\*|\/\/)# sourceMappingURL=[^\n]*/, '');
}

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#005eb8"/>
<path d="M9 7v18h14" fill="none" stroke="#fff" stroke-width="5"/></svg>`;
