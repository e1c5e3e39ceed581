import fs from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import yauzl, { type Entry } from 'yauzl';
import { PlainFailure } from '../../shared/plain-failure.ts';
import { charityLine } from './charity-line.ts';
import { companyLine } from './company-line.ts';
import { jsonLines } from './json-lines.ts';
import type { Extract, ExtractLine } from './register-entry.ts';
import { tabRecords } from './tab-records.ts';
import { commaRecords, tableLines } from './table-lines.ts';

/** What is in a file, by its name: as JSON, as text with tabs, as CSV. */
interface Form extends Pick<Extract, 'scheme' | 'title' | 'holdsLivingOnly'> {
  named: RegExp;
  read: (text: Readable, name: string) => AsyncGenerator<ExtractLine>;
}

const CHARITIES = { scheme: 'GB-CHC', title: 'charities of England and Wales', holdsLivingOnly: false } as const;
const COMPANIES = { scheme: 'GB-COH', title: 'companies', holdsLivingOnly: true } as const;

const FORMS: readonly Form[] = [
  { ...CHARITIES, named: /publicextract\.charity\.json$/i, read: jsonLines },
  {
    ...CHARITIES,
    named: /publicextract\.charity\.txt$/i,
    read: (text, name) => tableLines(tabRecords(text.setEncoding('utf8'), name), charityLine),
  },
  {
    ...COMPANIES,
    named: /BasicCompanyData[^/]*\.csv$/i,
    read: (text, name) => tableLines(commaRecords(text, name), companyLine),
  },
];

/** Opens an extract as it is downloaded, packed or unpacked. What it is, its name says. */
export async function openExtract(file: string): Promise<Extract> {
  if (!fs.existsSync(file)) throw new PlainFailure(`There is no file ${file}.`);
  return /\.zip$/i.test(file) ? openPacked(file) : openPlain(file);
}

function openPlain(file: string): Extract {
  const form = formOf([path.basename(file)], file);
  const open = () => Promise.resolve<Readable>(fs.createReadStream(file));
  return extractOf(form, { name: path.basename(file), bytes: fs.statSync(file).size, open, close: () => undefined });
}

async function openPacked(file: string): Promise<Extract> {
  const zip = await yauzl.openPromise(file, { autoClose: false, lazyEntries: true }).catch((error: Error) => {
    throw new PlainFailure(`${file} is a broken zip: ${error.message}. Download it again.`);
  });
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  const form = formOf(
    entries.map(({ fileName }) => fileName),
    file,
  );
  const entry = entries.find(({ fileName }) => form.named.test(fileName));
  if (!entry) throw new PlainFailure(`${file} holds no extract.`);
  const open = () => zip.openReadStreamPromise(entry);
  const { fileName: name, uncompressedSize: bytes } = entry;
  return extractOf(form, { name, bytes, open, close: () => zip.close() });
}

interface Opened {
  name: string;
  bytes: number;
  open: () => Promise<Readable>;
  close: () => void;
}

function extractOf({ scheme, title, holdsLivingOnly, read }: Form, { name, bytes, open, close }: Opened): Extract {
  return {
    ...{ scheme, title, holdsLivingOnly, bytes, close },
    asOf: /\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? null,
    async *lines(onBytes) {
      const text = await open();
      text.on('data', (chunk: Buffer) => onBytes(chunk.length));
      text.pause();
      yield* read(text, name);
    },
  };
}

function formOf(names: readonly string[], file: string): Form {
  const form = FORMS.find(({ named }) => names.some((name) => named.test(name)));
  if (form) return form;
  throw new PlainFailure(
    `${file} is no extract that is known here. Expected publicextract.charity.json or .txt, or BasicCompanyData….csv, or a zip of one.`,
  );
}
