import { ROLES, type Role } from '../shared/role.ts';
import { OPEN_MUTATIONS, PUBLIC_QUERIES, rules, type Rule } from './table.ts';

const SHORT: Readonly<Record<Role, string>> = {
  ADMINISTRATOR: 'Admin',
  ASSURER: 'Assurer',
  COMMISSIONER: 'Commissioner',
  SUPERVISOR: 'Supervisor',
  LINK_WORKER: 'Link worker',
  HEALTH_AND_WELLBEING_COACH: 'Coach',
  CARE_COORDINATOR: 'Coordinator',
  CARE_NAVIGATOR: 'Navigator',
  LISTING_EDITOR: 'Listing editor',
};

/** The table as a page in Markdown: docs/rules.md, which a test holds to it. */
export function printedRules(): string {
  const head = ['Operation', ...ROLES.map((role) => SHORT[role]), 'Oneself', 'Key'];
  const rows = Object.entries(rules).map(([operation, rule]) => [`\`${operation}\``, ...cellsOf(rule)]);
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${INTRODUCTION}\n\n${lines.join('\n')}\n\n${PUBLIC}\n`;
}

function cellsOf({ by, oneself, key }: Rule): string[] {
  const roles = ROLES.map((role) => by[role]?.toLowerCase() ?? '·');
  return [...roles, oneself ? 'yes' : '·', key ?? '·'];
}

const INTRODUCTION = `# Who may do what

Written by \`npm run schema\` from [src/policy/table.ts](../src/policy/table.ts). **any**: with every such thing. **own**: with what is in
a scope in which the role is held: the team, the organisation, the area. **Oneself**: everybody who has signed in, with what is
their own. **Key**: what an API key must have been made for; a dot: no key may. Whoever is not named may not.`;

const PUBLIC = `## Without signing in

${[...PUBLIC_QUERIES, ...OPEN_MUTATIONS].map((name) => `\`${name}\``).join(', ')}. They show what is published; those who may
change a listing also see it before it is published, after it is archived and while it is suspended. Staff see what does not meet the
standard, and of what is suspended the explanation; assurers see both.`;
