import { mount } from 'svelte'
import Thanks from './thanks.svelte'

mount(Thanks, { target: document.querySelector('#root'), props: { order: 'A-1041' } })
