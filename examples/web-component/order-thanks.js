/** A site's own element, in whose shadow root the prompt stands. */
class OrderThanks extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return
    const order = this.getAttribute('order') ?? ''
    const heading = Object.assign(document.createElement('h1'), { textContent: 'Thank you for your order.' })
    const prompt = document.createElement('earshot-prompt')
    prompt.setAttribute('prompt', 'how-did-we-do')
    prompt.setAttribute('context-order', order)
    this.attachShadow({ mode: 'open' }).append(heading, prompt)
    // Its events cross shadow roots.
    this.addEventListener('earshot:submitted', () => {
      heading.textContent = 'Thank you. We read it today.'
    })
  }
}
customElements.define('order-thanks', OrderThanks)
