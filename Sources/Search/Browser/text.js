// Vietnamese text, as docs/search.md §1 has it; the same as Sources/VietnameseText.
(function () {
  'use strict';
  const search = window.lantoaSearch = window.lantoaSearch || {};

  // Letters

  // Rows of six tones: ngang, huyền, hỏi, ngã, sắc, nặng. Shapes: 1 circumflex, 2 breve, 3 horn, 4 bar.
  const LETTERS = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ';
  const BASES = 'aaaeeiooouuyd', SHAPES = '0210100130304';
  const LOOK_ALIKE = {'ð': 'đ', 'Ð': 'Đ', 'Ɖ': 'Đ', '\u212a': 'K', '\u212b': 'Å'};
  const VANISHES = 0x4000, OTHER = 0x8000;
  // Letters of other scripts are told by block: engines know different versions of Unicode.
  const BLOCKS = [
    0x250, 0x2c1, 0x370, 0x1fff, 0x2c00, 0x2dff, 0x3005, 0x3007, 0x3021, 0x302f, 0x3031, 0xd7ff, 0xf900, 0xfdff,
    0xfe70, 0xfefe, 0xff10, 0xff19, 0xff21, 0xff3a, 0xff41, 0xff5a, 0xff66, 0xffdc, 0x10000, 0x1cfff,
    0x1d400, 0x1efff, 0x20000, 0x3ffff];

  // What characters are in a word: base letter, tone << 8, shape << 11, or one of the two above; 0 ends a word.
  const codes = new Uint16Array(0x1f00);
  for (let c = 0x30; c < 0x1f00; c++) {
    const letter = String.fromCharCode(c);
    if (/[0-9]/.test(letter)) codes[c] = c;
    else if (/[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]/.test(letter)) codes[c] = latin(LOOK_ALIKE[letter] || letter);
    else if (/[\xad\u0300-\u036f]/.test(letter)) codes[c] = VANISHES;
    else if (/[ªµº]/.test(letter) || inBlock(c)) codes[c] = OTHER;
  }

  function latin(letter) {
    const place = LETTERS.indexOf(letter.toLowerCase()), row = place / 6 | 0;
    if (place >= 0) return BASES.charCodeAt(row) | place % 6 << 8 | SHAPES[row] << 11;
    const base = letter.normalize('NFD')[0];
    const folded = /[A-ZÆØÞĦĲŁŊŒŦ]/.test(base) ? base.toLowerCase() : base;
    return folded.charCodeAt(0) | (folded < '\x80' ? 0 : OTHER);
  }

  function inBlock(c) {
    return BLOCKS.some((from, i) => i % 2 === 0 && c >= from && c <= BLOCKS[i + 1]);
  }

  function code(letter) {
    const c = letter.codePointAt(0);
    if (c < 0x1f00) return codes[c];
    return /[\u200b-\u200f\u2060\ufeff]/.test(letter) ? VANISHES : inBlock(c) ? OTHER : 0;
  }

  function plain(letter) {
    const bits = code(letter);
    return bits === OTHER ? letter : String.fromCharCode(bits & (bits & OTHER ? 0x7fff : 0xff));
  }

  const shape = letter => code(letter) >> 11 & 7;

  // The letter with another shape and tone.
  function written(letter, shape, tone) {
    const base = plain(letter);
    for (let row = 0; row < 13; row++) {
      if (BASES[row] === base && +SHAPES[row] === shape) return LETTERS[row * 6 + tone];
    }
    return base;
  }

  const fold = text => text.replace(/[\u0300-\u036f]/g, '')
    .replace(/[A-ZÀ-ÖØ-öø-ɏḀ-ỿ\u212a\u212b]/g, letter => plain(LOOK_ALIKE[letter] || letter));

  // Canonical form

  const MARK = /[\u0300-\u034e\u0350-\u036f]/;
  // The combining classes of U+0300–U+036F, in the order of letters.
  const CLASSES = 'eeeeeeeeeeeeeeeeeeeeefddddfcdddddbbddddbbdddddddddddaaaaaddddeeeeeeeeiedddeeedd0eeeddddefddeghhghhg' +
    'eeeeeeeeeeeee';

  const canonical = text => text.replace(/[ðÐƉ\u212a\u212b]/g, letter => LOOK_ALIKE[letter])
    .replace(/([^\u0300-\u034e\u0350-\u036f\ud800-\udfff])([\u0300-\u034e\u0350-\u036f]+)/g,
      (all, base, marks) => compose(base, marks));

  // NFC of Latin letters; a Vietnamese vowel takes shape and tone in whatever order they were typed.
  function compose(base, marks) {
    marks = sorted(marks);
    if (!/[A-Za-zÀ-ɏʒḀ-ỿ]/.test(base)) return base + marks.normalize('NFD');
    const parts = (base + marks).normalize('NFD'), all = parts.normalize('NFC');
    if (all.length < 2 || parts.length !== 3) return all;
    const vowel = (parts[0] + parts[2] + parts[1]).normalize('NFC');
    return LETTERS.indexOf(vowel.toLowerCase()) < 0 ? all : vowel;
  }

  // Engines sort marks too, but many in quadratic time.
  function sorted(marks) {
    return marks.length < 9 ? marks : 'abcdefghi'.replace(/./g, name =>
      marks.replace(/[^]/g, mark => CLASSES[mark.charCodeAt(0) - 0x300] === name ? mark : ''));
  }

  // Words

  const GROUPED = /[0-9]{1,3}(?:\.[0-9]{3}(?![0-9]))+/y;
  const JOINERS = ' \t\n\r\xa0-/\'"’‘“”_*\x60';

  // The words of a text: `start` and `end` count its UTF-16 units, `join` is the one `/` or `-` before the word.
  function words(text) {
    const found = [];
    let word = null, parted = true, between = '', dots = 0;
    function end() {
      if (word && word.count < 33) found.push(finished(word));
      parted = parted || word && word.count > 32;
      word = null;
    }
    for (let i = 0, start = 0; i < text.length; start = i) {
      let letter = String.fromCodePoint(text.codePointAt(i));
      const marked = i += letter.length;
      while (i < text.length && MARK.test(text[i])) i++;
      letter = LOOK_ALIKE[letter] || letter;
      if (i > marked && marked < start + 2) letter = compose(letter, text.slice(marked, i))[0];
      const bits = code(letter);
      if (bits === VANISHES || start < dots && letter === '.') continue;
      if (!bits) {
        end();
        parted = parted || JOINERS.indexOf(letter) < 0;
        if (between.length < 2) between += letter;
        continue;
      }
      if (!word) {
        const adjacent = !parted && found.length > 0, join = adjacent && /^[-/]$/.test(between) ? between : '';
        word = {folded: '', exact: '', tone: 0, count: 0, start, adjacent, join};
        parted = false;
        between = '';
        GROUPED.lastIndex = start;
        dots = GROUPED.test(text) ? GROUPED.lastIndex : 0;
      }
      word.folded += plain(letter);
      word.exact += bits & OTHER ? plain(letter) : written(letter, shape(letter), 0);
      word.tone = word.tone || !(bits & OTHER) && bits >> 8 & 7;
      word.count++;
      word.end = i;
    }
    end();
    return found;
  }

  // kỹ = kĩ, quý = quí.
  function finished({folded, exact, tone, start, end, adjacent, join}) {
    if (/^(?:[hklmstv]|qu)y$/.test(folded)) {
      folded = folded.slice(0, -1) + 'i';
      exact = exact.slice(0, -1) + 'i';
    }
    exact += tone || '';
    return {folded, exact, asks: exact !== folded, start, end, adjacent, join};
  }

  // The terms of a text: words, pairs of neighbours, numbers of documents.
  function terms(text) {
    const all = words(text), pairs = [], chains = [];
    all.forEach((word, i) => {
      if (word.adjacent) pairs.push(all[i - 1].folded + ' ' + word.folded);
      chains.push(word.join ? chains.pop() + word.join + word.folded : word.folded);
    });
    const numbers = chains.filter(chain => chain.length < 41 && /\//.test(chain) && /[0-9]/.test(chain) &&
      unescape(encodeURIComponent(chain)).length < 41);
    return {words: all, pairs, numbers};
  }

  // Keys of input methods

  // The keys of the tones, then the shape that a key gives and to which letters: the second group. Capitals stand for
  // the u of qu and for the i of gi before a vowel, which are no vowels.
  const HORN = [3, /^(.*?)([uư][oôơ](?=.)|ư[oôơ]|uơ|[uư](?![oôơ])|[oôơ])/];
  const TELEX = {
    tones: 'zfrxsj', d: [4, /^()([dđ])/], a: [1, /^([^aăâ]*)([aăâ])[^aăâ]*$/], e: [1, /^([^eê]*)([eê])[^eê]*$/],
    o: [1, /^([^oôơ]*)([oôơ])(?![aăâeê]$)[^oôơ]*$/], w: [2, /^(?!.*[uư][aăâ])(.*?)([aăâ])/]};
  const VNI = {
    tones: '023415', 6: [1, /^(.*)([aăâeêoôơ])/], 7: HORN, 8: [2, /^(.*)([aăâ])/], 9: [4, /^()([dđ])/]};
  const SYLLABLE = new RegExp('^((?:ngh|gh)(?=[eêi])|gi(?![iy])|qu(?![ouư])|(?:c|ng)(?![eêiy])|g(?![eêy])|' +
    '[cknpt]h|tr|[kb]l|[kbđ]r|pl|[bdđhklmnprstvx]|)(a(?:[ikmoptuy]|ch?|n[gh]?)?|ă(?:[ckmpt]|ng?)|' +
    'â(?:[cmptuy]|ng?)|e(?:[cmopt]|ng?)?|ê(?:[kmptu]|ch|nh?)?|i(?:[amptu]|ch|nh?)?|iê(?:[cmptu]|ng?)|' +
    'o(?:[cikmpt]|ng?)?|oa(?:[imopty]|ch?|n[gh]?)?|oă(?:[cmt]|ng?)|oe[not]?|oo(?:c|ng)|ô(?:[cikmpt]|ng?)?|' +
    'ơ[imnpt]?|u(?:[acikmpt]|ng?)?|uâ(?:[ty]|ng?)|uê(?:ch|nh)?|uô(?:[cimt]|ng?)|uơ|uy(?:[anptu]|ch|nh|ên|êt)?|' +
    'ư(?:[acimtu]|ng?)?|ươ(?:[cimptu]|ng?)|y(?:ch|nh|t)?|yê(?:[mtu]|ng?))$');

  const reshape = (letters, shape) => letters.replace(/./g, letter => written(letter, shape, 0));

  // The word that was meant; null where no key is in it or no plausible syllable comes of it.
  function decode(keys, typed) {
    let letters = '', capitals = '', tone = 0, held = 0;
    typed = typed.length < 121 ? canonical(typed) : '';
    for (let i = 0; i < typed.length; i++) {
      let key = typed[i].toLowerCase();
      if (i > 19 || !/^[a-z0-9]$/.test(key) && LETTERS.indexOf(key) < 0) return null;
      const capital = key === typed[i] ? '0' : '1', given = keys.tones.indexOf(key), isW = key === 'w' && keys.w;
      const rule = [keys[key], isW && HORN].find(rule => rule && rule[1].test(letters));
      if (given >= 0 && /[aăâeêioôơuưyU]/.test(letters) && (given || tone)) {
        held = 1;
        tone = tone === given ? 0 : given;
        if (tone || !given) continue;
      } else if (isW && /^(?:gi|[^aăâeêioôơuưy]*)$/.test(letters)) {
        held = 1;
        key = 'ư';
      } else if (rule) {
        held = 1;
        const apply = shape => letters.replace(rule[1], (all, head, part) =>
          head + reshape(part, shape) + all.slice(head.length + part.length));
        const before = letters;
        letters = apply(rule[0]);
        if (letters !== before) continue;
        letters = apply(0);
      } else if (key > '\x7f') {
        tone = code(key) >> 8 & 7 || tone;
        key = written(key, shape(key), 0);
      }
      letters = (letters + key).replace(/^qu/, 'qU').replace(/^gi(?=[aăâeêioôơuưy])/, 'gI');
      capitals += capital;
    }
    return held ? spelt(letters, capitals, tone) : null;
  }

  // The tone stands on the last vowel with a shape, else before an end consonant, on the first of two (hòa), the
  // second of three.
  function spelt(letters, capitals, tone) {
    letters = letters.replace(/(?:uơ|ưo)(?=.)/, 'ươ').toLowerCase();
    const parts = SYLLABLE.exec(letters);
    if (!parts || tone > 0 && tone < 4 && /(?:[ckpt]|ch)$/.test(letters)) return null;
    const shaped = parts[2].search(/[ăâêôơư](?!.*[ăâêôơư])/);
    const toned = shaped < 0 ? parts[2].search(/[aeiouy](?:[aeiouy]$|(?![aeiouy]))/) : shaped;
    return letters.replace(/./g, (letter, i) => {
      if (i === toned + parts[1].length) letter = written(letter, shape(letter), tone);
      return capitals[i] > 0 ? letter.toUpperCase() : letter;
    });
  }

  search.text = {
    canonical, fold, words, terms, telex: word => decode(TELEX, word), vni: word => decode(VNI, word)};
}());
