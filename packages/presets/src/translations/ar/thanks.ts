/** The closing words of a prompt that has the block after criticism, in Arabic. */
export const thanks: Readonly<Record<string, string>> = {
  'thanks.0': 'شكرًا لإخبارنا. سيتواصل معك أحد أفراد فريقنا في موعد أقصاه {context.due}.',
  'thanks.1': 'شكرًا لإخبارنا. هذا يساعدنا على أن نصبح أفضل.',
  'thanks.2': 'شكرًا لك. سنخبر الفريق بذلك.',
  'thanks.3': 'شكرًا لك. نحن نقرأ كل إجابة.',
}
