import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One data folder, one process. */
export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(
      `Thư mục dữ liệu ${folder} đang được tiến trình ${pid} dùng. Hãy dừng tiến trình đó, hoặc đặt DATA_DIR khác.\n` +
        `The data folder ${folder} is in use by process ${pid}. Stop that process, or set another DATA_DIR.`,
    );
  }
}

/** Takes the folder for this process, until the returned function is called. A lock left by a dead process is taken over. */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'process.lock');
  for (let tries = 0; tries < 5; tries += 1) {
    try {
      // Written whole under another name, then linked: nobody ever reads half a lock.
      const own = `${file}.${process.pid}`;
      writeFileSync(own, `${process.pid} ${startOf(process.pid)}`, { mode: 0o600 });
      try {
        linkSync(own, file);
      } finally {
        rmSync(own, { force: true });
      }
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const [pid, start] = readFileSync(file, 'utf8').split(' ');
      if (isAlive(Number(pid), start)) throw new FolderInUse(folder, Number(pid));
      rmSync(file, { force: true });
    }
  }
  throw new Error(`cannot lock ${folder}`);
}

/** Start time of a process where the system tells it: a new process may bear an old one's number. */
function startOf(pid: number): string {
  try {
    return (
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')[19] ?? ''
    );
  } catch {
    return '';
  }
}

function isAlive(pid: number, start: string | undefined): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return !start || !now || start === now;
}
