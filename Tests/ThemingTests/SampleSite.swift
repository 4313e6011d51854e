import Theming

/// A small invented site, enough to draw each layout with all that it can show.
struct SampleSite {
  let theme: Theme

  var site: SiteContext {
    var publisher = Publisher(
      name: "Dự án lantoa – trang minh họa, không phải của cơ quan nhà nước")
    publisher.portal = Link("Cổng thông tin tỉnh", href: "https://tinh.example/")
    publisher.href = "/gioi-thieu/"
    var site = SiteContext(
      title: "Lan tỏa kỹ năng số", description: "Bài học, cách làm hay và tin chiến dịch.",
      language: "vi", home: "/", publisher: publisher)
    site.menu = [
      ("Kỹ năng", "/ky-nang/"), ("Mô hình", "/mo-hinh/"), ("Chiến dịch", "/chien-dich/"),
      ("Tin tức", "/tin/"), ("Văn bản", "/van-ban/"), ("Giới thiệu", "/gioi-thieu/"),
    ].map { Link($0.0, href: $0.1) }
    site.menu[0].isCurrent = true
    site.footerLinks = [
      Link("Thuật ngữ", href: "/thuat-ngu/"), Link("A–Z", href: "/a-z/"),
      Link("Liên hệ", href: "/lien-he/"), Link("Trợ năng", href: "/tro-nang/"),
    ]
    site.help = contact
    site.search = "/tim-kiem/"
    site.stylesheets = ["/assets/cong-dong.css"]
    site.contentSecurityPolicy = "default-src 'self'"
    return site
  }

  var contact: Contact {
    var contact = Contact(name: "Tổ công nghệ số cộng đồng")
    contact.note = "Cần người chỉ tận tay, bạn hỏi Tổ ở thôn, tổ dân phố nơi bạn ở."
    contact.phone = "0123.456.789"
    contact.phoneHref = "tel:0123456789"
    contact.email = "hoi@tinh.example"
    contact.emailHref = "mailto:hoi@tinh.example"
    contact.address = "Nhà văn hóa thôn"
    return contact
  }

  func skill(_ number: Int) -> SkillLabel {
    let names = [
      "Sử dụng dịch vụ công trực tuyến", "Mua sắm trực tuyến", "Thanh toán trực tuyến",
      "Tự bảo vệ an toàn thông tin trên môi trường số",
      "Sử dụng nền tảng số khác của địa phương",
    ]
    let slugs = ["dich-vu-cong", "mua-sam", "thanh-toan", "an-toan", "dia-phuong"]
    var skill = SkillLabel(
      number: number, name: names[number - 1], href: "/ky-nang/\(slugs[number - 1])/",
      className: "skill-\(number)")
    skill.icon = theme.icon(named: slugs[number - 1])
    return skill
  }

  var doors: [SkillDoor] {
    let lines = [
      "Nộp hồ sơ, xem kết quả ngay tại nhà, không phải đi lại nhiều lần.",
      "Mua được hàng thật, bán được nông sản của nhà mình.",
      "Quét mã, chuyển tiền, trả tiền điện mà không nhầm.",
      "Không cho ai mã OTP, nhận ra cuộc gọi lừa đảo.",
      "Phản ánh hiện trường, đặt lịch khám, học trực tuyến ở tỉnh mình.",
    ]
    return (1...5).map { SkillDoor(skill($0), summary: lines[$0 - 1], lessonCount: $0 % 2 + 2) }
  }

  func items(_ titles: [String], at folder: String) -> [LinkItem] {
    titles.enumerated().map { index, title in
      var item = LinkItem(title, href: "/\(folder)/bai-\(index)/")
      item.summary = "Một câu tóm tắt để người đọc biết có nên mở trang này ra xem hay không."
      item.meta = "Bắc Giang"
      item.date = DateText("10/10/2024", iso: "2024-10-10")
      item.skills = [skill(1)]
      return item
    }
  }

  var models: [LinkItem] {
    items(
      ["Sáp nhập Tổ công nghệ số với Tổ Đề án 06", "Mỗi nhà một người biết dùng"], at: "mo-hinh")
  }

  var news: [LinkItem] {
    var news = items(
      ["Công văn hướng dẫn chiến dịch năm 2024", "Tập huấn cho thành viên Tổ"], at: "tin")
    news[0].badge = Badge("Trước chiến dịch", className: "phase-truoc")
    news[1].badge = Badge("Trong chiến dịch", className: "phase-trong")
    return news
  }

  /// A picture in two formats and three sizes.
  var photo: Picture {
    let widths = [400, 800, 1200]
    let sizes = "(min-width: 45em) 43em, calc(100vw - 32px)"
    let webp = widths.map { "/tep/anh/0a-\($0).webp \($0)w" }.joined(separator: ", ")
    let jpeg = widths.map { "/tep/anh/0a-\($0).jpg \($0)w" }.joined(separator: ", ")
    var picture = Picture(href: "/tep/anh/0a-800.jpg", alt: "Bà con “bấm thử” & hỏi <Tổ>")
    picture.width = 1600
    picture.height = 800
    picture.caption = "Buổi hướng dẫn ở nhà văn hóa thôn."
    picture.credit = "Tổ công nghệ số cộng đồng"
    picture.className = "mau-42"
    picture.candidates = jpeg
    picture.layout = sizes
    picture.sources = [PictureSource(type: "image/webp", candidates: webp, layout: sizes)]
    return picture
  }

  /// A drawing: one file for every size, and no colour to hold its place.
  var drawing: Picture {
    var picture = Picture(href: "/tep/anh/0b-1200.svg", alt: "Hình vẽ một ngôi nhà.")
    picture.width = 1200
    picture.height = 600
    picture.credit = "hình vẽ của dự án"
    return picture
  }

  var figure: QuotedFigure {
    var figure = QuotedFigure(label: "Tổ công nghệ số cộng đồng ở thôn", value: "1.891/1.891")
    figure.unit = "Tổ"
    figure.asOf = DateText("31/12/2023", iso: "2023-12-31")
    figure.source = Link("Báo cáo của tỉnh Bắc Giang", href: "/van-ban/bao-cao/")
    return figure
  }

  var rows: [DocumentRow] {
    var first = DocumentRow(
      type: "Công văn", subject: "Hướng dẫn chiến dịch hỗ trợ người dân dùng nền tảng số",
      issuer: "Bộ Thông tin và Truyền thông", href: "/van-ban/3240-btttt-cdsqg/")
    first.number = "3240/BTTTT-CĐSQG"
    first.issued = DateText("08/8/2024", iso: "2024-08-08")
    var second = DocumentRow(
      type: "Quyết định", subject: "Phê duyệt Đề án nâng cao nhận thức về chuyển đổi số",
      issuer: "Thủ tướng Chính phủ", href: "/van-ban/146-qd-ttg/")
    second.number = "146/QĐ-TTg"
    second.issued = DateText("28/01/2022", iso: "2022-01-28")
    second.ended = DateText("01/01/2026", iso: "2026-01-01")
    let third = DocumentRow(
      type: "Tài liệu", subject: "Tài liệu tập huấn tại Hậu Giang",
      issuer: "Cục Chuyển đổi số quốc gia", href: "/van-ban/tai-lieu/")
    return [first, second, third]
  }

  func regions() -> Regions { theme.regions(for: site) }
}
