import Theming

/// HTML as the Markdown formatter writes it.
enum SampleText {
  static let prose = TrustedHTML(
    """
    <h2 id="van-de">Vấn đề</h2>
    <p>Mỗi thôn có hai tổ cùng làm một việc, người dân không biết hỏi ai. Xem
    <a href="/van-ban/146-qd-ttg/">Quyết định 146/QĐ-TTg ngày 28/01/2022</a>.</p>
    <h2 id="cach-lam">Cách làm</h2>
    <p>Gộp hai tổ thành một, giao một đầu mối, ai cũng biết tên và chỗ gặp.</p>
    <p><span class="figure-quote">1.891/1.891 Tổ</span> ở thôn đã gộp xong.</p>
    <div class="table-scroll" tabindex="0" role="region" aria-label="Bảng"><table>
    <thead><tr><th class="align-left">Việc</th><th class="align-right">Số buổi</th></tr></thead>
    <tbody><tr><td class="align-left">Hướng dẫn VNeID</td><td class="align-right">12</td></tr></tbody>
    </table></div>
    <blockquote><p>Đi từng ngõ, gõ từng nhà.</p></blockquote>
    <h3 id="ket-qua">Kết quả</h3>
    <p>Con số và nguồn ở bảng trên.<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup></p>
    <section class="footnotes"><ol><li id="fn-1"><p>Báo cáo của tỉnh.
    <a href="#fnref-1" class="footnote-backref" aria-label="Về chỗ vừa đọc">↩</a></p></li></ol></section>
    """)

  static let lesson = TrustedHTML(
    """
    <p>Bài này giúp bạn vào <strong>Cổng Dịch vụ công quốc gia</strong> bằng tài khoản của mình.</p>
    <h2 id="cac-buoc">Các bước</h2>
    <ol class="steps">
    <li><p>Mở trình duyệt, gõ <code>dichvucong.gov.vn</code>.</p></li>
    <li><p>Bấm <strong>Đăng nhập</strong> ở góc trên bên phải màn hình.</p>
    <p>Chọn <strong>Tài khoản định danh điện tử</strong>.</p></li>
    <li><p>Gõ số định danh và mật khẩu VNeID.</p>
    <figure><picture><source type="image/webp" srcset="/tep/anh/0a-400.webp 400w" sizes="100vw"><img
    src="/tep/anh/0a-400.jpg" srcset="/tep/anh/0a-400.jpg 400w" sizes="100vw" alt="Màn hình đăng nhập."
    class="mau-42" width="400" height="300" loading="lazy" decoding="async"></picture>
    <figcaption>Màn hình minh họa. <span class="credit">Ảnh: Tổ biên tập</span></figcaption></figure>
    <div class="callout callout-caution"><p class="callout-title">Nguy hiểm</p>
    <p>Không ai có quyền hỏi mã OTP của bạn.</p></div></li>
    <li><p>Gõ mã OTP gửi về điện thoại rồi bấm <strong>Xác nhận</strong>.</p></li>
    </ol>
    <h3 id="tren-dien-thoai">Trên điện thoại</h3>
    <div class="callout callout-tip"><p class="callout-title">Mẹo</p>
    <p>Lưu trang vào màn hình chính để lần sau mở cho nhanh.</p></div>
    <div class="callout callout-note"><p class="callout-title">Lưu ý</p><p>Không mất phí.</p></div>
    <div class="callout callout-important"><p class="callout-title">Quan trọng</p><p>Dùng máy của mình.</p></div>
    <div class="callout callout-warning"><p class="callout-title">Cẩn thận</p><p>Đừng bấm liên kết lạ.</p></div>
    <div class="video-card"><p><a href="https://video.example/vneid">Xem cách đăng nhập</a></p>
    <p>Video dài 3 phút 20 giây, mở ở trang khác.</p></div>
    <h2 id="tu-kiem-tra">Tự kiểm tra</h2>
    <ul class="task-list">
    <li><label><input type="checkbox"> <span>Tôi thấy tên mình ở góc màn hình.</span></label></li>
    <li><label><input type="checkbox"> <span>Tôi biết bấm <strong>Đăng xuất</strong>.</span></label></li>
    </ul>
    <pre><code>https://dichvucong.gov.vn/</code></pre>
    """)
}
