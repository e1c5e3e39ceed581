import type { Context } from '../../context.ts';
import { pageBy, type Page } from '../../graphql/relay.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import type { TaskKind } from './crisis-field.codes.ts';
import { crisisTasks, type Task } from './crisis-tasks.rules.ts';
import { showProposals, surroundings, type ShownProposal } from './show-proposals.ts';

export interface TaskList {
  first: number;
  after?: string | null | undefined;
  kinds?: readonly TaskKind[] | null | undefined;
  lineId?: string | null | undefined;
}

export interface ShownTask extends Omit<Task, 'proposal'> {
  proposal: ShownProposal | null;
}

const CURSORS = {
  wordsOf: ({ place }: ShownTask) => `task:${place}`,
  read: (words: string) => (words.startsWith('task:') ? words.slice('task:'.length) : null),
};

/** A page of what there is to do about crisis lines. There are some sixty lines, so all is read, put in order and then cut. */
export async function listCrisisTasks(ctx: Context, list: TaskList): Promise<Page<ShownTask>> {
  const around = await surroundings(ctx);
  const tasks = crisisTasks([...around.lines], around.waiting, londonDay(ctx.now())).filter((task) =>
    isWanted(task, list),
  );
  return pageBy(CURSORS, list, async (after, limit) => {
    const wanted = tasks.filter(({ place }) => after === null || place > after).slice(0, limit);
    const shown = await showProposals(
      ctx,
      wanted.flatMap(({ proposal }) => proposal ?? []),
      around,
    );
    return wanted.map((task) => ({ ...task, proposal: shown.find(({ id }) => id === task.proposal?.id) ?? null }));
  });
}

function isWanted({ kind, lines }: Task, { kinds, lineId }: TaskList): boolean {
  return (!kinds || kinds.includes(kind)) && (!lineId || lines.some(({ id }) => id === lineId.toLowerCase()));
}
