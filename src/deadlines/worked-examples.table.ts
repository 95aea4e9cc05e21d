export interface WorkedExample {
  readonly rule: string;
}
export const workedExamples: readonly WorkedExample[] = [];
