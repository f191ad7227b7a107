import { createSignal } from 'solid-js'
import { render } from 'solid-js/web'

function Thanks(props) {
  const [told, tell] = createSignal('')
  const listen = (prompt) => prompt.addEventListener('earshot:submitted', () => tell('We read it today.'))
  return (
    <>
      <h1>Thank you. Order {props.order} is in.</h1>
      <earshot-prompt ref={listen} prompt="how-did-we-do" context-order={props.order} />
      <p role="status">{told()}</p>
    </>
  )
}

render(() => <Thanks order="A-1041" />, document.querySelector('#root'))
