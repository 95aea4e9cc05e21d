// Reads the docket of every worked example and prints it; run in processes with different time zones.
import { dayInVietNam } from '../../src/calendar/index.ts';
import { readDocket, workedExamples } from '../../src/deadlines/index.ts';

const today = dayInVietNam(new Date('2026-11-22T17:30:00Z'));
const dockets = workedExamples.map(({ kind, events }) => readDocket({ kind, events }, today));
process.stdout.write(JSON.stringify({ today, dockets }));
