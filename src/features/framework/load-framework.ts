import fs from 'node:fs';
import type { EntityManager } from '@mikro-orm/postgresql';
import { v5 } from 'uuid';
import type { Tier } from './framework.codes.ts';
import { FrameworkVersion, type FrameworkCheck, type FrameworkTier } from './framework-version.entity.ts';

const FILE = new URL('../../../seeds/framework.json', import.meta.url);

/** The same in every directory, so that two programs that start at once make one. */
export const FIRST_FRAMEWORK = v5('linkwell:framework:1', v5.URL);

interface WrittenFramework {
  name: string;
  tiers: Record<Tier, FrameworkTier>;
  checks: FrameworkCheck[];
}

/** Gives a directory that has no framework the first one, published, under every seed setting. Later ones are people's. */
export async function loadFramework(em: EntityManager): Promise<void> {
  if ((await em.count(FrameworkVersion, { area: null })) > 0) return;
  const written = JSON.parse(fs.readFileSync(FILE, 'utf8')) as WrittenFramework;
  const now = new Date();
  em.create(FrameworkVersion, {
    ...written,
    id: FIRST_FRAMEWORK,
    area: null,
    number: 1,
    status: 'PUBLISHED',
    createdAt: now,
    createdBy: 'system:start',
    publishedAt: now,
    publishedBy: 'system:start',
    publishReason: 'The framework that every directory begins with.',
  });
  await em.flush();
}
