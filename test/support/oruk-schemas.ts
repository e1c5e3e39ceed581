import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import fs from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/oruk');
const COPIES = { profile: 'uk-profile-3.0/compiled', validator: 'validator-copy-3.0' } as const;
type Copy = keyof typeof COPIES;

/** What a schema of the standard is about. */
export type Shape =
  | 'details'
  | 'page'
  | 'service'
  | 'services'
  | 'service in brief'
  | 'page of services'
  | 'service at location'
  | 'services at locations'
  | 'service at location in brief'
  | 'page of services at locations'
  | 'organization'
  | 'organizations'
  | 'organization in brief'
  | 'taxonomy'
  | 'page of taxonomies'
  | 'term'
  | 'page of terms';

/** Every schema of both copies, and what it holds for. `open_api.json` is a description and no schema. */
const FILES: readonly [Copy, string, Shape][] = [
  ...(['profile', 'validator'] as const).flatMap((copy): [Copy, string, Shape][] => [
    [copy, 'service', 'service'],
    [copy, 'service_with_definitions', 'service'],
    [copy, 'service_package', 'services'],
    [copy, 'service_at_location', 'service at location'],
    [copy, 'service_at_location_package', 'services at locations'],
    [copy, 'organization', 'organization'],
    [copy, 'organization_package', 'organizations'],
    [copy, 'organization_list', 'organization in brief'],
  ]),
  ['profile', 'service_list', 'service in brief'],
  ['profile', 'service_at_location_list', 'service at location in brief'],
  ['validator', 'api_details', 'details'],
  ['validator', 'empy_list_response', 'page'],
  ['validator', 'service_list', 'page of services'],
  ['validator', 'service_at_location_list', 'page of services at locations'],
  ['validator', 'taxonomy', 'taxonomy'],
  ['validator', 'taxonomy_list', 'page of taxonomies'],
  ['validator', 'taxonomy_term', 'term'],
  ['validator', 'taxonomy_term_list', 'page of terms'],
];

/** The schemas are not part of the repository: where they are missing, tests say so and do nothing. */
export function areSchemasMissing(): boolean {
  const missing = !fs.existsSync(FOLDER);
  if (missing) process.stderr.write(`Skipped: ${FOLDER} is not there, so nothing is held against the standard.\n`);
  return missing;
}

/** The files of both copies that nothing here holds for. */
export function schemasWithoutShape(): string[] {
  const known = new Set(FILES.map(([copy, name]) => `${COPIES[copy]}/${name}.json`));
  const present = Object.values(COPIES).flatMap((folder) =>
    fs.readdirSync(path.join(FOLDER, folder)).map((name) => `${folder}/${name}`),
  );
  return present.filter((file) => !known.has(file));
}

/** Counts what was held against how many schemas, and keeps what does not fit. */
export class Conformance {
  readonly #checks: { file: string; shape: Shape; check: ValidateFunction }[];
  readonly counts = new Map<Shape, number>();
  readonly breaks: string[] = [];

  constructor() {
    this.#checks = FILES.map(([copy, name, shape]) => {
      const file = path.join(COPIES[copy], `${name}.json`);
      const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
      formats.default(ajv);
      return { file, shape, check: ajv.compile(JSON.parse(fs.readFileSync(path.join(FOLDER, file), 'utf8'))) };
    });
  }

  get schemas(): number {
    return this.#checks.length;
  }

  /** Holds something against every schema that is about such a thing. */
  hold(shape: Shape, subject: unknown): void {
    this.counts.set(shape, (this.counts.get(shape) ?? 0) + 1);
    for (const { file, check } of this.#checks.filter((each) => each.shape === shape))
      if (!check(subject))
        this.breaks.push(...(check.errors ?? []).map((error) => `${file} ${error.instancePath} ${error.message}`));
  }
}
