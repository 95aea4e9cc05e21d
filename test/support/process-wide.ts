// Mocha loads a test file as a script, and as a module when something in it awaits at its top; a file that both kinds
// of test import is then there twice. What must be one for the process is kept where both copies find it.
const kept = globalThis as unknown as Record<symbol, unknown>;

/** The process's only value of this name, made by whoever asks first. */
export function processWide<T>(name: string, make: () => T): T {
  const key = Symbol.for(`nhan-lang.tests.${name}`);
  return (kept[key] ??= make()) as T;
}
