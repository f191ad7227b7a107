import { bootstrapApplication } from '@angular/platform-browser'
import { Thanks } from './thanks.component.ts'

bootstrapApplication(Thanks)
