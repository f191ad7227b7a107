/** Every colour, size and space of the pages. Both palettes keep text at AA contrast (WCAG 1.4.3). */
export const tokens = `
:root {
  color-scheme: light dark;
  --page: #f6f5f2;
  --surface: #ffffff;
  --text: #1c2024;
  --muted: #5a636d;
  --border: #dcdad4;
  --control: #848a91;
  --accent: #0b6b63;
  --on-accent: #ffffff;
  --tint: #eaf3f2;
  --criticism: #8f3d00;
  --on-criticism: #fdf1e5;
  --criticism-soft: #e8b98f;
  --accent-soft: #9fcfca;
  --band: #e9ecea;
  --urgent: #b3261e;
  --on-urgent: #ffffff;
  --urgent-text: #8c1d18;
  --urgent-tint: #fdf0ee;
  --font: system-ui, sans-serif;
  --size-1: 0.8125rem;
  --size-2: 0.9375rem;
  --size-3: 1.0625rem;
  --size-4: 1.375rem;
  --size-5: 1.75rem;
  --space-1: 4px;
  --space-2: 8px;
  --space-3: 12px;
  --space-4: 16px;
  --space-5: 24px;
  --space-6: 32px;
  --space-7: 48px;
  --radius: 10px;
  --radius-small: 6px;
}
/* Paper is white, whatever the screen is. */
@media print {
  :root { color-scheme: light; }
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #14171a;
    --surface: #1d2125;
    --text: #eceff1;
    --muted: #a5b0ba;
    --border: #363d44;
    --control: #7b858f;
    --accent: #5fc9bd;
    --on-accent: #05201d;
    --tint: #1e2f2f;
    --criticism: #ffb877;
    --on-criticism: #33230f;
    --criticism-soft: #7a5328;
    --accent-soft: #2f6a65;
    --band: #2a3036;
    --urgent: #f2b8b5;
    --on-urgent: #601410;
    --urgent-text: #f6c6c3;
    --urgent-tint: #3a1f1e;
  }
}
`
