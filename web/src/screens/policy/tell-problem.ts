import type { ProblemView } from '../../../../src/contract/policy-problem.ts'
import type { MessageKey, Translate } from '../../i18n/translator.ts'

/** All that any of the texts needs; `none` is what they look for where nothing is suggested. */
const NOTHING = {
  key: '',
  value: '',
  known: '',
  suggestion: 'none',
  message: '',
  expected: '',
  section: '',
  first: '',
  second: '',
  rule: '',
  by: '',
  part: '',
  day: '',
  from: '',
  to: '',
} as const

/** What is wrong, in words. Names of facts and sections stand as they stand in the YAML. */
export function tellProblem(
  { code, path, params }: Pick<ProblemView, 'code' | 'path' | 'params'>,
  t: Translate,
) {
  const stated = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''))
  const say = t as (key: MessageKey, parameters: Readonly<Record<string, string>>) => string
  return say(`policy.problem.${formOf(code, path, params)}` as MessageKey, { ...NOTHING, ...stated })
}

function formOf(code: ProblemView['code'], path: ProblemView['path'], params: ProblemView['params']): string {
  if (code === 'contradiction' && params.first === params.second) return 'contradictionAlone'
  // The lines of a score have numbers where rules have names.
  return code === 'hidden' && path[0] === 'priorities' ? 'hiddenLine' : code
}
