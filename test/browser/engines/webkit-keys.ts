/** The signs by which WebDriver names keys that have none (W3C WebDriver, "keyboard actions"). */
const keys: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
}

/** The sign of a key by its name; a sign stands for itself. */
export function keyOf(name: string): string {
  const key = keys[name] ?? (name.length === 1 ? name : undefined)
  if (key === undefined) throw new Error(`there is no key “${name}” here`)
  return key
}
