import type { GuestWords } from '../words.ts'

/** What guests read beside the questions, in Indonesian. */
export const guests: GuestWords = {
  errors: {
    nothing: 'Tidak ada apa-apa di alamat ini.',
    failed: 'Itu tidak berhasil',
    busy: 'Basis data sedang tidak dapat ditulisi, jadi tidak ada yang disimpan. Silakan coba lagi sebentar lagi.',
    broken:
      'Ada yang salah di pengumpul, jadi tidak ada yang disimpan. Hal yang sama mungkin berhasil nanti.',
    tooMuch:
      'Anda mengirim lebih banyak daripada yang dapat diterima sekaligus, jadi tidak ada yang disimpan. Silakan kembali dan kirim lebih sedikit.',
    toYours: 'Ke halaman Anda',
  },
  receipts: {
    tooMany:
      'Terlalu banyak kode yang salah. Ketik kode Anda lagi satu menit lagi, atau kosongkan lalu kirim: jawaban Anda lalu dihitung sebagai jawaban tanpa struk.',
    wrong:
      '“{code}” bukan kode struk dari sini. Ketik lagi, atau kosongkan lalu kirim: jawaban Anda lalu dihitung sebagai jawaban tanpa struk.',
    old: 'Kode “{code}” lebih dari tujuh hari. Ketik yang lain, atau kosongkan lalu kirim: jawaban Anda lalu dihitung sebagai jawaban tanpa struk.',
    used: 'Kode “{code}” sudah pernah dipakai. Ketik yang lain, atau kosongkan lalu kirim: jawaban Anda lalu dihitung sebagai jawaban tanpa struk.',
  },
  told: {
    title: 'Anda berkata, kami berbuat',
    purpose: 'Yang kami ubah karena seseorang memberi tahu kami.',
    none: 'Belum ada yang tertulis di sini. Yang kami ubah karena Anda memberi tahu kami akan ada di halaman ini.',
  },
  draw: {
    none: 'Tidak ada undian di alamat ini.',
    coming: 'Anda dapat ikut mulai {day}.',
    contact: 'Alamat email atau nomor telepon Anda',
    contactHelp:
      'Hanya untuk memberi tahu jika Anda menang. Disimpan terpisah dari semua yang Anda katakan kepada kami, dan dihapus paling lambat 60 hari setelah undian.',
    agree: 'Saya sudah membaca aturan di bawah, dan saya boleh ikut.',
    enter: 'Ikut undian',
    entered: 'Anda sudah ikut',
    ticket:
      'Tiket Anda {ticket}. Simpanlah: dengan itu Anda dapat melihat sendiri bahwa Anda ada di daftar, dan apakah Anda menang.',
    closed: 'Daftar ditutup',
    entries: 'Peserta di dalamnya: {count}.',
    closing: 'Sedang ditutup.',
    decides: 'Angka tanggal {day} yang menentukan: {source}',
    list: 'Lihat daftar tiket',
    sealed: 'Daftar tidak dapat diubah lagi. SHA-256-nya: {hash}',
    winners: 'Siapa yang menang',
    wasTold: 'sudah diberi tahu',
    next: 'Jika salah satu tidak dapat dihubungi, berikutnya secara berurutan: {tickets}',
    check: 'Periksa sendiri',
    checkHelp:
      'Diundi menurut RFC 3797 dengan SHA-256, dari daftar tiket ({count}) menurut urutan hurufnya dan dari angka publik yang tidak dapat diketahui siapa pun sebelumnya: {source}',
    numbers: 'Angkanya',
    key: 'Kuncinya',
    steps: 'Langkah demi langkah',
    stepsHelp:
      'Untuk pemenang pertama: tulis dua bita nol, kunci, dan dua bita nol; ambil SHA-256-nya sebagai satu bilangan besar; sisa pembagiannya dengan jumlah tiket, ditambah satu, adalah tempat di daftar. Keluarkan tiket itu. Untuk berikutnya, tulis 0 dan 1 sebagai ganti nol, dan seterusnya.',
    place: '{ticket}, tempat {entry}: {hash}',
    program: 'Atau dengan {package}, paket yang dipakai halaman ini: {code}',
    rules: 'Aturannya',
    who: 'Siapa yang boleh ikut',
    how: 'Caranya',
    howHelp:
      'Di halaman ini, dan tidak dengan cara lain. Anda tidak perlu membeli apa pun, dan tidak perlu memberi tahu kami apa pun: apa yang Anda katakan, atau apakah Anda berkata, tidak mengubah apa-apa. Satu kali ikut per orang.',
    when: 'Kapan',
    days: 'Dari {from} sampai akhir {to} (UTC)',
    prize: 'Hadiahnya',
    many: 'Berapa yang menang',
    chance: '{count}. Peluang tiap orang adalah jumlah hadiah dibagi jumlah peserta.',
    drawn: 'Cara mengundi',
    drawnHelp: 'Dengan angka publik tanggal {day}, yang dapat dilihat dan diperiksa siapa pun: {source}',
    tell: 'Cara pemenang diberi tahu',
    where: 'Tidak ditawarkan',
    sponsor: 'Siapa yang memberi hadiah',
    problems: {
      contact: 'Mohon tulis alamat email atau nomor telepon.',
      agree: 'Mohon nyatakan bahwa Anda sudah membaca aturan dan boleh ikut.',
      full: 'Daftar sudah penuh, jadi tidak ada yang dapat ikut lagi.',
    },
  },
  values: {
    yes: 'Ya',
    no: 'Tidak',
    unfit: 'Tidak cocok',
  },
  chips: {
    'table-link': 'Tautan meja',
    order: 'Pesanan',
    staff: 'Staf',
  },
}
