import { expect } from 'vitest'
import type { HostileRow } from '../row.ts'

const report = 'report-uri {site}/{key}/report'
/** All that the widget needs, and what the page itself does. */
const strict = `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src 'self' {collector}; style-src 'none'; base-uri 'none'; form-action 'self'; ${report}`
const policy = (value: string): { headers: Readonly<Record<string, string>> } => ({
  headers: { 'content-security-policy': value },
})
const trusted = (more: string): string => `${strict}; require-trusted-types-for 'script'; ${more}`

/** Pages with strict headers. Each sends a report of whatever breaks its policy, and none may come. */
export const policies: readonly HostileRow[] = [
  { name: 'H14 scripts by nonce, no styles', page: policy(strict) },
  {
    name: 'H14 scripts by host, nothing else',
    page: policy(
      `default-src 'none'; script-src 'self' {collector}; connect-src 'self' {collector}; form-action 'self'; ${report}`,
    ),
  },
  {
    name: 'H14 a policy that only reports',
    page: {
      headers: {
        'content-security-policy-report-only': strict,
        'content-security-policy': "object-src 'none'",
      },
    },
  },
  {
    name: 'H14 a policy in the markup',
    page: {
      head: `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' {collector}; connect-src 'self' {collector}"/>`,
    },
  },
  {
    name: 'H14 a policy that makes a sandbox',
    page: policy(`sandbox allow-scripts allow-forms; ${strict.replaceAll("'self'", '{site}')}`),
    // The opaque origin may not read what the site answers.
    without: ['fetch'],
  },
  {
    name: 'H15 trusted types, none allowed',
    page: policy(trusted("trusted-types 'none'")),
  },
  {
    name: 'H15 trusted types with a default policy that throws',
    page: {
      ...policy(trusted('trusted-types default')),
      before:
        'const no = () => { throw new Error("no") }; trustedTypes.createPolicy("default", { createHTML: no, createScript: no, createScriptURL: no })',
    },
  },
  {
    name: 'H16 embedder policy require-corp',
    page: {
      headers: {
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      },
    },
    async shown({ evaluate }) {
      expect(await evaluate('crossOriginIsolated')).toBe(true)
    },
  },
  {
    name: 'H16 embedder policy credentialless',
    page: {
      headers: {
        'cross-origin-embedder-policy': 'credentialless',
        'cross-origin-opener-policy': 'same-origin-allow-popups',
      },
    },
  },
  {
    name: 'H16 every permission and document feature off',
    page: {
      headers: {
        'permissions-policy':
          'accelerometer=(), autoplay=(), bluetooth=(), camera=(), clipboard-read=(), clipboard-write=(), compute-pressure=(), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), keyboard-map=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), storage-access=(), unload=(), usb=(), web-share=(), window-management=(), xr-spatial-tracking=()',
        'document-policy': 'document-write=?0, js-profiling=?0, force-load-at-top',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'x-permitted-cross-domain-policies': 'none',
        'origin-agent-cluster': '?1',
      },
    },
    own: /(Permissions|Document)-Policy/,
  },
]
