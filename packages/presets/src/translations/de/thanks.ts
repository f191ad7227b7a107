/** The closing words of a prompt that has the block after criticism, in German. */
export const thanks: Readonly<Record<string, string>> = {
  'thanks.0': 'Danke, dass Sie es uns gesagt haben. Jemand von uns meldet sich bis {context.due} bei Ihnen.',
  'thanks.1': 'Danke, dass Sie es uns gesagt haben. Das hilft uns, besser zu werden.',
  'thanks.2': 'Vielen Dank. Wir sagen es dem Team.',
  'thanks.3': 'Vielen Dank. Wir lesen jede Antwort.',
}
