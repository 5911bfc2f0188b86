import type pg from 'pg'
import type { AskedQuestion } from './askers.ts'
import type { HouseUnderTest, Issue } from './house.ts'
import type { GivenAnswer } from './people.ts'

/** Both sides of what was asked of departments. */
export interface HouseEvidence {
  readonly asked: readonly AskedQuestion[]
  readonly given: readonly GivenAnswer[]
  /** What stands in each department's house. */
  readonly issues: readonly (Issue & { readonly department: string })[]
  /** What stands in a house more than once. */
  readonly doubles: readonly string[]
  readonly escalations: readonly StoredEscalation[]
  readonly errands: readonly { readonly id: string; readonly kind: string; readonly state: string }[]
  readonly systems: readonly { readonly name: string; readonly ails: string | null }[]
}

export interface StoredEscalation {
  readonly id: string
  readonly state: string
  /** Of the issue, or of the mail that asked. */
  readonly issueId: string | null
  /** Texts of what the department said, as far as they are words. */
  readonly heard: readonly string[]
  /** Whether any of it answers what was asked last: something may have been added to what was answered. */
  readonly hasAnswered: boolean
}

export async function readHouseEvidence(
  client: pg.Client,
  houses: readonly HouseUnderTest[],
  asked: readonly AskedQuestion[],
  given: readonly GivenAnswer[],
): Promise<HouseEvidence> {
  const rows = async <Row extends pg.QueryResultRow>(sql: string) => (await client.query<Row>(sql)).rows
  const issues = await Promise.all(
    houses.map(async house =>
      (await house.listIssues()).map(issue => ({ ...issue, department: house.department })),
    ),
  )
  return {
    asked,
    given,
    issues: issues.flat(),
    doubles: (await Promise.all(houses.map(house => house.listDoubles?.() ?? []))).flat(),
    escalations: await rows<StoredEscalation & pg.QueryResultRow>(ESCALATIONS),
    errands: await rows(`select id, kind, state from errand`),
    systems: await rows(
      `select name, trouble ->> 'code' as ails from ticketing_system where removed_at is null`,
    ),
  }
}

const ESCALATIONS = `
  select e.id, e.state, coalesce(e.issue_id, q.external_id) as "issueId", coalesce(h.heard, '{}') as heard,
    coalesce(h.newest >= e.asked_at, false) as "hasAnswered"
  from escalation e
  left join errand q on q.escalation_id = e.id and q.kind = 'letter' and q.place = 1
  left join (select escalation_id, array_agg(text order by at) as heard,
      max(at) filter (where kind = 'answer') as newest from escalation_entry
    where kind in ('answer', 'news') and by ->> 'kind' = 'department' group by 1) h on h.escalation_id = e.id`
