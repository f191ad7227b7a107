/** @jsxImportSource solid-js */
import '@earshot/widget/solid'

export const right = (order: string, number: number) => (
  <earshot-prompt
    prompt="post-purchase"
    class="asked"
    ref={(element) => element.scrollIntoView()}
    display="inline"
    delay="5s"
    data-earshot-once-per="order visit"
    share="25%"
    debug
    theme={number > 3 ? 'dark' : 'auto'}
    attr:context-order={order}
    context-table={number}
  >
    <earshot-question id="rating" type="rating" required scale="Poor | Good" show="stars">
      How was it?
    </earshot-question>
    <earshot-question id="what" type="choices" when="rating = 1" max={2}>
      What was it?
      <earshot-option id="soup">The soup</earshot-option>
      <earshot-option other>Something else</earshot-option>
    </earshot-question>
  </earshot-prompt>
)

// @ts-expect-error there is no such display
export const display = <earshot-prompt display="popup" />
// @ts-expect-error a duration has a unit
export const delay = <earshot-prompt delay="5" />
// @ts-expect-error there is no such option
export const unknown = <earshot-prompt promt="how-did-we-do" />
// @ts-expect-error the endpoint is that of the page, not of an element
export const endpoint = <earshot-prompt endpoint="/v1/events" />
// @ts-expect-error there is no such type of question
export const question = <earshot-question type="stars" />
// @ts-expect-error it would become a listener
export const once = <earshot-prompt once-per="order" />
