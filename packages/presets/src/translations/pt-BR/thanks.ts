/** The closing words of a prompt that has the block after criticism, in Brazilian Portuguese. */
export const thanks: Readonly<Record<string, string>> = {
  'thanks.0': 'Obrigado por nos contar. Uma pessoa entrará em contato com você até {context.due}.',
  'thanks.1': 'Obrigado por nos contar. Isso nos ajuda a melhorar.',
  'thanks.2': 'Obrigado. Vamos contar à equipe.',
  'thanks.3': 'Obrigado. Lemos todas as respostas.',
}
