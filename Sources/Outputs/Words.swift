package import Content
package import Diagnostics

/// Words that titles and lists carry; a theme's `strings.yml` replaces them by keys `word_…`.
package struct Words: Sendable {
  /// The prefix of the keys in `strings.yml`.
  package static let prefix = "word_"

  private var texts: [String: String]

  package init() { texts = Words.standard }

  /// The words with a theme's own laid over them; unknown keys are reported.
  package init(
    replacing own: [(key: LocatedText, value: LocatedText, path: String)],
    reporting log: inout DiagnosticLog
  ) {
    self.init()
    for (key, value, path) in own {
      let name = String(key.text.dropFirst(Words.prefix.utf8.count))
      guard texts[name] != nil else {
        log.append(
          .unknownWord(
            key.text,
            suggestion: Suggestion.nearest(to: name, in: texts.keys.sorted()),
            at: SourceLocation(path, key.range)))
        continue
      }
      texts[name] = value.text
    }
  }

  /// The word of a key that `standard` knows.
  subscript(_ key: Key) -> String { texts[key.rawValue] ?? key.rawValue }

  enum Key: String {
    case home, skills, lessons, models, campaigns, news, documents, audiences, places, tags
    case glossary, alphabet, search
    case kind_lesson, kind_page, kind_list
    case page_number, not_found, not_found_summary, moved
    case lists_skills, lists_lessons, lists_models, lists_campaigns, lists_news, lists_documents
    case lists_audiences, lists_places, lists_tags, lists_glossary, lists_alphabet
    case audience_summary, place_summary, tag_summary
    case stage_pilot, stage_spreading, level_basic, level_advanced
    case phase_before, phase_during, phase_after, until, from_to, since
    case sample, as_of, source, was, became, every_year, before_day, on_day, within
    case last_month, month, minutes, photo, enlarge
    case events, lists_events, awards, lists_awards, teams, lists_teams
    case gone
    case level_all, level_commune, level_village
    case award_recipients, award_decision
    case status_planned, status_confirmed, status_postponed, status_cancelled
    case correction_on, change_on, calendar, calendar_file, deadlines
    case figures, lists_figures, figure_name, figure_value, figure_as_of, figure_source
    case duties, lists_duties, year, document_type, document_issuer
    case press, lists_press, press_kit, press_kits, press_kits_text, press_quoting
    case press_campaigns, press_quote_text, press_quote_figures, press_corrections, press_follow,
      press_contact
    case kit_updated, kit_address, kit_short_link, kit_citation, kit_contents, kit_published
    case kit_pictures_text, kit_goals, kit_result, kit_no_result, kit_schedule, kit_host
    case kit_partners, kit_time, kit_corrections, kit_sources, kit_picture
    case phone_name, email_name, address_name
    case data, lists_data, data_intro, data_files, data_field, data_meaning, data_rest, feeds
  }

  private static let standard: [String: String] = [
    "home": "Trang chủ", "skills": "Kỹ năng", "lessons": "Bài học chung",
    "models": "Mô hình, cách làm hay", "campaigns": "Chiến dịch", "news": "Tin tức",
    "documents": "Văn bản", "audiences": "Đối tượng", "places": "Địa phương", "tags": "Thẻ",
    "glossary": "Thuật ngữ", "alphabet": "Tất cả trang, từ A đến Z",
    "search": "Tìm kiếm", "kind_lesson": "Bài học", "kind_page": "Trang khác",
    "kind_list": "Danh sách",
    "page_number": "trang", "not_found": "Không tìm thấy trang",
    "not_found_summary": "Địa chỉ này không có trang nào.", "moved": "Trang đã chuyển",
    "lists_skills": "Các kỹ năng số cơ bản và bài học của từng kỹ năng.",
    "lists_lessons": "Những bài học dùng cho mọi kỹ năng.",
    "lists_models": "Mô hình, cách làm hay của các địa phương, để nơi khác làm theo.",
    "lists_campaigns": "Các chiến dịch, từ mới đến cũ.",
    "lists_news": "Tin tức, từ mới đến cũ.",
    "lists_documents": "Văn bản làm căn cứ, từ mới đến cũ.",
    "lists_audiences": "Chọn bài học theo người học.",
    "lists_places": "Mô hình, tin và chiến dịch theo địa phương.",
    "lists_tags": "Các trang theo thẻ.",
    "lists_glossary": "Chữ viết tắt và từ khó, giải thích bằng lời thường.",
    "lists_alphabet": "Mọi trang và mọi thuật ngữ, xếp theo thứ tự chữ cái.",
    "audience_summary": "Các trang dành cho", "place_summary": "Các trang về",
    "tag_summary": "Các trang có thẻ",
    "stage_pilot": "Thí điểm", "stage_spreading": "Nhân rộng",
    "level_basic": "Cơ bản", "level_advanced": "Nâng cao",
    "phase_before": "Trước chiến dịch", "phase_during": "Trong chiến dịch",
    "phase_after": "Sau chiến dịch",
    "until": "Trước", "from_to": "Từ", "since": "Sau",
    "sample": "Nội dung mẫu", "as_of": "tính đến", "source": "nguồn", "was": "có tên này đến",
    "became": "nay là", "every_year": "hằng năm",
    "before_day": "trước ngày", "on_day": "ngày", "within": "trong", "last_month": "tháng cuối",
    "month": "tháng", "minutes": "phút", "photo": "Ảnh:", "enlarge": "Xem ảnh lớn",
    "events": "Lịch sự kiện",
    "lists_events": "Ngày, giờ và nơi diễn ra; sự kiện đã qua nằm ở cuối danh sách.",
    "awards": "Tôn vinh",
    "lists_awards": "Tập thể được tôn vinh, khen thưởng, từ mới đến cũ.",
    "award_recipients": "Được tôn vinh", "award_decision": "Theo",
    "gone": "Trang đã gỡ",
    "teams": "Tổ công nghệ số cộng đồng",
    "lists_teams": "Số Tổ và số thành viên theo địa phương, kèm thời điểm và nguồn của từng số.",
    "level_all": "Tất cả các cấp", "level_commune": "Cấp xã",
    "level_village": "Thôn, tổ dân phố",
    "status_planned": "Dự kiến", "status_confirmed": "Đã xác nhận",
    "status_postponed": "Đã hoãn", "status_cancelled": "Đã hủy",
    "figures": "Số liệu",
    "lists_figures":
      "Mọi con số dùng trên trang này, kèm từng lần ghi nhận, thời điểm và nguồn.",
    "figure_name": "Số liệu", "figure_value": "Giá trị", "figure_as_of": "Tính đến",
    "figure_source": "Nguồn",
    "duties": "Ai làm gì, trước ngày nào",
    "lists_duties": "Việc mà các văn bản giao, xếp theo cơ quan và theo thời hạn.",
    "year": "Năm", "document_type": "Loại văn bản", "document_issuer": "Nơi ban hành",
    "correction_on": "Đính chính ngày", "change_on": "Thay đổi ngày",
    "calendar": "Lịch", "calendar_file": "Thêm vào lịch (.ics)", "deadlines": "Thời hạn công việc",
    "press": "Báo chí",
    "lists_press":
      "Cách trích dẫn, bộ tài liệu của từng chiến dịch, nguồn tin, lịch và người để hỏi thêm.",
    "press_kit": "Bộ tài liệu báo chí (ZIP)",
    "press_kits": "Bộ tài liệu theo chiến dịch",
    "press_kits_text":
      "Mỗi bộ là một tệp ZIP: bài viết, số liệu, văn bản, ảnh cỡ gốc kèm chú thích. "
      + "Tệp doc-truoc.txt ghi nội dung cập nhật đến ngày nào. Ảnh có trẻ em không nằm trong bộ.",
    "press_campaigns": "Tất cả chiến dịch",
    "press_quoting": "Trích dẫn",
    "press_quote_text":
      "Cuối mỗi trang chiến dịch và mỗi tin có sẵn dòng trích dẫn gồm tên bài, nơi đăng, ngày và địa "
      + "chỉ; chạm một lần là chọn cả dòng. Địa chỉ không đổi; trang chuyển chỗ thì địa chỉ cũ dẫn "
      + "sang địa chỉ mới.",
    "press_quote_figures":
      "Dẫn con số thì dẫn cả thời điểm và nguồn ghi bên cạnh. Số liệu có lần ghi nhận mới thì lần cũ "
      + "vẫn giữ nguyên.",
    "press_corrections":
      "Bài có chỗ sửa thì lời đính chính và ngày sửa nằm ngay đầu bài, trong nguồn tin và trong bộ "
      + "tài liệu.",
    "press_follow": "Theo dõi tin mới", "press_contact": "Liên hệ, hỏi thêm",
    "kit_updated": "Nội dung cập nhật đến", "kit_address": "Địa chỉ",
    "kit_short_link": "Địa chỉ ngắn", "kit_citation": "Trích dẫn", "kit_contents": "Trong bộ này",
    "kit_published": "Nơi đăng",
    "kit_pictures_text":
      "Ảnh cỡ gốc, đã bỏ dữ liệu ẩn; chú thích và tên người chụp ở hinh-anh/chu-thich.txt.",
    "kit_goals": "Mục tiêu và kết quả", "kit_result": "Kết quả",
    "kit_no_result": "chưa công bố kết quả", "kit_schedule": "Lịch",
    "kit_host": "Đơn vị chủ trì", "kit_partners": "Phối hợp", "kit_time": "Thời gian",
    "kit_corrections": "Đính chính", "kit_sources": "Nguồn", "kit_picture": "Ảnh",
    "phone_name": "Điện thoại", "email_name": "Thư điện tử", "address_name": "Địa chỉ",
    "data": "Dữ liệu mở",
    "lists_data":
      "Số liệu, mô hình, chiến dịch, sự kiện, văn bản ở dạng máy đọc được; nguồn tin và lịch.",
    "data_intro":
      "Các tệp dưới đây dành cho cổng thông tin, nhà báo và người làm phần mềm. Mã trong cột id "
      + "không đổi khi trang đổi tên hay chuyển chỗ. Ngày viết năm-tháng-ngày; chỉ biết tháng hoặc "
      + "năm thì viết ngắn hơn. Trường không có gì để ghi thì vắng mặt.",
    "data_files": "Tải về:", "data_field": "Trường", "data_meaning": "Nghĩa",
    "data_rest":
      "Mỗi chiến dịch có nguồn tin và lịch riêng, mỗi văn bản có nhiệm vụ có lịch riêng, ở ngay dưới "
      + "địa chỉ của trang. Danh mục cho máy đọc liệt kê tất cả:",
    "feeds": "Nguồn tin",
  ]
}

extension Diagnostic {
  static func unknownWord(_ key: String, suggestion: String?, at place: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      id: "unknown-word",
      Message(vi: "Không có từ nào mang khóa “\(key)”.", en: "There is no word “\(key)”."),
      at: place,
      fix: suggestion.map {
        Message(
          vi: "Có phải là “\(Words.prefix)\($0)”?", en: "Did you mean “\(Words.prefix)\($0)”?")
      })
  }
}
