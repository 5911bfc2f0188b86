import type { Policy } from '../../src/core/policy/policy.ts'
import { starterPolicy } from '../../src/core/policy/starter-policy.ts'
import { decide } from '../../src/core/triage/decide.ts'
import type { Facts } from '../../src/core/triage/facts.ts'
import { gatherFacts } from '../../src/core/triage/gather-facts.ts'
import { createJudge } from '../../src/core/triage/judge.ts'
import type { Asked, Judgement } from '../../src/core/triage/judgement.ts'
import { createJudges } from '../../src/judges/create-judges.ts'
import { readShippedModel } from '../../src/judges/read-shipped-model.ts'
import { readCorpus } from '../../training/corpus.ts'
import { formatTable } from '../table.ts'

const RULES = 60
const ROUNDS = 3

/** A policy of sixty rules, most of which look at several facts and hold for nobody. */
function longPolicy(): Policy {
  const document = starterPolicy(['Aurora Mobile', 'Aurora'])
  const more = Array.from({ length: RULES - document.rules.length }, (_, n) => ({
    id: `more.${n}`,
    title: { it: `Regola ${n}`, fr: `Règle ${n}`, en: `Rule ${n}` },
    when: {
      language: ['de' as const],
      urgency: ['high' as const],
      topic: ['billing'],
      followersAtLeast: 1_000_000 + n,
    },
    decide: { when: { priority: 'high' as const, answerWithinMinutes: 30 } },
  }))
  return { version: 1, document: { ...document, rules: [...more, ...document.rules] } }
}

/**
 * Posts a second from text to decision: judging alone, with all facts, and with a policy of sixty rules, on one core;
 * then judging in worker threads, and how long the event loop is held meanwhile. CPU-seconds tell more than the clock on a busy machine.
 */
export async function benchTriage(_: string, print: (line: string) => void): Promise<Record<string, number>> {
  const brand = { names: ['Aurora Mobile', 'Aurora'], handles: ['aurora_aiuta'] }
  const asked: Asked[] = readCorpus().train.map(({ text }) => ({ text, language: null, brand }))
  const judge = createJudge(readShippedModel())
  const policy = longPolicy()
  const ways: Readonly<Record<string, (each: Asked) => unknown>> = {
    judgement: judge,
    'all facts': each => factsOf(each, judge(each), policy),
    'facts and 60 rules': each => decide(factsOf(each, judge(each), policy), policy),
  }
  const figures: Record<string, number> = {}
  const rows: (string | number)[][] = [['one core', 'posts', 'posts/CPU-s']]
  for (const [name, way] of Object.entries(ways)) {
    for (const each of asked) way(each)
    const began = process.cpuUsage()
    for (let n = 0; n < ROUNDS; n++) for (const each of asked) way(each)
    const { user, system } = process.cpuUsage(began)
    const speed = Math.round((ROUNDS * asked.length) / ((user + system) / 1e6))
    rows.push([name, ROUNDS * asked.length, speed])
    figures[name] = speed
  }
  for (const line of formatTable(rows)) print(line)
  figures.loopHeldMs = await measureThreads(asked, print)
  return figures
}

/** The longest time for which the event loop did nothing else while all posts were judged in threads. */
async function measureThreads(asked: readonly Asked[], print: (line: string) => void): Promise<number> {
  const judges = createJudges(2)
  await judges.judge(asked.slice(0, 600))
  let [longest, last] = [0, performance.now()]
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  const began = performance.now()
  await judges.judge(asked)
  const seconds = (performance.now() - began) / 1000
  clearInterval(timer)
  await judges.close()
  print(
    `two threads: ${Math.round(asked.length / seconds)} posts a second of clock; the event loop was held for ${Math.round(longest)} ms at most`,
  )
  return Math.round(longest)
}

const factsOf = ({ text }: Asked, judgement: Judgement, { document }: Policy): Facts =>
  gatherFacts(
    {
      text,
      judgement,
      visibility: 'public',
      source: 'mention',
      accountHandle: 'aurora_aiuta',
      accountPurpose: 'care',
      brandPurposes: ['care', 'marketing'],
      brandHandles: ['aurora_aiuta', 'auroramobile'],
      brandNames: document.brandNames,
      followers: 100,
      isVerified: false,
      reach: 3,
      recentMessages: 2,
      askedBefore: null,
      customerPlan: null,
      customerValue: null,
      problemsByTopic: {},
      hasOpenTicket: false,
      matterPriority: null,
      isAfterResolution: false,
      isAddressed: true,
      mayAnswerPublicly: true,
      isSealed: false,
      isAutomatic: false,
      writtenAt: new Date('2026-05-04T09:00:00Z'),
    },
    document,
  )
