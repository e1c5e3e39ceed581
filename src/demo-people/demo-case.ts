import fs from 'node:fs/promises';
import path from 'node:path';
import type { ConnectionKind, ConnectionOutcome, ConnectionState } from '../features/connection/connection.codes.ts';
import type { ClosingReason, EpisodeResponse, ReferralSource } from '../features/episode/episode.codes.ts';
import type { ContactKind } from '../features/episode-contact/episode-contact.codes.ts';
import type { AgeBand, PersonGender } from '../features/supported-person/supported-person.codes.ts';

const FILE = path.resolve(import.meta.dirname, '../../seeds/demo/caseload.json');

/** One invented person with an episode. Days are told as so many days ago, services by organisation and key. */
export interface DemoCase {
  /** By the key of a person of the demonstration: `link-worker`. */
  heldBy: string;
  ageBand: AgeBand;
  gender: PersonGender;
  populations: string[];
  postcode: string;
  referral: { source: ReferralSource; words?: string; daysAgo: number; needs: string[]; goals: string[] };
  answer?: { response: EpisodeResponse; daysAgo: number; isCoded: boolean };
  contacts?: { kind: ContactKind; minutes: number; daysAgo: number }[];
  connections?: DemoConnection[];
  reachedGoals?: number;
  /** How many days from now; under 0 it is overdue. */
  reviewInDays?: number;
  closed?: { reason: ClosingReason; daysAgo: number };
}

export interface DemoConnection {
  service: string;
  kind: ConnectionKind;
  daysAgo: number;
  need?: string;
  steps?: { to: ConnectionState; daysAgo: number }[];
  ended?: { outcome: ConnectionOutcome; daysAgo: number };
}

export async function readDemoCases(): Promise<DemoCase[]> {
  return JSON.parse(await fs.readFile(FILE, 'utf8')) as DemoCase[];
}
