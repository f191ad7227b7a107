import { parseCondition } from '@earshot/core/condition'
import { example, open, rating } from '../example.ts'
import { leavesOf, operandsOf } from '../leaves-of.ts'
import { tagsOf } from '../markup-tree.ts'
import { flawAt } from '../prompt-markup.ts'
import type { Flaw, Rule } from '../rule.ts'
import { verdict } from '../verdict.ts'

const paying =
  /(?:^|[/_-])(?:check-?out|payments?|pay|billing|kasse|bezahlen|zahlung|caisse|paiement|cassa|pagamento|pago|pagos|betaling|betalen|afrekenen|kassa)(?:[/_.?*-]|$)/i
const afterwards = /thank|confirm|success|complete|receipt|done|danke|merci/i
const isPayment = (path: string): boolean => paying.test(path) && !afterwards.test(path)

/** Never where people pay. */
export const noPayment: Rule = {
  id: 'T-03',
  level: 'error',
  reason:
    'Every script on a payment page must be authorised, checked and listed (PCI DSS 6.4.3, needed since 31 March 2025), and a question there costs the sale. The page that confirms the order is the place.',
  bad: example([rating(), open], { targeting: "page.path ~ '/checkout*'" }),
  good: example([rating(), open], { targeting: "page.path ~ '/checkout/thanks*'" }),
  check: ({ targeting = '' }, { url, markup }) => {
    const parsed = parseCondition(targeting)
    const condition = parsed.status === 'ok' ? parsed.condition : undefined
    const paths = condition
      ? leavesOf(condition)
          .flatMap(operandsOf)
          .flatMap((side) => (side.type === 'value' ? [String(side.value)] : []))
      : []
    const target = paths.find((text) => {
      const path = text.replaceAll('*', '')
      return condition && isPayment(text) && verdict(condition, new Map([['page.path', path]])) !== 'no'
    })
    const targeted: readonly Flaw[] =
      target === undefined
        ? []
        : [{ path: 'targeting', message: `“${target}” is where people pay. Ask on the page after it.` }]
    const here: readonly Flaw[] =
      url !== undefined && isPayment(url.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*/, ''))
        ? [{ path: 'site.url', message: `People pay at ${url}. Ask on the page after it.` }]
        : []
    const field = tagsOf(markup ?? '').find(({ attributes }) =>
      /(?:^|\s)cc-/i.test(attributes.get('autocomplete') ?? ''),
    )
    return [
      ...targeted,
      ...here,
      ...(field
        ? [
            flawAt(
              field,
              'This page takes card data. Keep the script away from it, and ask on the page after it.',
            ),
          ]
        : []),
    ]
  },
}
