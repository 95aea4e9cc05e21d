// First file of a worker thread, in plain JavaScript: Node 20 does not carry the main thread's TypeScript loader over.
import { register } from 'tsx/esm/api';

register();
export const { render, inspect } = await import('./render.worker.ts');
