import type { Prompt } from '@earshot/core/prompt'
import { writeJson } from '@earshot/core/write-json'

/** As JSON, a mark inside a text is `\"`, so no text can look like one of these fields. */
const rare = /"(none|min|max|show|from|form)":|"type":"(?!rating|choice|text|contact)/

/** Whether a prompt has a question of a rare type, look, form or limit, for which more is fetched. */
export const isRare = ({ questions }: Prompt): boolean => rare.test(writeJson(questions))
