/** When a bucket ends. */
export const endOf = (startsAt: string, bucketMinutes: number): string =>
  new Date(Date.parse(startsAt) + bucketMinutes * 60_000).toISOString()
