import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';
import { Service } from '../service/service.entity.ts';
import { SupportedPerson } from '../supported-person/supported-person.entity.ts';
import { Team } from '../team/team.entity.ts';

const ConnectionAllowanceSchema = defineEntity({
  name: 'ConnectionAllowance',
  properties: {
    id: idColumn(),
    person: () => p.manyToOne(SupportedPerson).ref().deleteRule('cascade'),
    team: () => p.manyToOne(Team).ref(),
    service: () => p.manyToOne(Service).ref().deleteRule('cascade'),
    reason: p.text(),
    allowedBy: p.uuid(),
    allowedAt: p.datetime(),
    /** The last day on which it counts, in London. */
    untilDay: p.date(),
    /** Null as long as nobody has made use of it. */
    usedAt: p.datetime().nullable(),
  },
});

/** A supervisor lets one person be referred once to a service that has not been assessed. */
export class ConnectionAllowance extends ConnectionAllowanceSchema.class {}

ConnectionAllowanceSchema.setClass(ConnectionAllowance);
