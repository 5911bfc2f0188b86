import type pg from 'pg'

/**
 * A delivery that waited when the dump was written may have gone out since. It becomes `unknown`, so that the
 * network is asked before anything is sent: a restored desk must not say a thing twice.
 * @returns how many there were.
 */
export async function distrustWaiting(
  client: pg.ClientBase,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): Promise<number> {
  const { rows } = await client.query<{ workspace: string; id: string; message: string; ticket: string }>(
    `update delivery set state = 'unknown', look_again_at = $1, first_tried_at = coalesce(first_tried_at, created_at)
      where state = 'pending'
      returning workspace_id as workspace, id, message_id as message, ticket_id as ticket`,
    [now],
  )
  for (const { workspace, id, message, ticket } of rows)
    await client.query(
      `insert into event (workspace_id, id, at, type, actor, subject_id, ticket_id, data)
        values ($1, $2, $3, 'delivery.unknown', '{"kind":"clock"}', $4, $5, $6)`,
      [
        workspace,
        newId(),
        now,
        id,
        ticket,
        JSON.stringify({ deliveryId: id, messageId: message, code: 'restored' }),
      ],
    )
  return rows.length
}
