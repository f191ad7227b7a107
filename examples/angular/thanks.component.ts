import '@earshot/widget/angular'
import { Component, CUSTOM_ELEMENTS_SCHEMA, type ElementRef, signal, ViewChild } from '@angular/core'
import type { EarshotPromptElement } from '@earshot/widget/angular'

@Component({
  selector: 'app-thanks',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Thank you. Order {{ order }} is in.</h1>
    <earshot-prompt #asked prompt="how-did-we-do" [contextOrder]="order"></earshot-prompt>
    <p role="status">{{ told() }}</p>
  `,
})
export class Thanks {
  readonly order = 'A-1041'
  readonly told = signal('')
  @ViewChild('asked') readonly asked?: ElementRef<EarshotPromptElement>

  ngAfterViewInit(): void {
    const listen = () => this.told.set('We read it today.')
    this.asked?.nativeElement.addEventListener('earshot:submitted', listen)
  }
}
