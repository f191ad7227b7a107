import { questionTypes } from '@earshot/core/question'
import { expect, test } from 'vitest'
import { isRare } from '../src/is-rare.ts'
import { components } from '../src/ui/questions/components.ts'

test('the common types are those for which nothing more is fetched', () => {
  const common = questionTypes.filter((type) => components[type])
  expect(common).toEqual(['rating', 'choice', 'choices', 'text', 'contact'])
  for (const type of questionTypes)
    expect(
      // Whatever the type: only its name is looked at.
      isRare({ id: 'a', title: 'A', questions: [{ id: 'a', type: type as 'text', text: 'A?' }] }),
      type,
    ).toBe(!common.includes(type))
})
