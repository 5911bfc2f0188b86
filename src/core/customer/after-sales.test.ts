import { expect, test } from 'vitest'
import { afterSalesReply } from './after-sales.ts'

const order = { title: 'Ordine 4711' }
const say = (item: object) => ({ sections: [{ section: 'orders', items: [item] }] })

test.each([
  ['nothing', { sections: [] }, true],
  ['a title alone', say(order), true],
  [
    'all of it',
    say({
      ...order,
      status: 'x',
      date: '2026-05-04',
      lines: [{ label: 'a', value: 'b' }],
      link: 'https://shop.example/1',
    }),
    true,
  ],
  ['another section', { sections: [{ section: 'complaints', items: [] }] }, false],
  [
    'a section twice',
    {
      sections: [
        { section: 'orders', items: [] },
        { section: 'orders', items: [] },
      ],
    },
    false,
  ],
  ['a link without https', say({ ...order, link: 'http://shop.example/1' }), false],
  ['a link that acts', say({ ...order, link: 'javascript:alert(1)' }), false],
  ['a day that is none', say({ ...order, date: '2026-02-30' }), false],
  ['a word that was not agreed', say({ ...order, html: '<b>' }), false],
  ['no title', say({ status: 'sent' }), false],
  ['too many', { sections: [{ section: 'orders', items: Array(51).fill(order) }] }, false],
  ['a list', [], false],
])('%s: %s', (_, reply, isTaken) => expect(afterSalesReply.safeParse(reply).success).toBe(isTaken))
