import { once } from 'node:events';
import fs from 'node:fs';
import type { EntityManager } from '@mikro-orm/postgresql';
import { findingsAfter, type Finding } from '../../features/register/finding.queries.ts';
import { findingInWords } from '../../features/register/finding.rules.ts';
import type { FindingKind } from '../../features/register/register.codes.ts';
import { csvCell } from '../../shared/csv.ts';
import { textIn } from '../../shared/localised-text.ts';

const PAGE = 500;
const HEADINGS = [
  'organisation_id',
  'organisation',
  'identifier',
  'finding',
  'name_in_register',
  'former_name',
  'removed_on',
  'as_of',
  'in_words',
];

/** Counts all that registers say otherwise, and writes it into a file where one is named. */
export async function reportFindings(
  em: EntityManager,
  file: string | null,
): Promise<Partial<Record<FindingKind, number>>> {
  const counts: Partial<Record<FindingKind, number>> = {};
  const out = file === null ? null : fs.createWriteStream(file);
  out?.write(`${HEADINGS.join(',')}\r\n`);
  for (let after: Finding | null = null; ;) {
    const findings: Finding[] = await findingsAfter(em, { after, limit: PAGE, isNew: false });
    for (const finding of findings) {
      counts[finding.kind] = (counts[finding.kind] ?? 0) + 1;
      out?.write(lineOf(finding));
    }
    after = findings.at(-1) ?? null;
    if (findings.length < PAGE) break;
  }
  if (out) {
    const written = once(out, 'finish');
    out.end();
    await written;
  }
  return counts;
}

function lineOf(finding: Finding): string {
  const { organisationId, organisationName, identifier, kind, name, formerName, removedOn, asOf } = finding;
  const cells = [organisationId, textIn(organisationName, 'en'), identifier, kind, name, formerName, removedOn, asOf];
  return `${[...cells, findingInWords(finding)].map((cell) => csvCell(cell ?? '')).join(',')}\r\n`;
}
