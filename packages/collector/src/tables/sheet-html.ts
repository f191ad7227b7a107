import type { Sheet } from './sheet.ts'
import { sheetSvg } from './sheet-svg.ts'

/** A page to open in a browser and print: one sheet a page, at its true size, in whatever script the place is written. */
export function sheetsHtml(sheets: readonly Sheet[]): string {
  const title = `${sheets.length === 1 ? 'One sheet' : `${sheets.length} sheets`} of table codes`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<style>
@page { size: A4; margin: 0 }
body { margin: 0; background: #eee; font: 16px/1.5 system-ui, sans-serif; color: #111 }
header { max-width: 40rem; margin: 0 auto; padding: 1rem }
h1 { margin: 0; font-size: 1.25rem }
p { margin: 0 }
svg { display: block; max-width: 100%; height: auto; margin: 0 auto 1rem; box-shadow: 0 1px 4px #0004 }
@media print { header { display: none } body { background: none } svg { width: 210mm; height: 297mm; max-width: none; margin: 0; box-shadow: none; break-after: page } svg:last-child { break-after: auto } }
</style>
</head>
<body>
<main>
<header>
<h1>${title}</h1>
<p>Print this at its true size (100 %), on A4. Cut along the lines, and fold where the line is dashed. For a file choose “Save as PDF” in place of a printer.</p>
</header>
${sheets.map(sheetSvg).join('\n')}
</main>
</body>
</html>
`
}
