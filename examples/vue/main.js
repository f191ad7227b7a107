import { createApp } from 'vue'
import Thanks from './thanks.vue'

createApp(Thanks, { order: 'A-1041' }).mount('#root')
