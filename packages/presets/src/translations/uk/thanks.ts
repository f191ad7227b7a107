/** The closing words of a prompt that has the block after criticism, in Ukrainian. */
export const thanks: Readonly<Record<string, string>> = {
  'thanks.0': 'Дякуємо, що сказали нам. Хтось із нас зв’яжеться з вами не пізніше ніж {context.due}.',
  'thanks.1': 'Дякуємо, що сказали нам. Це допомагає нам ставати кращими.',
  'thanks.2': 'Дякуємо. Ми передамо це команді.',
  'thanks.3': 'Дякуємо. Ми читаємо кожну відповідь.',
}
