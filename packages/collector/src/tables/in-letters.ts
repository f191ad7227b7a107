const small = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
  ...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/**
 * The name of a table with its numbers in English letters, up to 9999: `twelve`, `Bar three`. What is scratched off a code
 * or a figure can still be read in a word. A number that begins with 0, and a longer one, is read figure by figure.
 */
export function inLetters(table: string): string {
  return table
    .replace(
      /\d+/g,
      (digits) => ` ${digits.length > 4 || /^0\d/.test(digits) ? spelled(digits) : words(Number(digits))} `,
    )
    .replace(/\s+/g, ' ')
    .trim()
}

function words(number: number): string {
  if (number < 20) return small[number] ?? ''
  if (number < 100)
    return [tens[Math.floor(number / 10)], small[number % 10]].slice(0, number % 10 ? 2 : 1).join('-')
  const [size, name] = number < 1000 ? [100, 'hundred'] : [1000, 'thousand']
  const rest = number % size
  const joint = rest && rest < 100 ? ' and ' : ' '
  return `${words(Math.floor(number / size))} ${name}${rest ? joint + words(rest) : ''}`
}

const spelled = (digits: string): string => [...digits].map((digit) => small[Number(digit)]).join(' ')
