import { createApp, reactive } from 'vue'
import { begin, given } from './app.ts'

const state = reactive({ parts: ['prompt', 'text'], left: false })
const { told } = begin(({ turned, left }) => {
  state.parts = turned ? ['text', 'prompt'] : ['prompt', 'text']
  state.left = left
})

const page = createApp({
  data: () => ({ state, given }),
  methods: { tell: ({ type }: Event) => told.push(type) },
  template: `
    <main>
      <template v-for="part in state.parts" :key="part">
        <section v-if="part === 'prompt'">
          <earshot-prompt
            v-if="!state.left"
            :prompt="given.prompt"
            :context-order="given.order"
            @earshot:submitted="tell"
          />
        </section>
        <p v-else>Some text.</p>
      </template>
    </main>`,
})
page.config.compilerOptions.isCustomElement = (tag: string) => tag.startsWith('earshot-')
page.mount('#root')
