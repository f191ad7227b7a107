import '@earshot/widget/angular'
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core'
import type { EarshotPromptElement } from '@earshot/widget/angular'

@Component({
  selector: 'app-right',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <earshot-prompt #asked prompt="post-purchase" [contextOrder]="order" data-earshot-once-per="order"></earshot-prompt>
    <button (click)="look(asked)">{{ asked.prompt }}</button>
  `,
})
export class Right {
  readonly order = 'A-1041'

  look(asked: EarshotPromptElement): void {
    asked.addEventListener('earshot:submitted', ({ detail }) => detail.response.answers.length)
  }
}
