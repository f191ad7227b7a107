import { Told } from './told.jsx'

/** Rendered on the server. The element is plain markup there, and in the browser until the script comes. */
export default function Page() {
  const order = 'A-1041'
  return (
    <main>
      <h1>Thank you. Order {order} is in.</h1>
      <earshot-prompt key={order} prompt="how-did-we-do" context-order={order} display="inline" />
      <Told />
    </main>
  )
}
