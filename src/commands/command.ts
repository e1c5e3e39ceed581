import type pg from 'pg';
import type { Config } from '../config.ts';
import type { Reporter } from '../shared/progress.ts';

/** What a command of the command line may use. */
export interface CommandTools {
  config: Config;
  /** The database, migrated. */
  database: pg.PoolConfig;
  /** The search engine, or null where there is none. */
  meilisearch: { url: string; masterKey: string } | null;
  report: Reporter;
  /** Aborts when the person presses Ctrl-C: stop at the next safe place. */
  signal: AbortSignal;
}

/** What `src/commands/<name>.ts` exports; it is listed in commands.ts. */
export interface Command {
  /** Shown when the words after the name are missing or wrong; one line a form, such as `places -- load <folder>`. */
  usage: string;
  /** What is wrong with the words after the name, in one sentence, or null. Asked before anything is started. */
  problemWith?(args: string[]): string | null;
  run(args: string[], tools: CommandTools): Promise<void>;
}

/** A command that needs no database and no search engine. */
export interface LoneCommand extends Omit<Command, 'run'> {
  runAlone(args: string[], report: Reporter): Promise<void>;
}
