/** Spreadsheets calculate what begins so; a customer's name must not. */
const FORMULA = /^[=+\-@\t\r]/

const writeCell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as CSV with the mark by which spreadsheets know UTF-8. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map(row => row.map(writeCell).join(',')).join('\r\n')}\r\n`

export function downloadCsv(rows: readonly (readonly string[])[], name: string): void {
  const url = URL.createObjectURL(new Blob([writeCsv(rows)], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
