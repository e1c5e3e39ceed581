// Turns src/**/*.ts into dist/**/*.js with swc; files that are already up to date are left alone.
import swc from '@swc/core';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'src');
const target = path.join(root, 'dist');

const wanted = new Set();
for (const name of fs.readdirSync(source, { recursive: true })) {
  const from = path.join(source, name);
  if (fs.statSync(from).isDirectory()) continue;
  const to = path.join(target, name).replace(/\.ts$/, '.js');
  wanted.add(to);
  if (isCurrent(from, to)) continue;
  fs.mkdirSync(path.dirname(to), { recursive: true });
  if (from.endsWith('.ts')) compile(from, to);
  else fs.copyFileSync(from, to);
}
removeOrphans();

function isCurrent(from, to) {
  return fs.existsSync(to) && fs.statSync(to).mtimeMs > fs.statSync(from).mtimeMs;
}

function compile(from, to) {
  const { code, map } = swc.transformFileSync(from, { configFile: path.join(root, '.swcrc'), sourceMaps: true });
  fs.writeFileSync(`${to}.map`, map);
  fs.writeFileSync(to, `${code}\n//# sourceMappingURL=${path.basename(to)}.map\n`);
}

/** A file that was renamed or deleted in src must not live on in dist. */
function removeOrphans() {
  for (const name of fs.readdirSync(target, { recursive: true })) {
    const file = path.join(target, name);
    const owner = file.replace(/\.map$/, '');
    if (fs.statSync(file).isFile() && !wanted.has(owner)) fs.rmSync(file);
  }
}
