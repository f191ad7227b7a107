/** The closing words of a prompt that has the block after criticism, in Spanish. */
export const thanks: Readonly<Record<string, string>> = {
  'thanks.0':
    'Gracias por decírnoslo. Una persona se pondrá en contacto con usted a más tardar {context.due}.',
  'thanks.1': 'Gracias por decírnoslo. Esto nos ayuda a mejorar.',
  'thanks.2': 'Gracias. Se lo diremos al equipo.',
  'thanks.3': 'Gracias. Leemos todas las respuestas.',
}
