/** At least one example for every rule and version; they are tests, and the page "Cách tính thời hạn". */
import { applicationExamples } from './application-examples.table.ts';
import { ocopExamples } from './ocop-examples.table.ts';
import { registrationExamples } from './registration-examples.table.ts';
import type { WorkedExample } from './worked-example.ts';

export const workedExamples: readonly WorkedExample[] = [
  ...applicationExamples,
  ...registrationExamples,
  ...ocopExamples,
];
