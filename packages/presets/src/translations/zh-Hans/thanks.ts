/** The closing words of a prompt that has the block after criticism, in simplified Chinese. */
export const thanks: Readonly<Record<string, string>> = {
  'thanks.0': '谢谢您告诉我们。会有人在 {context.due} 之前联系您。',
  'thanks.1': '谢谢您告诉我们。这有助于我们做得更好。',
  'thanks.2': '谢谢您。我们会转告团队。',
  'thanks.3': '谢谢您。我们会阅读每一条回答。',
}
