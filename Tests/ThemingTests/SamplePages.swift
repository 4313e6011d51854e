import Theming

extension SampleSite {
  /// One page for each layout.
  func pages() -> [PageContext] {
    [
      page("Học kỹ năng số cùng cả thôn", .home(home)),
      page("Năm kỹ năng số cơ bản", .skills(SkillsContext(skills: doors))),
      page("Sử dụng dịch vụ công trực tuyến", .skill(skillPage)),
      page("Đăng nhập Cổng Dịch vụ công bằng VNeID", .lesson(lesson)),
      page("Mô hình, cách làm hay", .models(list(models))),
      page("Sáp nhập Tổ công nghệ số với Tổ Đề án 06", .model(model)),
      page("Các chiến dịch", .campaigns(CampaignsContext(campaigns: [teaser]))),
      page("Chiến dịch 10/10 năm 2024", .campaign(campaign)),
      page("Tin tức", .newsList(list(news))),
      page("Công văn hướng dẫn chiến dịch năm 2024", .news(newsPage)),
      page("Lịch", .events(EventsContext(upcoming: events, past: [events[1]]))),
      page("Buổi mở đầu chiến dịch", .event(eventPage)),
      page("Biểu dương các Tổ", .award(awardPage)),
      page("Văn bản", .documents(documents)),
      page("Công văn 3240/BTTTT-CĐSQG ngày 08/8/2024", .document(document)),
      page("Tổ công nghệ số cộng đồng", .teams(teams)),
      page("Số liệu", .figures(figures)),
      page("Ai làm gì, trước ngày nào", .duties(duties)),
      page("Địa phương", .terms(terms)),
      page("Người cao tuổi", .term(term)),
      page("Thuật ngữ", .glossary(glossary)),
      page("Tất cả các trang từ A đến Y", .alphabet(alphabet)),
      page("Tìm kiếm", .search(search)),
      page("Không tìm thấy trang", .notFound(NotFoundContext(ways: site.menu))),
      page("Trang đã chuyển", .redirect(RedirectContext(to: "Bài mới", href: "/bai-moi/"))),
      page("Trang đã gỡ", .gone(GoneContext(reason: "Đăng nhầm.", ways: site.menu))),
      page("Giới thiệu", .page(standalone)),
    ]
  }

  private func page(_ title: String, _ content: PageContent) -> PageContext {
    var frame = PageFrame(
      language: "vi", title: title, documentTitle: "\(title) – Lan tỏa kỹ năng số")
    frame.summary = "Bài học, cách làm hay và tin chiến dịch giúp bà con học năm kỹ năng số cơ bản."
    frame.canonical = "https://lantoa.example/trang/"
    frame.updated = DateText("20/11/2026", iso: "2026-11-20")
    if case .home = content { return PageContext(frame, content) }
    if case .redirect = content { return PageContext(frame, content) }
    frame.breadcrumbs = [Link("Trang chủ", href: "/"), Link("Kỹ năng", href: "/ky-nang/")]
    frame.isSample = true
    frame.noindex = true
    frame.tags = [Link("vneid", href: "/the/vneid/"), Link("một cửa", href: "/the/mot-cua/")]
    frame.pictureStyles = "/tep/mau.css"
    switch content {
    case .lesson, .model, .page: frame.contents = contents
    default: break
    }
    switch content {
    case .skill, .campaign: frame.cover = drawing
    case .lesson, .model, .news, .event, .document, .page: frame.cover = photo
    default: break
    }
    return PageContext(frame, content)
  }

  private var contents: [ContentsEntry] {
    var steps = ContentsEntry(anchor: "cac-buoc", text: "Các bước")
    steps.children = [ContentsEntry(anchor: "tren-dien-thoai", text: "Trên điện thoại")]
    return [steps, ContentsEntry(anchor: "tu-kiem-tra", text: "Tự kiểm tra")]
  }

  private var home: HomeContext {
    var home = HomeContext()
    home.skills = doors
    home.campaign = teaser
    home.campaignsHref = "/chien-dich/"
    home.models = models
    home.modelsHref = "/mo-hinh/"
    home.news = news
    home.newsHref = "/tin/"
    home.audiences = audiences
    return home
  }

  private var audiences: [Link] {
    [
      Link("Người dân", href: "/doi-tuong/nguoi-dan/"),
      Link("Người cao tuổi", href: "/doi-tuong/nguoi-cao-tuoi/"),
      Link("Học sinh", href: "/doi-tuong/hoc-sinh/"),
    ]
  }

  private var teaser: CampaignTeaser {
    var teaser = CampaignTeaser(
      name: "Chiến dịch 10/10 năm 2024", href: "/chien-dich/10-10-2024/",
      starts: DateText("01/10/2024", iso: "2024-10-01"),
      ends: DateText("31/10/2024", iso: "2024-10-31"), state: .running)
    teaser.slogan = "Chuyển đổi số vì người dân"
    teaser.summary = "Tổ công nghệ số đến từng nhà giúp bà con dùng nền tảng số."
    teaser.host = "Bộ Thông tin và Truyền thông"
    return teaser
  }

  private var skillPage: SkillContext {
    var page = SkillContext(skill(1))
    page.otherNames = [OtherName("Dùng dịch vụ công", source: "tài liệu năm 2022")]
    page.body = SampleText.prose
    page.lessons = (1...3).map { number in
      LessonItem(
        title: "Bài số \(number): Đăng nhập bằng VNeID",
        href: "/ky-nang/dich-vu-cong/bai-\(number)/",
        summary: "Vào Cổng Dịch vụ công bằng tài khoản định danh của mình.", minutes: 15,
        audiences: "người dân, người cao tuổi")
    }
    page.models = models
    page.events = events
    return page
  }

  private var awardPage: AwardContext {
    var page = AwardContext()
    page.date = DateText("10/10/2026", iso: "2026-10-10")
    page.recipients = [
      Organisation("Tổ công nghệ số cộng đồng thôn mẫu"), Organisation("Đoàn xã mẫu"),
    ]
    page.recipients[1].note = "có tên này đến 30/6/2025"
    page.decision = rows[1]
    page.campaign = Link("Chiến dịch 10/10 năm 2024", href: "/chien-dich/10-10-2024/")
    page.models = models
    page.body = SampleText.prose
    return page
  }

  private var events: [EventItem] {
    var first = EventItem(
      "Buổi mở đầu chiến dịch", href: "/lich/mo-dau/",
      starts: DateText("8 giờ", iso: "2026-11-28T08:00:00+07:00"))
    first.ends = DateText("10 giờ 30, 28/11/2026", iso: "2026-11-28T10:30:00+07:00")
    first.place = "Bắc Giang"
    first.summary = "Tổ đến nhà văn hóa thôn, bà con mang theo điện thoại."
    first.status = Badge("Hoãn", className: "status-hoan")
    var second = EventItem(
      "Ngày hội số", href: "/lich/ngay-hoi/", starts: DateText("10/10/2026", iso: "2026-10-10"))
    second.isSample = true
    return [first, second]
  }

  private var eventPage: EventContext {
    var page = EventContext(starts: events[0].starts)
    page.ends = events[0].ends
    page.place = Organisation("Bắc Giang", href: "/dia-phuong/bac-giang/")
    page.audiences = audiences
    page.skills = [skill(1)]
    page.campaign = Link("Chiến dịch 10/10 năm 2024", href: "/chien-dich/10-10-2024/")
    page.status = events[0].status
    page.isCancelled = true
    page.changes = [
      Correction(on: DateText("25/11/2026", iso: "2026-11-25"), text: "Hoãn vì mưa bão.")
    ]
    page.contact = contact
    page.body = SampleText.prose
    return page
  }

  private var lesson: LessonContext {
    var lesson = LessonContext(minutes: 15, body: SampleText.lesson)
    lesson.skill = skill(1)
    lesson.number = 2
    lesson.total = 3
    lesson.audiences = Array(audiences.prefix(2))
    lesson.level = "Cơ bản"
    lesson.platforms = ["Android", "iPhone", "máy tính"]
    lesson.outcomes = ["Đăng nhập được Cổng Dịch vụ công.", "Biết mình đang ở đúng trang thật."]
    lesson.needs = ["Điện thoại có mạng.", "Tài khoản VNeID mức độ 2."]
    lesson.safety = ["Không ai có quyền hỏi mã OTP của bạn.", "Đuôi địa chỉ phải là gov.vn."]
    lesson.mistakes = [
      Mistake(sign: "Báo sai mật khẩu", fix: "Bấm “Quên mật khẩu” và làm theo từng bước."),
      Mistake(sign: "Không nhận được mã", fix: "Chờ hai phút rồi bấm gửi lại một lần."),
    ]
    lesson.reviewed = Review(on: DateText("01/11/2026", iso: "2026-11-01"), by: "Tổ biên tập")
    lesson.previous = Link("Cài ứng dụng VNeID", href: "/ky-nang/dich-vu-cong/cai-vneid/")
    lesson.next = Link("Nộp hồ sơ trực tuyến", href: "/ky-nang/dich-vu-cong/nop-ho-so/")
    lesson.models = models
    lesson.sources = [Link("Cổng Dịch vụ công quốc gia", href: "https://dichvucong.gov.vn/")]
    return lesson
  }

  private func list(_ items: [LinkItem]) -> ListContext {
    var list = ListContext(items: items)
    var pages = (1...3).map { Link(String($0), href: "/tin/trang-\($0)/") }
    pages[0].isCurrent = true
    list.pagination = Pagination(
      current: 1, total: 3, previous: nil, next: "/tin/trang-2/", pages: pages)
    return list
  }

  private var model: ModelContext {
    var model = ModelContext(body: SampleText.prose)
    model.place = Organisation("Tỉnh Bắc Giang", href: "/dia-phuong/bac-giang/")
    model.place?.note = "từ 01/7/2025 là tỉnh Bắc Ninh"
    model.skills = [skill(1), skill(4)]
    model.stage = "Nhân rộng"
    model.started = DateText("năm 2023", iso: "2023")
    model.figures = [figure, figure]
    model.documents = rows
    model.awards = items(["Biểu dương các Tổ"], at: "ton-vinh")
    model.contact = contact
    model.next = Link("Mỗi nhà một người biết dùng", href: "/mo-hinh/moi-nha/")
    return model
  }

  private var campaign: CampaignContext {
    var page = CampaignContext(
      starts: teaser.starts, ends: teaser.ends, state: .finished,
      host: Organisation("Bộ Thông tin và Truyền thông"), contact: contact)
    page.slogan = teaser.slogan
    page.partners = [Organisation("Đoàn Thanh niên"), Organisation("Hội Nông dân")]
    page.audiences = audiences
    page.skills = [skill(1), skill(2)]
    var reached = Goal("Mỗi thôn có một buổi hướng dẫn")
    reached.result = figure
    var unpublished = Goal("Mỗi hộ có một người biết nộp hồ sơ trực tuyến")
    unpublished.isUnpublished = true
    page.goals = [reached, unpublished]
    page.before.period = "đến hết 30/9/2024"
    page.before.news = [news[0]]
    page.during.period = "01/10/2024 – 31/10/2024"
    page.during.isCurrent = true
    page.during.news = [news[1]]
    page.after.period = "từ 01/11/2024"
    page.events = events
    page.awards = items(["Biểu dương các Tổ"], at: "ton-vinh")
    page.documents = rows
    return page
  }

  private var newsPage: NewsContext {
    var page = NewsContext(body: SampleText.prose)
    page.campaign = Link("Chiến dịch 10/10 năm 2024", href: "/chien-dich/10-10-2024/")
    page.phase = .before
    page.place = Organisation("Hà Nội", href: "/dia-phuong/ha-noi/")
    page.skills = [skill(1)]
    page.figures = [figure]
    page.quotes = [Quote("Bà con tự làm được là chúng tôi vui nhất.", role: "Thành viên Tổ")]
    page.corrections = [
      Correction(on: DateText("12/10/2024", iso: "2024-10-12"), text: "sửa tên thôn.")
    ]
    page.sources = [Link("Công văn 3240/BTTTT-CĐSQG", href: "/van-ban/3240-btttt-cdsqg/")]
    return page
  }

  private var document: DocumentContext {
    var page = DocumentContext(
      type: "Công văn", issuer: Organisation("Bộ Thông tin và Truyền thông"),
      subject: rows[0].subject)
    page.number = rows[0].number
    page.issued = rows[0].issued
    page.signer = Signer("Người ký minh họa", role: "Thứ trưởng")
    page.duties = [
      Duty(
        who: Organisation("Ủy ban nhân dân các tỉnh"), what: "Báo cáo kết quả về Bộ.",
        when: "trước ngày 20 tháng cuối quý")
    ]
    page.basedOn = [rows[1]]
    page.file = Attachment("Mở bản PDF", href: "van-ban.pdf", detail: "PDF, 312 kB")
    page.usedBy = [LinkGroup("Mô hình làm theo văn bản này", items: models)]
    return page
  }

  private var teams: TeamsContext {
    let asOf = DateText("8/2024", iso: "2024-08")
    var first = TeamRow(unit: Organisation("Bắc Giang"), level: "Cấp xã", asOf: asOf)
    first.unit.href = "/dia-phuong/bac-giang/"
    first.unit.note = "nay là Bắc Ninh"
    first.teams = "200/200"
    first.source = Link("Báo cáo của tỉnh", href: "/van-ban/bao-cao/")
    var second = TeamRow(unit: Organisation("Lạng Sơn"), level: "Cấp xã", asOf: asOf)
    second.teams = "100"
    second.members = "trên 10.000"
    second.source = Link("Tài liệu tập huấn", href: nil)
    var total = TeamTotal(level: "Cấp xã", asOf: asOf)
    total.teams = "300"
    return TeamsContext(rows: [first, second], totals: [total])
  }

  private var documents: DocumentsContext {
    var context = DocumentsContext(documents: rows)
    var year = FilterChoice("2024", href: "/van-ban/nam/2024/", count: 7)
    year.isCurrent = true
    context.filters = [
      DocumentFilter(
        name: "Năm", choices: [year, FilterChoice("2023", href: "/van-ban/nam/2023/", count: 1)])
    ]
    context.duties = Link("Ai làm gì, trước ngày nào", href: "/van-ban/viec/")
    context.calendar = Link("Thêm vào lịch (.ics)", href: "/van-ban/lich.ics")
    return context
  }

  private var figures: FiguresContext {
    var section = FigureSection(label: "Số Tổ ở Bắc Giang", anchor: "so-lieu-bac-giang")
    section.unit = "Tổ"
    section.place = Organisation("Bắc Giang")
    section.latest = DateText("8/2024", iso: "2024-08")
    section.isSample = true
    var row = ObservationRow(
      value: "trên 1.900", asOf: DateText("8/2024", iso: "2024-08"))
    row.unit = "Tổ"
    row.source = Link("Báo cáo của tỉnh", href: "/van-ban/bao-cao/")
    row.note = "Không ghi số lẻ."
    section.observations = [row]
    section.usedBy = [Link("Gộp Tổ", href: "/mo-hinh/gop-to/")]
    return FiguresContext(figures: [section])
  }

  private var duties: DutiesContext {
    var first = DutyRow(
      what: "Gửi danh sách Tổ", when: "trước ngày 10/9/2024",
      document: Link("Công văn 3240/BTTTT-CĐSQG", href: "/van-ban/3240/"))
    first.ended = DateText("01/01/2026", iso: "2026-01-01")
    var second = first
    second.when = nil
    second.ended = nil
    var context = DutiesContext(organisations: [
      OrganisationDuties(
        who: Organisation("Sở Nội vụ"), anchor: "co-quan-so-noi-vu", duties: [first, second])
    ])
    context.calendar = Link("Thêm vào lịch (.ics)", href: "/van-ban/lich.ics")
    return context
  }

  private var terms: TermsContext {
    var province = TermItem("Tỉnh Bắc Giang", href: "/dia-phuong/bac-giang/", count: 4)
    province.children = [TermItem("Xã mẫu", href: "/dia-phuong/xa-mau/", count: 1)]
    return TermsContext(terms: [province])
  }

  private var term: TermContext {
    var models = LinkGroup("Mô hình", items: models)
    models.more = Link("Xem tất cả", href: "/mo-hinh/")
    return TermContext(taxonomy: "Đối tượng", groups: [LinkGroup("Tin", items: news), models])
  }

  private var glossary: GlossaryContext {
    var otp = GlossaryEntry(term: "OTP", anchor: "otp", expansion: "mật khẩu dùng một lần")
    otp.meaning = "Dãy số gửi tới điện thoại của bạn, chỉ dùng một lần rồi hết hạn."
    otp.spoken = "ô tê pê"
    return GlossaryContext(entries: [
      otp, GlossaryEntry(term: "CCCD", anchor: "cccd", expansion: "căn cước công dân"),
    ])
  }

  private var alphabet: AlphabetContext {
    AlphabetContext(letters: [
      LetterGroup(letter: "A", anchor: "chu-a", items: [LinkItem("An toàn", href: "/a/")]),
      LetterGroup(letter: "Đ", anchor: "chu-dd", items: [LinkItem("Đăng nhập", href: "/d/")]),
    ])
  }

  private var search: SearchContext {
    var page = SearchContext(
      action: "/tim-kiem/", base: "../", links: "web", script: "/tep/tim-kiem.js",
      index: "/tep/tim/muc-luc.js")
    page.kinds = [
      SearchKind("lesson", value: "bai-hoc", text: "Bài học"),
      SearchKind("news", value: "tin", text: "Tin tức", isDated: true),
    ]
    page.skills = [SearchSkill("an-toan", number: 4, name: skill(4).name)]
    page.alphabet = Link("Tất cả trang, từ A đến Z", href: "/a-z/")
    page.hasHelp = true
    return page
  }

  private var standalone: StandaloneContext {
    var page = StandaloneContext(body: SampleText.lesson)
    page.contacts = [contact]
    return page
  }
}
