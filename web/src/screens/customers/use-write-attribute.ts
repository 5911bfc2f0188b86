import type { AttributeView } from '../../../../src/contract/customer.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { useWriteDate } from './use-write-date.ts'

/** Writes an attribute's value as people read it. */
export function useWriteAttribute() {
  const { t, formats } = useLanguage()
  const writeDate = useWriteDate()
  return ({ kind }: Pick<AttributeView, 'kind'>, value: string | number | boolean): string => {
    if (typeof value === 'boolean') return t(value ? 'customers.yes' : 'customers.no')
    if (typeof value === 'number') return formats.number(value)
    return kind === 'date' ? writeDate(value) : value
  }
}
