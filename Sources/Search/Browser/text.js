// Vietnamese text, as Sources/VietnameseText and docs/search.md define it.
window.lantoaSearch = window.lantoaSearch || {};
