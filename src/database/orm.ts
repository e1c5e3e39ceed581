import { DataloaderType, MikroORM, UnderscoreNamingStrategy } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { ViewerOfChange } from './viewer-of-change.ts';
import { CrisisLine } from '../features/crisis-line/crisis-line.entity.ts';
import { Location } from '../features/location/location.entity.ts';
import { Organisation } from '../features/organisation/organisation.entity.ts';
import { Service } from '../features/service/service.entity.ts';
import { TaxonomyTerm } from '../features/taxonomy/taxonomy-term.entity.ts';
import { migrations } from './migrations/migrations.ts';

const entities = [Organisation, Location, Service, TaxonomyTerm, CrisisLine];

/** PostgreSQL schemas that are not the ORM's: places, the change record, search bookkeeping, queues. */
const FOREIGN_SCHEMAS = ['place', 'search', 'history', 'graphile_worker'];

export type Orm = MikroORM<PostgreSqlDriver>;

export function connectOrm(connection: pg.PoolConfig, poolSize = 10): Promise<Orm> {
  return MikroORM.init<PostgreSqlDriver>({
    driver: PostgreSqlDriver,
    entities,
    namingStrategy: UnderscoreNamingStrategy,
    dbName: connection.database ?? 'linkwell',
    driverOptions: connection,
    pool: { min: 0, max: poolSize },
    dataloader: DataloaderType.ALL,
    forceUtcTimezone: true,
    extensions: [Migrator],
    migrations: { migrationsList: migrations, snapshot: false, silent: true, tableName: 'migration' },
    schemaGenerator: { ignoreSchema: FOREIGN_SCHEMAS },
    subscribers: [new ViewerOfChange()],
    filters: { visible: { cond: {}, default: false } },
    debug: false,
  });
}
