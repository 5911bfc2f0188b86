const two = (n: number): string => String(n).padStart(2, '0')

/** A moment as `<input type="datetime-local">` holds it: by the browser's own clock, to the minute. */
export const toLocalInput = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
