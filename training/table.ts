type Row = Readonly<Record<string, string | number | undefined>>

/** Rows under their columns; numbers with one digit behind the point. Rows without any figure are left out. */
export function printTable(title: string, rows: readonly Row[]): void {
  const shown = rows.filter(row =>
    Object.values(row)
      .slice(1)
      .some(value => value !== undefined),
  )
  const columns = [...new Set(shown.flatMap(row => Object.keys(row)))]
  const cells = shown.map(row => columns.map(column => tell(row[column])))
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...cells.map(row => row[at]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
  console.log(`${title}\n${line(columns)}\n${cells.map(line).join('\n')}\n`)
}

const tell = (value: string | number | undefined): string =>
  value === undefined
    ? ''
    : typeof value === 'string'
      ? value
      : Number.isInteger(value)
        ? String(value)
        : value.toFixed(1)
