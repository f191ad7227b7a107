/** The closing words of a prompt that has the block after criticism, in Turkish. */
export const thanks: Readonly<Record<string, string>> = {
  'thanks.0':
    'Bize söylediğiniz için teşekkür ederiz. Bir çalışanımız size en geç şu tarihte ulaşacak: {context.due}.',
  'thanks.1': 'Bize söylediğiniz için teşekkür ederiz. Bu, daha iyi olmamıza yardım eder.',
  'thanks.2': 'Teşekkür ederiz. Ekibe ileteceğiz.',
  'thanks.3': 'Teşekkür ederiz. Her yanıtı okuyoruz.',
}
