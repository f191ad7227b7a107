/** The closing words of a prompt that has the block after criticism, in Japanese. */
export const thanks: Readonly<Record<string, string>> = {
  'thanks.0': 'お知らせいただき、ありがとうございます。{context.due}までに担当者がご連絡します。',
  'thanks.1': 'お知らせいただき、ありがとうございます。よりよくするための助けになります。',
  'thanks.2': 'ありがとうございます。スタッフに伝えます。',
  'thanks.3': 'ありがとうございます。すべての回答を読んでいます。',
}
