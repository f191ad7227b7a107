import '@earshot/widget/angular'
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core'

@Component({
  selector: 'app-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <earshot-prompt #asked prompt="post-purchase"></earshot-prompt>
    <earshot-prompt prompt="post-purchase" [oncePer]="'order'"></earshot-prompt>
    <button (click)="look(asked)">{{ asked.promt }}</button>
  `,
})
export class Wrong {
  look(asked: HTMLInputElement): void {
    asked.focus()
  }
}
