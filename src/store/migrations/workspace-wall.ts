const NAMED = `current_setting('pronto.workspace', true)`

/** Read once a statement, not once a row: a plain comparison would cost every row a cast. */
export const BEHIND_THE_WALL = `
  workspace_id = (select nullif(nullif(${NAMED}, '*'), '')::uuid) or (select ${NAMED} = '*')`

/**
 * The statements that raise the wall around a new table. Migrations that have landed stand on it: it is never edited,
 * another wall is another function.
 */
export const raiseWall = (table: string): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy workspace_wall on ${table} using (${BEHIND_THE_WALL}) with check (${BEHIND_THE_WALL})`,
]
