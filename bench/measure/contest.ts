import type { Meter } from '../process/processor-time.ts';
import { rounded, type Figures } from './figures.ts';
import { Side, type Contender, type Load } from './side.ts';

/** How long to measure. */
export interface Patience {
  warmUp: number;
  rounds: number;
  requestsARound: number;
  secondsARound: number;
  loadRounds: number;
  /** For what is measured by itself. */
  singleRequests: number;
}

export const THOROUGH: Patience = {
  warmUp: 200,
  rounds: 20,
  requestsARound: 20,
  secondsARound: 2,
  loadRounds: 4,
  singleRequests: 60,
};
export const QUICK: Patience = {
  warmUp: 20,
  rounds: 4,
  requestsARound: 10,
  secondsARound: 0.4,
  loadRounds: 1,
  singleRequests: 20,
};

/** Ours beside theirs, measured in turn so that whatever else the machine does hits both. */
export interface Comparison {
  name: string;
  ours: Figures;
  theirs: Figures;
  /** p50 of ours as a multiple of theirs: 1.5 is half as slow again. */
  ratio: number;
  load: { ours: Load; theirs: Load; ratio: number; processorRatio: number };
  complaints: string[];
}

export async function compare(
  name: string,
  contenders: { ours: Contender; theirs: Contender },
  { patience, meter }: { patience: Patience; meter: Meter },
): Promise<Comparison> {
  const [ours, theirs] = [new Side(contenders.ours, meter), new Side(contenders.theirs, meter)];
  for (let turn = 0; turn < patience.warmUp; turn++) for (const side of [ours, theirs]) await side.warmUp(turn);
  for (let round = 0; round < patience.rounds; round++)
    for (const side of inTurn(round, ours, theirs)) await side.askAlone(round, patience.requestsARound);
  for (let round = 0; round < patience.loadRounds; round++)
    for (const side of inTurn(round, ours, theirs)) await side.askAtOnce(patience.secondsARound);

  return {
    name,
    ours: ours.figures,
    theirs: theirs.figures,
    ratio: rounded(ours.figures.p50 / theirs.figures.p50),
    load: loadsOf(ours.load, theirs.load),
    complaints: [...new Set([...ours.complaints, ...theirs.complaints])].slice(0, 3),
  };
}

function loadsOf(ours: Load, theirs: Load): Comparison['load'] {
  return {
    ours,
    theirs,
    ratio: rounded(ours.perSecond / theirs.perSecond),
    processorRatio: rounded(ours.processor.all / theirs.processor.all),
  };
}

/** Neither side is always first. */
function inTurn(round: number, one: Side, other: Side): Side[] {
  return round % 2 === 0 ? [one, other] : [other, one];
}
