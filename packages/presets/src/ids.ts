/** The ids of all ready-made prompts, without their texts. */
export const presetIds: readonly string[] = ['how-did-we-do', 'post-purchase', 'table-check']
