import type { GuestWords } from '../words.ts'

/** What guests read beside the questions, in Vietnamese. */
export const guests: GuestWords = {
  errors: {
    nothing: 'Không có gì tại địa chỉ này.',
    failed: 'Việc đó không thành công',
    busy: 'Hiện không ghi được vào cơ sở dữ liệu nên chưa lưu được gì. Xin hãy thử lại sau giây lát.',
    broken: 'Có lỗi trong bộ thu nên chưa lưu được gì. Lát nữa có thể sẽ được.',
    tooMuch:
      'Bạn đã gửi nhiều hơn mức nhận được trong một lần nên chưa lưu được gì. Xin hãy quay lại và gửi ít hơn.',
    toYours: 'Đến trang của bạn',
  },
  receipts: {
    tooMany:
      'Quá nhiều mã sai. Hãy nhập lại mã của bạn sau một phút, hoặc để trống rồi gửi: khi đó câu trả lời của bạn được tính là không có hóa đơn.',
    wrong:
      '“{code}” không phải là mã hóa đơn ở đây. Hãy nhập lại, hoặc để trống rồi gửi: khi đó câu trả lời của bạn được tính là không có hóa đơn.',
    old: 'Mã “{code}” đã quá bảy ngày. Hãy nhập mã khác, hoặc để trống rồi gửi: khi đó câu trả lời của bạn được tính là không có hóa đơn.',
    used: 'Mã “{code}” đã được dùng. Hãy nhập mã khác, hoặc để trống rồi gửi: khi đó câu trả lời của bạn được tính là không có hóa đơn.',
  },
  told: {
    title: 'Bạn nói, chúng tôi làm',
    purpose: 'Những gì chúng tôi đã thay đổi vì có người nói cho biết.',
    none: 'Ở đây chưa có gì. Những gì chúng tôi thay đổi vì bạn đã nói sẽ nằm trên trang này.',
  },
  draw: {
    none: 'Không có rút thăm nào tại địa chỉ này.',
    coming: 'Bạn có thể tham gia từ {day}.',
    contact: 'Địa chỉ email hoặc số điện thoại của bạn',
    contactHelp:
      'Chỉ để báo cho bạn nếu trúng. Được giữ tách khỏi mọi điều bạn đã nói với chúng tôi, và xóa chậm nhất 60 ngày sau khi rút thăm.',
    agree: 'Tôi đã đọc thể lệ bên dưới và được phép tham gia.',
    enter: 'Tham gia rút thăm',
    entered: 'Bạn đã tham gia',
    ticket:
      'Phiếu của bạn là {ticket}. Hãy giữ lại: nhờ đó bạn tự xem được mình có trong danh sách và có trúng hay không.',
    closed: 'Danh sách đã đóng',
    entries: 'Số phiếu trong danh sách: {count}.',
    closing: 'Đang đóng danh sách.',
    decides: 'Các số của {day} sẽ quyết định: {source}',
    list: 'Xem danh sách phiếu',
    sealed: 'Danh sách không thể thay đổi nữa. SHA-256 của nó: {hash}',
    winners: 'Ai đã trúng',
    wasTold: 'đã báo',
    next: 'Nếu không liên lạc được với ai, những phiếu sau lần lượt thay thế: {tickets}',
    check: 'Tự kiểm tra',
    checkHelp:
      'Đã rút thăm theo RFC 3797 với SHA-256, từ danh sách phiếu ({count}) theo thứ tự chữ cái và từ các số công khai mà không ai biết trước được: {source}',
    numbers: 'Các số',
    key: 'Khóa',
    steps: 'Từng bước',
    stepsHelp:
      'Với người trúng đầu tiên: viết hai byte không, khóa, và hai byte không; lấy SHA-256 của chúng làm một số lớn; số dư khi chia cho số phiếu, cộng một, là vị trí trong danh sách. Lấy phiếu đó ra. Với phiếu kế tiếp, viết 0 và 1 vào chỗ các số không, và cứ thế tiếp tục.',
    place: '{ticket}, vị trí {entry}: {hash}',
    program: 'Hoặc bằng {package}, gói mà trang này dùng: {code}',
    rules: 'Thể lệ',
    who: 'Ai được tham gia',
    how: 'Cách tham gia',
    howHelp:
      'Trên trang này, và không bằng cách nào khác. Bạn không cần mua gì, cũng không cần đã nói gì với chúng tôi: bạn nói gì, hay có nói hay không, đều không thay đổi điều gì. Mỗi người một lần.',
    when: 'Thời gian',
    days: 'Từ {from} đến hết {to} (UTC)',
    prize: 'Giải thưởng',
    many: 'Bao nhiêu người trúng',
    chance: '{count}. Cơ hội của mỗi người là số giải chia cho số phiếu.',
    drawn: 'Cách rút thăm',
    drawnHelp: 'Bằng các số công khai của {day}, ai cũng có thể tra cứu và kiểm tra: {source}',
    tell: 'Cách báo cho người trúng',
    where: 'Không áp dụng',
    sponsor: 'Ai trao giải',
    problems: {
      contact: 'Xin hãy viết địa chỉ email hoặc số điện thoại.',
      agree: 'Xin hãy xác nhận bạn đã đọc thể lệ và được phép tham gia.',
      full: 'Danh sách đã đầy nên không ai tham gia được nữa.',
    },
  },
  values: {
    yes: 'Có',
    no: 'Không',
    unfit: 'Không phù hợp',
  },
  chips: {
    'table-link': 'Liên kết của bàn',
    order: 'Đơn hàng',
    staff: 'Nhân viên',
  },
}
