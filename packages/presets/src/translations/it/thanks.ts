/** The closing words of a prompt that has the block after criticism, in Italian. */
export const thanks: Readonly<Record<string, string>> = {
  'thanks.0': 'Grazie per avercelo detto. Una persona la contatterà entro {context.due}.',
  'thanks.1': 'Grazie per avercelo detto. Ci aiuta a migliorare.',
  'thanks.2': 'Grazie. Lo riferiremo allo staff.',
  'thanks.3': 'Grazie. Leggiamo ogni risposta.',
}
