import { IconArrowRight } from '@tabler/icons-react'
import type { BackTestPart } from '../../../../../src/core/policy/back-test.ts'
import { HOWS, type PolicyDocument } from '../../../../../src/core/policy/policy.ts'
import { sayText } from '../../../../../src/core/policy/written-text.ts'
import { PRIORITIES } from '../../../../../src/core/ticket/ticket.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { isSameMove, type Move } from './add-pages.ts'
import classes from './back-test.module.css'

interface Props {
  readonly part: BackTestPart
  readonly moves: readonly Move[]
  readonly chosen: Move | null
  readonly before: PolicyDocument
  readonly after: PolicyDocument
  onChoose(move: Move): void
}

/** How many messages went from one value of a part to another; each line shows its messages. */
export function MoveTable({ part, moves, chosen, before, after, onChoose }: Props) {
  const { t, formats } = useLanguage()
  const sayValue = useSayValue()
  if (moves.length === 0) return null
  return (
    <table className={classes.table}>
      <caption>{t(`policyTools.part.${part}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('policyTools.fromTo')}</th>
          <th scope="col">{t('policyTools.messages')}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map(move => {
          const [from, to] = [sayValue(part, move.from, before), sayValue(part, move.to, after)]
          return (
            <tr key={`${move.from} ${move.to}`}>
              <td>
                <button
                  type="button"
                  aria-pressed={chosen !== null && isSameMove(chosen, move)}
                  aria-label={t('policyTools.move', { from, to, count: move.count })}
                  onClick={() => onChoose(move)}
                >
                  {from} <IconArrowRight size={14} aria-hidden="true" /> <strong>{to}</strong>
                </button>
              </td>
              <td>{formats.number(move.count)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function useSayValue() {
  const { t, locale } = useLanguage()
  return (part: BackTestPart, value: string, { queues, promises }: PolicyDocument): string => {
    const name = (
      entry: PolicyDocument['queues'][number] | PolicyDocument['promises'][number] | undefined,
    ) => (entry === undefined ? value : sayText(entry.name, locale))
    switch (part) {
      case 'if':
        return value === 'true' ? t('decision.if.yes') : t('decision.if.no')
      case 'queue':
        return name(queues.find(({ key }) => key === value))
      case 'promise':
        return value === '' ? t('policyTools.noPromise') : name(promises.find(({ key }) => key === value))
      case 'how': {
        const how = HOWS.find(each => each === value)
        return how === undefined ? value : t(`decision.how.${how}`)
      }
      case 'priority': {
        const priority = PRIORITIES.find(each => each === value)
        return priority === undefined ? value : t(`priority.${priority}`)
      }
    }
  }
}
