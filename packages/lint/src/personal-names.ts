const personal =
  /^(?:(?:customer|user|guest|client|person|staff|patient|member)-?)?(?:e-?mail|mail|phone|mobile|tel(?:ephone)?|(?:first|last|full|given|family|sur)-?name|name|address|street|birthday|birth-?date|date-of-birth|iban|card(?:-?number)?|ssn|passport)$/i

/** Whether the name of a context key says that its value is somebody's name, address or number. */
export function isPersonalName(name: string): boolean {
  return personal.test(name.replaceAll('_', '-'))
}
