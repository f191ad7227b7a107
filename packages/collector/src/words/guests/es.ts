import type { GuestWords } from '../words.ts'

/** What guests read beside the questions, in Spanish. */
export const guests: GuestWords = {
  errors: {
    nothing: 'No hay nada en esta dirección.',
    failed: 'No ha funcionado',
    busy: 'Ahora mismo no se puede escribir en la base de datos, así que no se guardó nada. Inténtelo de nuevo en un momento.',
    broken: 'Algo falló en el recolector, así que no se guardó nada. Más tarde puede que funcione.',
    tooMuch:
      'Ha enviado más de lo que se puede aceptar de una vez, así que no se guardó nada. Vuelva atrás y envíe menos.',
    toYours: 'A su página',
  },
  receipts: {
    tooMany:
      'Demasiados códigos eran incorrectos. Escriba el suyo de nuevo dentro de un minuto, o déjelo en blanco y envíe: su respuesta contará entonces como una sin recibo.',
    wrong:
      '«{code}» no es el código de un recibo de aquí. Escríbalo de nuevo, o déjelo en blanco y envíe: su respuesta contará entonces como una sin recibo.',
    old: 'El código «{code}» tiene más de siete días. Escriba otro, o déjelo en blanco y envíe: su respuesta contará entonces como una sin recibo.',
    used: 'El código «{code}» ya se ha usado. Escriba otro, o déjelo en blanco y envíe: su respuesta contará entonces como una sin recibo.',
  },
  told: {
    title: 'Usted lo dijo, nosotros lo hicimos',
    purpose: 'Lo que hemos cambiado porque alguien nos lo dijo.',
    none: 'Aquí todavía no hay nada escrito. Lo que cambiemos porque usted nos lo dijo aparecerá en esta página.',
  },
  draw: {
    none: 'No hay ningún sorteo en esta dirección.',
    coming: 'Puede participar a partir del {day}.',
    contact: 'Su correo electrónico o número de teléfono',
    contactHelp:
      'Solo para avisarle si gana. Se guarda separado de todo lo que nos ha dicho y se elimina como muy tarde 60 días después del sorteo.',
    agree: 'He leído las reglas de abajo y puedo participar.',
    enter: 'Participar en el sorteo',
    entered: 'Ya participa',
    ticket:
      'Su boleto es {ticket}. Guárdelo: con él puede ver usted mismo que está en la lista y si ha ganado.',
    closed: 'La lista está cerrada',
    entries: 'Participaciones: {count}.',
    closing: 'Se está cerrando.',
    decides: 'Deciden los números del {day}: {source}',
    list: 'Ver la lista de boletos',
    sealed: 'La lista ya no se puede cambiar. Su SHA-256: {hash}',
    winners: 'Quién ha ganado',
    wasTold: 'avisado',
    next: 'Si no se puede localizar a alguno, siguen por este orden: {tickets}',
    check: 'Compruébelo usted mismo',
    checkHelp:
      'Se sorteó según RFC 3797 con SHA-256, a partir de la lista de boletos ({count}) en el orden de sus letras y de números públicos que nadie podía conocer antes: {source}',
    numbers: 'Los números',
    key: 'La clave',
    steps: 'Paso a paso',
    stepsHelp:
      'Para el primer ganador: escriba dos bytes de cero, la clave y dos bytes de cero; tome su SHA-256 como un solo número grande; el resto de dividirlo por el número de boletos, más uno, es el puesto en la lista. Saque ese boleto. Para el siguiente, escriba 0 y 1 en lugar de los ceros, y así sucesivamente.',
    place: '{ticket}, puesto {entry}: {hash}',
    program: 'O con {package}, el paquete que usa esta página: {code}',
    rules: 'Las reglas',
    who: 'Quién puede participar',
    how: 'Cómo',
    howHelp:
      'En esta página y de ninguna otra forma. No hace falta comprar nada ni habernos dicho nada: lo que dijo, o si lo dijo, no cambia nada. Una participación por persona.',
    when: 'Cuándo',
    days: 'Del {from} al final del {to} (UTC)',
    prize: 'El premio',
    many: 'Cuántos ganan',
    chance:
      '{count}. La probabilidad de cada uno es el número de premios entre el número de participaciones.',
    drawn: 'Cómo se sortea',
    drawnHelp: 'Con números públicos del {day}, que cualquiera puede consultar y comprobar: {source}',
    tell: 'Cómo se avisa a los ganadores',
    where: 'No se ofrece',
    sponsor: 'Quién da el premio',
    problems: {
      contact: 'Escriba una dirección de correo o un número de teléfono.',
      agree: 'Confirme que ha leído las reglas y que puede participar.',
      full: 'La lista está llena, así que ya nadie puede participar.',
    },
  },
  values: {
    yes: 'Sí',
    no: 'No',
    unfit: 'No aplica',
  },
  chips: {
    'table-link': 'Enlace de la mesa',
    order: 'Pedido',
    staff: 'Personal',
  },
}
