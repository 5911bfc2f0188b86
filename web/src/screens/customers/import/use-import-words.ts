import { useQuery } from '@tanstack/react-query'
import type { ImportColumnRequest, ImportLine, ImportReport } from '../../../../../src/contract/customer.ts'
import { channelsQuery } from '../../../api/queries.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { attributesQuery } from '../customer-queries.ts'

/** What a column means, and what is wrong with a value, in words. */
export function useImportWords() {
  const { t, locale } = useLanguage()
  const { data: channels } = useQuery(channelsQuery)
  const { data: attributes } = useQuery(attributesQuery)
  const nameColumn = ({ field, of }: ImportColumnRequest): string => {
    if (field === 'address') {
      const channel = channels?.channels.find(each => each.channel === of)?.displayName ?? of ?? ''
      return t('customers.field.address', { channel })
    }
    if (field === 'attribute')
      return attributes?.attributes.find(each => each.key === of)?.name[locale] ?? of ?? ''
    return t(`customers.field.${field}`)
  }
  const tellFlaw = ({ code, value }: ImportLine['flaws'][number]): string =>
    t(`customers.flaw.${code}`, { value: value ?? '' })
  /** As it stands in the file, where it is known. */
  const nameHeader = (report: Pick<ImportReport, 'columns'>, column: ImportColumnRequest): string =>
    report.columns.find(each => each.column.field === column.field && each.column.of === column.of)?.header ??
    nameColumn(column)
  return { nameColumn, tellFlaw, nameHeader, channels, attributes }
}
