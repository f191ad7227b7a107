import '@earshot/widget/react'
import type { ReactNode } from 'react'

/** A page that is rendered on the server and taken over in the browser, as Next and its like do. */
export function Page({ order }: { readonly order: string }): ReactNode {
  return (
    <main>
      <h1>Thank you. Order {order} is in.</h1>
      {/* The key makes it ask anew when the order changes. */}
      <earshot-prompt key={order} prompt="how-did-we-do" context-order={order} display="inline" />
    </main>
  )
}
