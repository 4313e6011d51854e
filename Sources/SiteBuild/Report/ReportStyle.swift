extension ReportPage {
  /// The page's own style sheet: it must need no other file.
  static let style = """
    :root { color-scheme: light dark; --paper: #fff; --ink: #1b1b1f; --soft: #45413b; --line: #8a857c;
      --head: #f3f1ec; --bad: #8c1d18; --bad-tint: #fdeceb; --rest: #e2ded6; --part: #1f5f8b; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #16181d; --ink: #f3f1ec; --soft: #cfcac0; --line: #6b6f79; --head: #22252c;
        --bad: #ffb4ab; --bad-tint: #351a1a; --rest: #3a3e47; --part: #9ccbff; }
    }
    body { margin: 0; font: 1rem/1.6 system-ui, "Noto Sans", sans-serif; color: var(--ink);
      background: var(--paper); overflow-wrap: break-word; }
    main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
    h1, h2 { line-height: 1.35; }
    h1 { margin: .5rem 0 0; }
    h2 { margin: 2rem 0 .25rem; font-size: 1.25rem; }
    .site, .note { margin: 0 0 .75rem; color: var(--soft); }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; }
    th, td { padding: .4rem .6rem; border: 1px solid var(--line); text-align: left;
      vertical-align: top; }
    thead th { background: var(--head); }
    tbody th { min-width: 8rem; font-weight: 400; }
    .count { white-space: nowrap; }
    .count span { display: inline-block; min-width: 1.5em; padding-right: .4em; }
    .missing { background: var(--bad-tint); color: var(--bad); font-weight: bold; }
    svg { vertical-align: middle; }
    .rest { fill: var(--rest); }
    .part { fill: var(--part); }
    ul { margin: .5rem 0; padding-left: 1.25rem; }
    li { margin-bottom: .4rem; }
    code { font-size: .85em; color: var(--soft); overflow-wrap: anywhere; }
    @media screen and (max-width: 45rem) {
      svg { display: none; }
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); }
      table, tbody, tr, tbody th, td { display: block; }
      tr { margin-bottom: .75rem; padding: .5rem .75rem; border: 1px solid var(--line); }
      tbody th, td { padding: .1rem 0; border: 0; }
      tbody th { font-weight: 700; }
      td::before { content: attr(data-label) ": "; color: var(--soft); font-weight: 400; }
      .count { white-space: normal; }
      .missing { padding: .1rem .4rem; }
    }
    @media print {
      @page { size: A4; margin: 16mm; }
      :root { --paper: #fff; --ink: #000; --soft: #333; --line: #777; --head: #fff; --bad: #000;
        --bad-tint: #fff; --rest: #ddd; --part: #000; }
      body { font-size: 10.5pt; }
      main { max-width: none; padding: 0; }
      .scroll { overflow: visible; }
      svg { display: none; }
      h2 { break-after: avoid; }
      tr, li { break-inside: avoid; }
    }

    """
}
