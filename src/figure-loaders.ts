import DataLoader from 'dataloader';
import type { Reads } from './database/reads.ts';
import { findPulsesOfCells } from './features/pulse/find-pulses-of-cells.ts';
import type { PulseFigures } from './features/pulse/pulse-figures.rules.ts';
import type { Cell } from './features/pulse/pulse-report.queries.ts';
import { reachOf } from './policy/permit.ts';
import type { Viewer } from './shared/viewer.ts';

/** Loads of what stands beside figures. */
export interface FigureLoaders {
  /** What organisations said of the quarter of a cell; null where nothing of that is published. */
  pulseOfCell: DataLoader<Cell, PulseFigures | null, string>;
}

export function figureLoaders(reads: Reads, viewer: Viewer): FigureLoaders {
  const own = reachOf(viewer, 'pulses').scopes;
  return {
    pulseOfCell: new DataLoader((cells) => findPulsesOfCells(reads, cells, own), {
      cacheKeyFn: ({ dimension, key, period }) => [dimension, key, period].join(' '),
    }),
  };
}
