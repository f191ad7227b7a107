/** The closing words of a prompt that has the block after criticism, in Polish. */
export const thanks: Readonly<Record<string, string>> = {
  'thanks.0': 'Dziękujemy za te słowa. Ktoś z nas skontaktuje się z Państwem najpóźniej {context.due}.',
  'thanks.1': 'Dziękujemy za te słowa. To pomaga nam stawać się lepszymi.',
  'thanks.2': 'Dziękujemy. Przekażemy to zespołowi.',
  'thanks.3': 'Dziękujemy. Czytamy każdą odpowiedź.',
}
