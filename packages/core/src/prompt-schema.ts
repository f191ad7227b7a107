import { promptShape } from './parse-prompt.ts'
import { type JsonSchema, object } from './read.ts'

/**
 * The JSON Schema (draft 2020-12) of a definition, made of the same readers as `parsePrompt`. It stands in the package as
 * `@earshot/core/prompt.schema.json`, for editors. `parsePrompt` checks more: conditions, ids that are used twice.
 */
export function promptSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Earshot prompt',
    ...object(promptShape([])).schema,
  }
}
