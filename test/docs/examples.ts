import fs from 'node:fs';
import path from 'node:path';
import type { Role } from '../../src/shared/role.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/examples');

/** One example of the guide to the API: a document, and its variables. */
export interface Example {
  name: string;
  document: string;
  /** May hold `{{07-first-page.services.edges.0.node.id}}`: what an earlier example answered. */
  variables: Record<string, unknown>;
}

export function readExamples(): Example[] {
  const names = fs.readdirSync(FOLDER).flatMap((file) => /^(.*)\.graphql$/.exec(file)?.[1] ?? []);
  return names.sort().map((name) => ({ name, document: read(`${name}.graphql`), variables: variablesOf(name) }));
}

function variablesOf(name: string): Record<string, unknown> {
  const file = `${name}.json`;
  return fs.existsSync(path.join(FOLDER, file)) ? (JSON.parse(read(file)) as Record<string, unknown>) : {};
}

function read(file: string): string {
  return fs.readFileSync(path.join(FOLDER, file), 'utf8');
}

const SENDERS: Readonly<Record<string, Role>> = { 'link worker': 'LINK_WORKER', supervisor: 'SUPERVISOR' };

/** Who sends it, where its first line begins with “# As a link worker”; null for an administrator. */
export function senderOf(document: string): Role | null {
  const [, named] = /^# As (?:a|the) (link worker|supervisor)\b/.exec(document) ?? [];
  return named === undefined ? null : (SENDERS[named] ?? null);
}

/** Puts what earlier examples answered in the place of `{{…}}`. */
export function filledIn(variables: Example['variables'], answers: ReadonlyMap<string, unknown>): Example['variables'] {
  const text = JSON.stringify(variables).replace(/\{\{([\w-]+)\.([\w.]+)\}\}/g, (_, name: string, path: string) =>
    String(path.split('.').reduce((at, key) => (at as Record<string, unknown>)[key], answers.get(name))),
  );
  return JSON.parse(text) as Example['variables'];
}

/** All `problems` anywhere in an answer. */
export function problemsIn(answer: unknown): unknown[] {
  if (Array.isArray(answer)) return answer.flatMap(problemsIn);
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) =>
    key === 'problems' ? (value as unknown[]) : problemsIn(value),
  );
}

/** Whether an answer holds anything: a list that is not empty, or a thing. */
export function isFull(answer: unknown): boolean {
  const parts = Object.entries(answer as object).flatMap(([key, value]) => (key === 'problems' ? [] : [value]));
  return parts.every((part) => part !== null && !isEmptyPage(part));
}

function isEmptyPage(part: unknown): boolean {
  const { edges } = part as { edges?: unknown[] };
  return edges?.length === 0;
}
