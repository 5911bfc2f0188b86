import { calibrate } from '../../core/learning/calibrate.ts'
import { describeBrand, purposeOf } from '../../core/policy/brand.ts'
import { type AskName, findFailing, holds } from '../../core/policy/condition.ts'
import type { PolicyDocument, Rule } from '../../core/policy/policy.ts'
import { DECISION_PARTS, type Decision, type DecisionPart, decide, fires } from '../../core/triage/decide.ts'
import type { Facts } from '../../core/triage/facts.ts'
import { gatherFacts } from '../../core/triage/gather-facts.ts'
import type { Judgement } from '../../core/triage/judgement.ts'
import { listAccounts } from '../../store/account.ts'
import { readCalibration } from '../../store/lesson.ts'
import type { Desk } from '../desk.ts'

/** A post that nobody wrote. */
export interface TriedPost {
  readonly text: string
  readonly accountId: string | null
  readonly visibility: 'public' | 'direct'
  readonly isAddressed: boolean
  readonly followers: number
  readonly hasOpenTicket: boolean
}

export interface TriedRule {
  readonly rule: Rule
  readonly fires: boolean
  readonly decided: readonly DecisionPart[]
  /** The line of its condition that did not hold; the exception's first where that held. */
  readonly failed: AskName | 'unless' | null
}

export interface Tried {
  readonly facts: Facts
  readonly decision: Decision
  readonly rules: readonly TriedRule[]
}

/** What a policy would make of a post, rule by rule. Nothing of it is kept. */
export async function tryPolicy(
  desk: Desk,
  workspaceId: string,
  document: PolicyDocument,
  post: TriedPost,
): Promise<Tried> {
  const { accounts, calibration } = await desk.database.inWorkspace(workspaceId, async trx => ({
    accounts: await listAccounts(trx, workspaceId),
    calibration: await readCalibration(trx, workspaceId),
  }))
  const account = accounts.find(({ id }) => id === post.accountId) ?? accounts[0]
  const siblings = accounts.filter(({ channel }) => channel === account?.channel)
  const brand = describeBrand(document, siblings)
  const [judgement] = await desk.judge([
    {
      text: post.text,
      language: null,
      brand,
      isAddressed: post.isAddressed || post.visibility === 'direct',
    },
  ])
  const facts = gatherFacts(
    {
      ...UNREMARKABLE,
      text: post.text,
      judgement: calibrate(judgement as Judgement, post.text, calibration),
      visibility: post.visibility,
      source: post.visibility === 'direct' ? 'direct' : post.isAddressed ? 'mention' : 'keyword',
      accountHandle: account?.handle ?? '',
      accountPurpose: account === undefined ? 'both' : purposeOf(document, account),
      brandPurposes: brand.purposes,
      brandHandles: brand.handles,
      brandNames: brand.names,
      followers: post.followers,
      hasOpenTicket: post.hasOpenTicket,
      matterPriority: post.hasOpenTicket ? 'normal' : null,
      isAddressed: post.isAddressed,
      mayAnswerPublicly: mayAnswerPublicly(desk, account?.channel, post.isAddressed),
      writtenAt: desk.now(),
    },
    document,
  )
  const decision = decide(facts, { version: 0, document })
  return { facts, decision, rules: document.rules.map(rule => traceRule(rule, facts, decision)) }
}

/** What is true of most posts. */
const UNREMARKABLE = {
  isVerified: false,
  reach: 0,
  recentMessages: 0,
  askedBefore: null,
  customerPlan: null,
  customerValue: null,
  problemsByTopic: {},
  isAfterResolution: false,
  isSealed: false,
  isAutomatic: false,
} as const

function mayAnswerPublicly(desk: Desk, channel: string | undefined, addressesAccount: boolean): boolean {
  if (channel === undefined) return true
  const asked = { visibility: 'public', addressesAccount, isDeleted: false, gate: null } as const
  return desk.getConnector(channel).mayAnswer(asked).allowed
}

function traceRule(rule: Rule, facts: Facts, decision: Decision): TriedRule {
  const failed =
    findFailing(rule.when, facts) ??
    (rule.unless !== undefined && holds(rule.unless, facts) ? ('unless' as const) : null)
  const decided = DECISION_PARTS.filter(part =>
    decision.because.some(each => each.kind === 'rule' && each.part === part && each.rule === rule.id),
  )
  return { rule, fires: fires(rule, facts), decided, failed }
}
