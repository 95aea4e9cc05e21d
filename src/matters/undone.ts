/** Ends of a registration that did not last: lifted by a decision on an appeal. */

interface Decision {
  readonly type: string;
  readonly outcome?: 'for-applicant' | 'against-applicant' | undefined;
}

/** Of events in order, the terminations and cancellations (or other `ends`) that a later appeal decision for the owner undid. */
export function endsUndone<T extends Decision>(
  ordered: readonly T[],
  ends: readonly string[] = ['terminated', 'cancelled'],
): ReadonlySet<T> {
  const undone = new Set<T>();
  let end: T | undefined;
  for (const event of ordered)
    if (ends.includes(event.type)) end = event;
    else if (end && event.type === 'appeal-decided' && event.outcome === 'for-applicant') undone.add(end);
  return undone;
}
