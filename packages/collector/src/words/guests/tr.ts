import type { GuestWords } from '../words.ts'

/** What guests read beside the questions, in Turkish. */
export const guests: GuestWords = {
  errors: {
    nothing: 'Bu adreste hiçbir şey yok.',
    failed: 'Olmadı',
    busy: 'Veritabanına şu anda yazılamıyor, bu yüzden hiçbir şey saklanmadı. Lütfen birazdan yeniden deneyin.',
    broken: 'Toplayıcıda bir şey ters gitti, bu yüzden hiçbir şey saklanmadı. Aynısı daha sonra olabilir.',
    tooMuch:
      'Bir kerede alınabilecekten fazlasını gönderdiniz, bu yüzden hiçbir şey saklanmadı. Lütfen geri dönüp daha azını gönderin.',
    toYours: 'Sayfanıza',
  },
  receipts: {
    tooMany:
      'Çok fazla kod yanlıştı. Kodunuzu bir dakika sonra yeniden yazın ya da boş bırakıp gönderin: yanıtınız o zaman fişsiz sayılır.',
    wrong:
      '“{code}” buradan bir fişin kodu değil. Yeniden yazın ya da boş bırakıp gönderin: yanıtınız o zaman fişsiz sayılır.',
    old: '“{code}” kodu yedi günden eski. Başka bir kod yazın ya da boş bırakıp gönderin: yanıtınız o zaman fişsiz sayılır.',
    used: '“{code}” kodu daha önce kullanıldı. Başka bir kod yazın ya da boş bırakıp gönderin: yanıtınız o zaman fişsiz sayılır.',
  },
  told: {
    title: 'Siz söylediniz, biz yaptık',
    purpose: 'Biri bize söylediği için değiştirdiklerimiz.',
    none: 'Burada henüz bir şey yazmıyor. Siz söylediğiniz için değiştirdiklerimiz bu sayfada duracak.',
  },
  draw: {
    none: 'Bu adreste çekiliş yok.',
    coming: 'Katılım {day} tarihinde başlar.',
    contact: 'E-posta adresiniz ya da telefon numaranız',
    contactHelp:
      'Yalnızca kazanırsanız haber vermek için. Bize söylediğiniz her şeyden ayrı tutulur ve çekilişten en geç 60 gün sonra silinir.',
    agree: 'Aşağıdaki kuralları okudum ve katılabilirim.',
    enter: 'Çekilişe katıl',
    entered: 'Katıldınız',
    ticket:
      'Biletiniz {ticket}. Saklayın: onunla listede olduğunuzu ve kazanıp kazanmadığınızı kendiniz görebilirsiniz.',
    closed: 'Liste kapandı',
    entries: 'Listedeki katılım: {count}.',
    closing: 'Şu anda kapanıyor.',
    decides: '{day} tarihli sayılar belirler: {source}',
    list: 'Bilet listesini gör',
    sealed: 'Liste artık değiştirilemez. SHA-256 değeri: {hash}',
    winners: 'Kim kazandı',
    wasTold: 'haber verildi',
    next: 'İçlerinden birine ulaşılamazsa sırayla bunlar gelir: {tickets}',
    check: 'Kendiniz denetleyin',
    checkHelp:
      'Çekiliş RFC 3797’ye göre SHA-256 ile, harf sırasındaki bilet listesinden ({count}) ve önceden kimsenin bilemeyeceği kamuya açık sayılardan yapıldı: {source}',
    numbers: 'Sayılar',
    key: 'Anahtar',
    steps: 'Adım adım',
    stepsHelp:
      'İlk kazanan için: iki sıfır baytı, anahtarı ve iki sıfır baytı yazın; bunların SHA-256 değerini tek bir büyük sayı olarak alın; bilet sayısına bölümünden kalan, artı bir, listedeki yerdir. O bileti çıkarın. Sonraki için sıfırların yerine 0 ve 1 yazın, böyle devam edin.',
    place: '{ticket}, sıra {entry}: {hash}',
    program: 'Ya da bu sayfanın kullandığı {package} paketiyle: {code}',
    rules: 'Kurallar',
    who: 'Kimler katılabilir',
    how: 'Nasıl',
    howHelp:
      'Yalnızca bu sayfada, başka hiçbir yolla değil. Bir şey satın almanız da bize bir şey söylemiş olmanız da gerekmez: ne söylediğiniz ya da söyleyip söylemediğiniz hiçbir şeyi değiştirmez. Kişi başına bir katılım.',
    when: 'Ne zaman',
    days: '{from} gününden {to} gününün sonuna kadar (UTC)',
    prize: 'Ödül',
    many: 'Kaç kişi kazanır',
    chance: '{count}. Herkesin şansı, ödül sayısının katılım sayısına bölümüdür.',
    drawn: 'Çekiliş nasıl yapılır',
    drawnHelp: 'Herkesin bakıp denetleyebileceği {day} tarihli kamuya açık sayılarla: {source}',
    tell: 'Kazananlara nasıl haber verilir',
    where: 'Geçerli olmadığı yerler',
    sponsor: 'Ödülü kim veriyor',
    problems: {
      contact: 'Lütfen bir e-posta adresi ya da telefon numarası yazın.',
      agree: 'Lütfen kuralları okuduğunuzu ve katılabileceğinizi onaylayın.',
      full: 'Liste doldu, artık kimse katılamaz.',
    },
  },
  values: {
    yes: 'Evet',
    no: 'Hayır',
    unfit: 'Uymuyor',
  },
  chips: {
    'table-link': 'Masa bağlantısı',
    order: 'Sipariş',
    staff: 'Çalışan',
  },
}
