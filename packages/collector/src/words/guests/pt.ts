import type { GuestWords } from '../words.ts'

/** What guests read beside the questions, in Portuguese. */
export const guests: GuestWords = {
  errors: {
    nothing: 'Não há nada neste endereço.',
    failed: 'Não resultou',
    busy: 'De momento não é possível escrever na base de dados, por isso nada foi guardado. Tente novamente daqui a pouco.',
    broken: 'Algo correu mal no coletor, por isso nada foi guardado. Mais tarde pode resultar.',
    tooMuch:
      'Enviou mais do que pode ser aceite de uma vez, por isso nada foi guardado. Volte atrás e envie menos.',
    toYours: 'Para a sua página',
  },
  receipts: {
    tooMany:
      'Demasiados códigos estavam errados. Escreva o seu outra vez dentro de um minuto, ou deixe-o em branco e envie: a sua resposta conta então como uma sem recibo.',
    wrong:
      '“{code}” não é o código de um recibo daqui. Escreva-o outra vez, ou deixe-o em branco e envie: a sua resposta conta então como uma sem recibo.',
    old: 'O código “{code}” tem mais de sete dias. Escreva outro, ou deixe-o em branco e envie: a sua resposta conta então como uma sem recibo.',
    used: 'O código “{code}” já foi usado. Escreva outro, ou deixe-o em branco e envie: a sua resposta conta então como uma sem recibo.',
  },
  told: {
    title: 'Disseram, e nós fizemos',
    purpose: 'O que mudámos porque alguém nos disse.',
    none: 'Ainda não há nada escrito aqui. O que mudarmos porque nos disse ficará nesta página.',
  },
  draw: {
    none: 'Não há sorteio neste endereço.',
    coming: 'Pode participar a partir de {day}.',
    contact: 'O seu endereço de e-mail ou número de telefone',
    contactHelp:
      'Só para o avisar se ganhar. É guardado à parte de tudo o que nos disse e eliminado, o mais tardar, 60 dias depois do sorteio.',
    agree: 'Li as regras abaixo e posso participar.',
    enter: 'Participar no sorteio',
    entered: 'Está a participar',
    ticket: 'O seu bilhete é {ticket}. Guarde-o: com ele pode ver por si que está na lista e se ganhou.',
    closed: 'A lista está fechada',
    entries: 'Participações: {count}.',
    closing: 'Está a ser fechada.',
    decides: 'Decidem os números de {day}: {source}',
    list: 'Ver a lista de bilhetes',
    sealed: 'A lista já não pode ser mudada. O seu SHA-256: {hash}',
    winners: 'Quem ganhou',
    wasTold: 'avisado',
    next: 'Se não se conseguir contactar alguém, seguem-se por esta ordem: {tickets}',
    check: 'Verifique por si',
    checkHelp:
      'Foi sorteado segundo o RFC 3797 com SHA-256, a partir da lista de bilhetes ({count}) pela ordem das suas letras e de números públicos que ninguém podia conhecer antes: {source}',
    numbers: 'Os números',
    key: 'A chave',
    steps: 'Passo a passo',
    stepsHelp:
      'Para o primeiro vencedor: escreva dois bytes de zero, a chave e dois bytes de zero; tome o SHA-256 deles como um único número grande; o resto da divisão pelo número de bilhetes, mais um, é o lugar na lista. Retire esse bilhete. Para o seguinte, escreva 0 e 1 no lugar dos zeros, e assim por diante.',
    place: '{ticket}, lugar {entry}: {hash}',
    program: 'Ou com {package}, o pacote que esta página usa: {code}',
    rules: 'As regras',
    who: 'Quem pode participar',
    how: 'Como',
    howHelp:
      'Nesta página e de nenhuma outra forma. Não precisa de comprar nada nem de nos ter dito nada: o que disse, ou se disse, não muda nada. Uma participação por pessoa.',
    when: 'Quando',
    days: 'De {from} até ao fim de {to} (UTC)',
    prize: 'O prémio',
    many: 'Quantos ganham',
    chance:
      '{count}. A probabilidade de cada um é o número de prémios a dividir pelo número de participações.',
    drawn: 'Como se sorteia',
    drawnHelp: 'Por números públicos de {day}, que qualquer pessoa pode consultar e verificar: {source}',
    tell: 'Como são avisados os vencedores',
    where: 'Não disponível',
    sponsor: 'Quem dá o prémio',
    problems: {
      contact: 'Escreva um endereço de e-mail ou um número de telefone.',
      agree: 'Confirme que leu as regras e que pode participar.',
      full: 'A lista está cheia, por isso já ninguém pode participar.',
    },
  },
  values: {
    yes: 'Sim',
    no: 'Não',
    unfit: 'Não se aplica',
  },
  chips: {
    'table-link': 'Ligação da mesa',
    order: 'Pedido',
    staff: 'Pessoal',
  },
}
