export { sharedWork } from './shared-work.ts';
export { waitingLine } from './waiting-line.ts';
export {
  workerPool,
  WorkerLimit,
  type RunOptions,
  type WorkerPool,
  type WorkerPoolOptions,
} from './worker-pool.service.ts';
export { keptThread, ThreadGone, ThreadLate, type KeptThread } from './kept-thread.service.ts';
export { keptIndex, type IndexState, type KeptIndex, type Loaded } from './kept-index.service.ts';
