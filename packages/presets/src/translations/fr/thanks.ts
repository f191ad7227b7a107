/** The closing words of a prompt that has the block after criticism, in French. */
export const thanks: Readonly<Record<string, string>> = {
  'thanks.0': 'Merci de nous l’avoir dit. Une personne vous contactera d’ici {context.due}.',
  'thanks.1': 'Merci de nous l’avoir dit. Cela nous aide à nous améliorer.',
  'thanks.2': 'Merci. Nous le dirons à l’équipe.',
  'thanks.3': 'Merci. Nous lisons chaque réponse.',
}
