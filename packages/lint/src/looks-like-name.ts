/** Names of context that lead to one person or one purchase, and so hold an opaque id. */
const ids =
  /^(?:order|visit|person|user|customer|client|guest|patient|member|account|employee|staff|owner|buyer|recipient|booking)(?:[-_]?(?:id|no|number))?$/i

/** Whether a key of context should hold an opaque id, where a place or a shift may be called like a person. */
export function isPersonId(key: string): boolean {
  return ids.test(key)
}

/** Two or three words that begin with a capital, as the name of a person does: "Kim Lee", "Ana de Souza". */
export function looksLikeName(value: string): boolean {
  return /^\p{Lu}[\p{Ll}’'.-]*(?:\p{Lu}\p{Ll}+)?(?: (?:de|da|di|van|von|der|den|la|le|bin|al))*(?: \p{Lu}[\p{L}’'.-]+){1,2}$/u.test(
    value.trim(),
  )
}
