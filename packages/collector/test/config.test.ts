import { describe, expect, it } from 'vitest'
import { defaultSettings, readSettings } from '../src/config.ts'

describe('readSettings', () => {
  it('has a default for everything', () => {
    expect(readSettings({})).toEqual({ status: 'ok', settings: defaultSettings })
    expect(readSettings({ EARSHOT_PORT: ' ', PATH: '/bin' })).toEqual({
      status: 'ok',
      settings: defaultSettings,
    })
  })

  it('reads every variable', () => {
    const read = readSettings({
      EARSHOT_PORT: '0',
      EARSHOT_HOST: '0.0.0.0',
      EARSHOT_DATABASE: 'sqlite:/data/earshot.db',
      EARSHOT_ORIGINS: 'https://shop.example, http://localhost:3000/',
      EARSHOT_SECRET: 'sixteen letters!',
      EARSHOT_WRITE_KEY: 'pk_0123456789abc',
      EARSHOT_READ_KEY: 'sk_0123456789abc',
      EARSHOT_OWNER_PASSWORD: 'eight or more',
      EARSHOT_PUBLIC_URL: 'https://listen.example/',
      EARSHOT_PROMPTS: './prompts.json',
      EARSHOT_LOG: 'json',
      EARSHOT_KEEP: '730d',
      EARSHOT_WEBHOOK_HOSTS: 'CRM.internal, 10.0.0.7:8080',
      EARSHOT_LIMITS: 'address=none table=2000',
      EARSHOT_PROOF: 'under-attack',
    })
    expect(read).toEqual({
      status: 'ok',
      settings: {
        port: 0,
        host: '0.0.0.0',
        database: 'sqlite:/data/earshot.db',
        origins: ['https://shop.example', 'http://localhost:3000'],
        secret: 'sixteen letters!',
        writeKey: 'pk_0123456789abc',
        readKey: 'sk_0123456789abc',
        ownerPassword: 'eight or more',
        publicUrl: 'https://listen.example',
        prompts: './prompts.json',
        log: 'json',
        keep: { allMs: 730 * 86_400_000, prompts: {}, answers: [] },
        webhookHosts: ['crm.internal', '10.0.0.7:8080'],
        limits: { visit: 240, device: 1_200, table: 2_000 },
        proof: 'under-attack',
      },
    })
  })

  it.each([
    ['EARSHOT_PORT', '80 80', 'Write a number from 0 to 65535'],
    ['EARSHOT_PORT', '65536', 'Write a number from 0 to 65535'],
    ['EARSHOT_PORT', '-1', 'Write a number from 0 to 65535'],
    ['EARSHOT_HOST', 'http://x', 'without a scheme'],
    ['EARSHOT_DATABASE', 'postgres://db', 'postgres://user:password@host/database'],
    ['EARSHOT_DATABASE', './earshot.db', 'Write sqlite: and a path'],
    ['EARSHOT_DATABASE', 'sqlite:', 'Write sqlite: and a path'],
    ['EARSHOT_DATABASE', 'sqlite::memory:', 'Answers in memory would be lost'],
    ['EARSHOT_ORIGINS', 'https://shop.example shop.example', '“shop.example” is no origin'],
    ['EARSHOT_ORIGINS', '*', '“*” is no origin'],
    ['EARSHOT_ORIGINS', 'https://shop.example/path', 'is no origin'],
    ['EARSHOT_LIMITS', 'house=5', 'Write what is to change'],
    ['EARSHOT_PROOF', 'on', 'Write off or under-attack'],
    ['EARSHOT_PROXIES', 'proxy.example', 'Write addresses or networks'],
    ['EARSHOT_SECRET', 'short', 'at least 16'],
    ['EARSHOT_WRITE_KEY', 'sk_0123456789abc', 'Write pk_'],
    ['EARSHOT_READ_KEY', 'sk_short', 'Write sk_'],
    ['EARSHOT_OWNER_PASSWORD', 'seven77', 'at least 8'],
    ['EARSHOT_ORIGINS', ',', 'is no origin'],
    ['EARSHOT_ORIGINS', 'https://*.shop.example', 'is no origin'],
    ['EARSHOT_MAIL', 'smtp://kim:100%@mail.example', 'Write smtp://'],
    ['EARSHOT_WEBHOOK_HOSTS', '*', '“*” is no host'],
    ['EARSHOT_WEBHOOK_HOSTS', 'crm.internal?', 'is no host'],
    ['EARSHOT_WEBHOOK_HOSTS', 'kim@crm.internal', 'is no host'],
    ['EARSHOT_WEBHOOK_HOSTS', ',', 'is no host'],
    ['EARSHOT_PROXIES', ',', 'Write addresses or networks'],
    ['EARSHOT_LIMITS', ',', 'Write what is to change'],
    ['EARSHOT_LIMITS', 'visit=3 visit=4', 'Write what is to change'],
    ['EARSHOT_KEEP', ',', 'Write days'],
    ['EARSHOT_KEEP', '12h', 'Write days'],
    ['EARSHOT_KEEP', 'lunch', 'Write days'],
    ['EARSHOT_KEEP_CONTACT', 'never', 'or always'],
    ['EARSHOT_BACKUPS', '1h', 'such as 30d'],
    ['EARSHOT_PUBLIC_URL', 'listen.example', 'Write http:// or https://'],
    ['EARSHOT_PUBLIC_URL', 'https://x.example/earshot/', 'without a path'],
    ['EARSHOT_PUBLIC_URL', 'ftp://x.example', 'Write http:// or https://'],
  ])('%s=%s stops with a sentence that names it and the mend', (variable, value, words) => {
    const read = readSettings({ [variable]: value })
    expect(read).toEqual({
      status: 'invalid',
      message: expect.stringContaining(`${variable} cannot be used.`),
    })
    expect(read).toMatchObject({ message: expect.stringContaining(words) })
  })

  it.each(['EARSHOT_ORIGIN', 'EARSHOT_PUBLIC_URI', 'EARSHOT_LIMIT', 'EARSHOT_WEBHOOKS_HOSTS'])(
    'stops where %s was meant for another',
    (name) => {
      const read = readSettings({ EARSHOT_TESTS: 'all', EARSHOT_SEED: '7', [name]: 'https://shop.example' })
      expect(read).toMatchObject({ status: 'invalid' })
      expect(read).toHaveProperty(
        'message',
        expect.stringMatching(`^${name} is no setting. Did you mean EARSHOT_`),
      )
    },
  )

  it('does not repeat a secret that it cannot use', () => {
    expect(JSON.stringify(readSettings({ EARSHOT_OWNER_PASSWORD: 'hunter2' }))).not.toContain('hunter2')
  })
})
