import { Select } from '@mantine/core'
import type { ImportColumnRequest, ImportReport } from '../../../../../src/contract/customer.ts'
import {
  IMPORT_DELIMITERS,
  IMPORT_FIELDS,
  type ImportDelimiter,
  type ImportField,
} from '../../../../../src/core/customer/import-field.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './import.module.css'
import { changeImport, putColumn } from './import-work.ts'
import { useImportWords } from './use-import-words.ts'

interface Props {
  readonly columns: ImportReport['columns']
  readonly mapping: readonly ImportColumnRequest[]
  readonly delimiter: ImportDelimiter | null
  readonly isFixed: boolean
}

/** What each column of the file says, as the desk guessed it; changed where the guess is wrong. */
export function MappingTable({ columns, mapping, delimiter, isFixed }: Props) {
  const t = useT()
  const options = useOptions(mapping)
  return (
    <section className={classes.mapping} aria-label={t('customers.mapping')}>
      <header>
        <div>
          <h2>{t('customers.mapping')}</h2>
          <p>{t('customers.mappingWords')}</p>
        </div>
        <Select
          size="sm"
          w={220}
          label={t('customers.delimiter')}
          allowDeselect={false}
          disabled={isFixed}
          data={IMPORT_DELIMITERS.map(each => ({
            value: each,
            label: t(`customers.delimiter.${nameOf(each)}`),
          }))}
          value={delimiter}
          // Another delimiter makes other columns: what they mean is guessed anew.
          onChange={value =>
            changeImport({ delimiter: IMPORT_DELIMITERS.find(each => each === value) ?? null, mapping: null })
          }
        />
      </header>
      <ul className={classes.columns}>
        {columns.map(({ header, samples }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be called the same, and none ever moves
          <li key={at} data-ignored={mapping[at]?.field === 'ignore' || undefined}>
            <div>
              <strong dir="auto">
                {header === '' ? t('customers.unnamedColumn', { n: at + 1 }) : header}
              </strong>
              <small dir="auto">{samples.join(' · ')}</small>
            </div>
            <Select
              size="sm"
              aria-label={t('customers.meaningOf', { column: header === '' ? String(at + 1) : header })}
              searchable
              allowDeselect={false}
              disabled={isFixed}
              nothingFoundMessage={t('actions.nothingFound')}
              data={options}
              value={writeColumn(mapping[at] ?? { field: 'ignore', of: null })}
              onChange={value => {
                if (value !== null) changeImport({ mapping: putColumn(mapping, at, readColumn(value)) })
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

const nameOf = (delimiter: ImportDelimiter) =>
  delimiter === ',' ? 'comma' : delimiter === ';' ? 'semicolon' : 'tab'

const writeColumn = ({ field, of }: ImportColumnRequest): string => (of === null ? field : `${field} ${of}`)

function readColumn(value: string): ImportColumnRequest {
  const [name, ...of] = value.split(' ')
  const field: ImportField = IMPORT_FIELDS.find(each => each === name) ?? 'ignore'
  return { field, of: of.length === 0 ? null : of.join(' ') }
}

/** All that a column may say; a meaning that the file has already stands there even if nobody offers it. */
function useOptions(mapping: readonly ImportColumnRequest[]) {
  const t = useT()
  const { nameColumn, channels, attributes } = useImportWords()
  const plain = IMPORT_FIELDS.filter(each => each !== 'address' && each !== 'attribute').map(field => ({
    field,
    of: null,
  }))
  const ofField = (field: 'address' | 'attribute', keys: readonly string[]) => {
    const used = mapping.flatMap(each => (each.field === field && each.of !== null ? [each.of] : []))
    return [...new Set([...keys, ...used])].map(of => ({ field, of }))
  }
  const option = (column: ImportColumnRequest) => ({ value: writeColumn(column), label: nameColumn(column) })
  const groups = [
    { group: t('customers.person'), items: plain },
    {
      group: t('customers.addresses'),
      items: ofField('address', channels?.channels.map(each => each.channel) ?? []),
    },
    {
      group: t('customers.attributes'),
      items: ofField('attribute', attributes?.attributes.map(each => each.key) ?? []),
    },
  ]
  return groups
    .filter(({ items }) => items.length > 0)
    .map(({ group, items }) => ({ group, items: items.map(option) }))
}
