/** How each limit looks: a card in the corner. */
export const style =
  'position:fixed;inset:auto 1rem 1rem auto;width:20rem;padding:1rem;border:1px solid #999;border-radius:.5rem;background:#fff;color:#222;font:1rem/1.4 sans-serif'
