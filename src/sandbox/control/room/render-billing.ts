import { z } from 'zod'
import type { Language } from '../../cast/character.ts'
import { html, type Markup } from '../../face/html.ts'
import { nameCharge } from './name-charge.ts'
import { WORDS } from './words.ts'

const MICROS = 1_000_000

/** What the page reads of the answer of `GET /sandbox/billing`; money in millionths. */
const billingSchema = z.object({
  micros: z.number(),
  currency: z.string(),
  days: z.array(
    z.object({
      kinds: z.record(z.string(), z.object({ count: z.number(), micros: z.number() })),
    }),
  ),
})

/** Everything billed so far, by kind, the dearest first. */
export function renderBilling(billing: unknown, language: Language): Markup {
  const words = WORDS[language]
  const { data } = billingSchema.safeParse(billing)
  const kinds = sumKinds(data?.days ?? [])
  if (!data || kinds.length === 0) return html`<p class="quiet">${words.nothingBilled}</p>`
  const show = (micros: number) => showMoney(micros, data.currency, language)
  const rows = kinds.map(
    ({ kind, count, micros }) =>
      html`<tr><th scope="row">${nameCharge(kind, language)}</th><td>${count}</td><td>${show(micros)}</td></tr>`,
  )
  return html`<table>
    <tbody>${rows}</tbody>
    <tfoot><tr><th scope="row">${words.total}</th><td></td><td><b>${show(data.micros)}</b></td></tr></tfoot>
  </table>`
}

interface Counted {
  readonly kind: string
  readonly count: number
  readonly micros: number
}

function sumKinds(days: z.infer<typeof billingSchema>['days']): Counted[] {
  const sums = new Map<string, Counted>()
  for (const [kind, { count, micros }] of days.flatMap(day => Object.entries(day.kinds))) {
    const sum = sums.get(kind)
    sums.set(kind, { kind, count: count + (sum?.count ?? 0), micros: micros + (sum?.micros ?? 0) })
  }
  return [...sums.values()].toSorted((left, right) => right.micros - left.micros)
}

/** Single acts cost fractions of a cent. */
const showMoney = (micros: number, currency: string, language: Language): string =>
  new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: 3,
  }).format(micros / MICROS)
