import { readList } from '../asked.ts'
import type { Answer, Asking } from '../endpoint.ts'
import { pick } from '../render-user.ts'
import { MAX_RULES } from './change-rules.ts'
import type { RuleStore } from './rule-store.ts'

/** The sandbox has one app. */
const APP_ID = '10000001'

/** How many rules there are and may be, or those of these numbers that are asked for. */
export function answerRulesCount(store: RuleStore, { query, access }: Asking): Answer {
  const rules = { client_app_id: APP_ID, rule_count: store.list().length }
  const all = {
    all_project_client_apps: [rules],
    cap_per_client_app: MAX_RULES[access],
    cap_per_project: MAX_RULES[access],
    client_app_rules_count: rules,
    project_rules_count: rules.rule_count,
  }
  const asked = readList(query['rules_count.fields'])
  return { body: { data: asked.length > 0 ? pick(all, asked) : all } }
}
