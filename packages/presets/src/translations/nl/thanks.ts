/** The closing words of a prompt that has the block after criticism, in Dutch. */
export const thanks: Readonly<Record<string, string>> = {
  'thanks.0': 'Dank u dat u het ons vertelt. Een van ons neemt uiterlijk {context.due} contact met u op.',
  'thanks.1': 'Dank u dat u het ons vertelt. Dit helpt ons om beter te worden.',
  'thanks.2': 'Dank u wel. We geven het door aan het team.',
  'thanks.3': 'Dank u wel. We lezen elk antwoord.',
}
