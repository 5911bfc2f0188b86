/** What RT's own clock says with an answer; ours, where it says nothing. Whole seconds. */
export function timeOf(headers: Headers): Date {
  const said = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(said) ? new Date() : new Date(said)
}

/** Theirs minus ours. */
export const skewOf = (headers: Headers): number => timeOf(headers).getTime() - Date.now()
