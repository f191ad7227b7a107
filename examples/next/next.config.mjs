/** Pages as files, which any server gives out. Without this line Next's own server renders them, and nothing else changes. */
export default { output: 'export' }
