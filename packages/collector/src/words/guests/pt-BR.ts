import type { GuestWords } from '../words.ts'

/** What guests read beside the questions, in Brazilian Portuguese. */
export const guests: GuestWords = {
  errors: {
    nothing: 'Não há nada neste endereço.',
    failed: 'Não deu certo',
    busy: 'No momento não é possível gravar no banco de dados, por isso nada foi guardado. Tente de novo daqui a pouco.',
    broken: 'Algo deu errado no coletor, por isso nada foi guardado. Mais tarde pode dar certo.',
    tooMuch:
      'Você enviou mais do que pode ser aceito de uma vez, por isso nada foi guardado. Volte e envie menos.',
    toYours: 'Para a sua página',
  },
  receipts: {
    tooMany:
      'Códigos errados demais. Digite o seu de novo daqui a um minuto, ou deixe em branco e envie: sua resposta conta então como uma sem recibo.',
    wrong:
      '“{code}” não é o código de um recibo daqui. Digite de novo, ou deixe em branco e envie: sua resposta conta então como uma sem recibo.',
    old: 'O código “{code}” tem mais de sete dias. Digite outro, ou deixe em branco e envie: sua resposta conta então como uma sem recibo.',
    used: 'O código “{code}” já foi usado. Digite outro, ou deixe em branco e envie: sua resposta conta então como uma sem recibo.',
  },
  told: {
    title: 'Vocês disseram, nós fizemos',
    purpose: 'O que mudamos porque alguém nos disse.',
    none: 'Ainda não há nada escrito aqui. O que mudarmos porque você nos disse ficará nesta página.',
  },
  draw: {
    none: 'Não há sorteio neste endereço.',
    coming: 'Você pode participar a partir de {day}.',
    contact: 'Seu e-mail ou número de telefone',
    contactHelp:
      'Só para avisar se você ganhar. É guardado separado de tudo o que você nos disse e excluído no máximo 60 dias depois do sorteio.',
    agree: 'Li as regras abaixo e posso participar.',
    enter: 'Participar do sorteio',
    entered: 'Você está participando',
    ticket: 'Seu bilhete é {ticket}. Guarde: com ele você mesmo vê que está na lista e se ganhou.',
    closed: 'A lista está fechada',
    entries: 'Participações: {count}.',
    closing: 'Está sendo fechada.',
    decides: 'Quem decide são os números de {day}: {source}',
    list: 'Ver a lista de bilhetes',
    sealed: 'A lista não pode mais ser mudada. O SHA-256 dela: {hash}',
    winners: 'Quem ganhou',
    wasTold: 'avisado',
    next: 'Se alguém não puder ser encontrado, seguem nesta ordem: {tickets}',
    check: 'Confira você mesmo',
    checkHelp:
      'O sorteio seguiu a RFC 3797 com SHA-256, a partir da lista de bilhetes ({count}) na ordem das letras e de números públicos que ninguém podia saber antes: {source}',
    numbers: 'Os números',
    key: 'A chave',
    steps: 'Passo a passo',
    stepsHelp:
      'Para o primeiro ganhador: escreva dois bytes de zero, a chave e dois bytes de zero; tome o SHA-256 deles como um só número grande; o resto da divisão pelo número de bilhetes, mais um, é o lugar na lista. Tire esse bilhete. Para o próximo, escreva 0 e 1 no lugar dos zeros, e assim por diante.',
    place: '{ticket}, lugar {entry}: {hash}',
    program: 'Ou com {package}, o pacote que esta página usa: {code}',
    rules: 'As regras',
    who: 'Quem pode participar',
    how: 'Como',
    howHelp:
      'Nesta página e de nenhum outro jeito. Você não precisa comprar nada nem ter nos dito nada: o que você disse, ou se disse, não muda nada. Uma participação por pessoa.',
    when: 'Quando',
    days: 'De {from} até o fim de {to} (UTC)',
    prize: 'O prêmio',
    many: 'Quantos ganham',
    chance: '{count}. A chance de cada um é o número de prêmios dividido pelo número de participações.',
    drawn: 'Como é o sorteio',
    drawnHelp: 'Por números públicos de {day}, que qualquer pessoa pode consultar e conferir: {source}',
    tell: 'Como os ganhadores são avisados',
    where: 'Não disponível',
    sponsor: 'Quem dá o prêmio',
    problems: {
      contact: 'Escreva um e-mail ou um número de telefone.',
      agree: 'Confirme que você leu as regras e pode participar.',
      full: 'A lista está cheia, por isso ninguém mais pode participar.',
    },
  },
  values: {
    yes: 'Sim',
    no: 'Não',
    unfit: 'Não se aplica',
  },
  chips: {
    'table-link': 'Link da mesa',
    order: 'Pedido',
    staff: 'Equipe',
  },
}
