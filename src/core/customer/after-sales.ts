import { z } from 'zod'

/** What the shop's own programs tell of a customer beside his conversation. */
export const AFTER_SALES_SECTIONS = ['orders', 'repairs', 'contracts'] as const
export type AfterSalesSection = (typeof AFTER_SALES_SECTIONS)[number]

/** Why nothing can be told. */
export const AFTER_SALES_FAILURES = [
  'notSetUp',
  'timeout',
  'unreachable',
  'refused',
  'tooLarge',
  'malformed',
] as const
export type AfterSalesFailure = (typeof AFTER_SALES_FAILURES)[number]

const words = (most: number) => z.string().max(most)

/** Only https: what stands here is clicked by people who trust the desk. */
const link = z
  .url({ protocol: /^https$/ })
  .max(2_000)
  .nullable()

const item = z.strictObject({
  title: words(200).min(1),
  status: words(100).nullable().default(null),
  date: z.iso.date().nullable().default(null),
  lines: z
    .array(z.strictObject({ label: words(100), value: words(500) }))
    .max(20)
    .default([]),
  link: link.default(null),
})

/** What the shop's programs answer. Anything else is not shown. */
export const afterSalesReply = z.strictObject({
  sections: z
    .array(z.strictObject({ section: z.enum(AFTER_SALES_SECTIONS), items: z.array(item).max(50) }))
    .max(AFTER_SALES_SECTIONS.length)
    .refine(sections => new Set(sections.map(each => each.section)).size === sections.length),
})
export type AfterSalesReply = z.infer<typeof afterSalesReply>
