// Vietnamese text, as Sources/VietnameseText and docs/search.md §1 have it.
window.lantoaSearch = window.lantoaSearch || {};

(function () {
  'use strict';

  // Rows of six tones: ngang, huyền, hỏi, ngã, sắc, nặng.
  var LETTERS = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ';
  var BASES = 'aaaeeiooouuyd', SHAPES = '0210100130304'; // 1 circumflex, 2 breve, 3 horn, 4 bar
  var LOOK_ALIKE = {'ð': 'đ', 'Ð': 'Đ', 'Ɖ': 'Đ', '\u212a': 'K', '\u212b': 'Å'};
  var VANISHES = 0x4000, OTHER = 0x8000;

  // What a character is in a word, in the bits of LetterCode.
  var table = new Uint16Array(0x1f00);
  [0x41, 0x5b, 0x61, 0x7b, 0xc0, 0x250, 0x1e00, 0x1f00].forEach(function (end, i, ends) {
    for (var c = ends[i - 1]; i % 2 && c < end; c++) table[c] = latin(String.fromCharCode(c));
  });
  for (var c = 0x30; c < 0x3a; c++) table[c] = c;
  table[0xaa] = table[0xb5] = table[0xba] = OTHER;
  table[0xad] = VANISHES;
  table[0xd7] = table[0xf7] = 0;

  function latin(letter) {
    letter = LOOK_ALIKE[letter] || letter;
    var place = LETTERS.indexOf(letter.toLowerCase()), row = place / 6 | 0;
    if (place >= 0) return BASES.charCodeAt(row) | place % 6 << 8 | SHAPES[row] << 11;
    var base = letter.normalize('NFD').charAt(0);
    if (/[A-ZÆØÞĦĲŁŊŒŦ]/.test(base)) base = base.toLowerCase();
    return base.charCodeAt(0) | (base < '\x80' ? 0 : OTHER);
  }

  // Letters of other scripts are told by block: engines know different versions of Unicode.
  var BLOCKS = [
    0x250, 0x2c1, 0x370, 0x1fff, 0x2c00, 0x2dff, 0x3005, 0x3007, 0x3021, 0x302f, 0x3031, 0xd7ff,
    0xf900, 0xfdff, 0xfe70, 0xfefe, 0xff10, 0xff19, 0xff21, 0xff3a, 0xff41, 0xff5a, 0xff66, 0xffdc,
    0x10000, 0x1cfff, 0x1d400, 0x1efff, 0x20000, 0x3ffff
  ];

  function code(point) {
    if (point < 0x250 || point >= 0x1e00 && point < 0x1f00) return table[point];
    if (point >= 0x300 && point < 0x370 || point >= 0x200b && point < 0x2010 ||
      point === 0x2060 || point === 0xfeff) return VANISHES;
    for (var i = 0; i < BLOCKS.length; i += 2) {
      if (point >= BLOCKS[i] && point <= BLOCKS[i + 1]) return OTHER;
    }
    return 0;
  }

  function folded(letter, bits) {
    return bits === OTHER ? letter : String.fromCharCode(bits & (bits & OTHER ? 0x7fff : 0xff));
  }

  // The letter with another shape and tone.
  function shaped(letter, shape, tone) {
    var base = folded(letter, code(letter.charCodeAt(0)));
    for (var row = 0; row < 13; row++) {
      if (BASES[row] === base && SHAPES[row] == shape) return LETTERS.charAt(row * 6 + tone);
    }
    return base;
  }

  function fold(text) {
    return text.replace(/[\u0300-\u036f]/g, '').replace(
      /[A-ZÀ-ÖØ-öø-ɏḀ-ỿ\u212a\u212b]/g, function (letter) {
        letter = LOOK_ALIKE[letter] || letter;
        return folded(letter, code(letter.charCodeAt(0)));
      });
  }

  function canonical(text) {
    return text.replace(/[ðÐƉ\u212a\u212b]/g, function (letter) { return LOOK_ALIKE[letter]; })
      .replace(/([^\u0300-\u034e\u0350-\u036f\ud800-\udfff])([\u0300-\u034e\u0350-\u036f]+)/g, compose);
  }

  // The combining classes of U+0300–U+036F, in the order of letters.
  var CLASSES = 'eeeeeeeeeeeeeeeeeeeeefddddfcdddddbbddddbbdddddddddddaaaaaddddeeeeeeeeiedddeeedd0eee' +
    'ddddefddeghhghhgeeeeeeeeeeeee';

  // Engines sort marks too, but in quadratic time.
  function sorted(marks) {
    return marks.length < 9 ? marks : 'abcdefghi'.replace(/./g, function (name) {
      return marks.replace(/[^]/g, function (mark) {
        return CLASSES[mark.charCodeAt(0) - 0x300] === name ? mark : '';
      });
    });
  }

  // NFC of Latin letters; shape and tone of a Vietnamese vowel in whatever order they were typed.
  function compose(_, base, marks) {
    marks = sorted(marks);
    if (!/[A-Za-zÀ-ɏʒḀ-ỿ]/.test(base)) return base + marks.normalize('NFD');
    var parts = (base + marks).normalize('NFD'), all = parts.normalize('NFC');
    if (all.length < 2 || parts.length !== 3) return all;
    var vowel = (parts[0] + parts[2] + parts[1]).normalize('NFC');
    return LETTERS.indexOf(vowel.toLowerCase()) < 0 ? all : vowel;
  }

  var MARKS = /[\u0300-\u034e\u0350-\u036f]/;
  var GROUPED = /[0-9]{1,3}(?:\.[0-9]{3}(?![0-9]))+/y;
  var JOINERS = ' \t\n\r\xa0-/\'"’‘“”_*\x60';

  // The words of a text: `start` and `end` count its UTF-16 units, `join` is the one `/` or `-` before the word.
  function words(text) {
    var found = [], word = null, parted = true, between = '', dots = 0, i = 0;
    function end() {
      if (word && word.count < 33) found.push(finished(word));
      parted = parted || word && word.count > 32;
      word = null;
    }
    while (i < text.length) {
      var start = i, letter = String.fromCodePoint(text.codePointAt(i)), marked = i += letter.length;
      while (MARKS.test(text.charAt(i))) i++;
      letter = LOOK_ALIKE[letter] || letter;
      if (i > marked && letter.length < 2) letter = compose('', letter, text.slice(marked, i))[0];
      var bits = code(letter.codePointAt(0));
      if (bits === VANISHES || start < dots && letter === '.') continue;
      if (!bits) {
        end();
        parted = parted || JOINERS.indexOf(letter) < 0;
        if (between.length < 2) between += letter;
        continue;
      }
      if (!word) {
        var adjacent = !parted && found.length > 0, join = adjacent && /^[-\/]$/.test(between) ? between : '';
        word = {folded: '', exact: '', tone: 0, count: 0, start: start, adjacent: adjacent, join: join};
        parted = false;
        between = '';
        GROUPED.lastIndex = start;
        dots = GROUPED.test(text) ? GROUPED.lastIndex : 0;
      }
      word.folded += folded(letter, bits);
      word.exact += bits & OTHER ? folded(letter, bits) : shaped(letter, bits >> 11 & 7, 0);
      word.tone = word.tone || !(bits & OTHER) && bits >> 8 & 7;
      word.count++;
      word.end = i;
    }
    end();
    return found;
  }

  // kỹ = kĩ, quý = quí.
  function finished(word) {
    var sole = /^(?:[hklmstv]|qu)y$/.test(word.folded);
    var folded = sole ? word.folded.slice(0, -1) + 'i' : word.folded;
    var exact = (sole ? word.exact.slice(0, -1) + 'i' : word.exact) + (word.tone || '');
    return {
      folded: folded, exact: exact, asks: exact !== folded, start: word.start, end: word.end,
      adjacent: word.adjacent, join: word.join
    };
  }

  // The terms of a text: words, pairs of neighbours, numbers of documents.
  function terms(text) {
    var all = words(text), pairs = [], chains = [];
    all.forEach(function (word, i) {
      if (word.adjacent) pairs.push(all[i - 1].folded + ' ' + word.folded);
      if (word.join) chains.push(chains.pop() + word.join + word.folded);
      else chains.push(word.folded);
    });
    return {words: all, pairs: pairs, numbers: chains.filter(function (chain) {
      return chain.length < 41 && /\//.test(chain) && /[0-9]/.test(chain) &&
        unescape(encodeURIComponent(chain)).length < 41;
    })};
  }

  // Keys: the tones, then the shape that a key gives and to which letters (the second group). A capital U and I are
  // the u of qu and the i of gi before a vowel, which are no vowels.
  var HORN = [3, /^(.*?)([uư][oôơ](?=.)|ư[oôơ]|uơ|[uư](?![oôơ])|[oôơ])/];
  var TELEX = {
    tones: 'zfrxsj', d: [4, /^()([dđ])/], a: [1, /^([^aăâ]*)([aăâ])[^aăâ]*$/],
    e: [1, /^([^eê]*)([eê])[^eê]*$/], o: [1, /^([^oôơ]*)([oôơ])(?![aăâeê]$)[^oôơ]*$/],
    w: [2, /^(?!.*[uư][aăâ])(.*?)([aăâ])/], W: HORN
  };
  var VNI = {
    tones: '023415', 6: [1, /^(.*)([aăâeêoôơ])/], 7: HORN, 8: [2, /^(.*)([aăâ])/], 9: [4, /^()([dđ])/]
  };
  var SYLLABLE = new RegExp('^((?:ngh|gh)(?=[eêi])|gi(?![iy])|qu(?![ouư])|(?:c|ng)(?![eêiy])|g(?![eêy])|' +
    '[cknpt]h|tr|[kb]l|[kbđ]r|pl|[bdđhklmnprstvx]|)(a(?:[ikmoptuy]|ch?|n[gh]?)?|ă(?:[ckmpt]|ng?)|' +
    'â(?:[cmptuy]|ng?)|e(?:[cmopt]|ng?)?|ê(?:[kmptu]|ch|nh?)?|i(?:[amptu]|ch|nh?)?|iê(?:[cmptu]|ng?)|' +
    'o(?:[cikmpt]|ng?)?|oa(?:[imopty]|ch?|n[gh]?)?|oă(?:[cmt]|ng?)|oe[not]?|oo(?:c|ng)|' +
    'ô(?:[cikmpt]|ng?)?|ơ[imnpt]?|u(?:[acikmpt]|ng?)?|uâ(?:[ty]|ng?)|uê(?:ch|nh)?|uô(?:[cimt]|ng?)|uơ|' +
    'uy(?:[anptu]|ch|nh|ên|êt)?|ư(?:[acimtu]|ng?)?|ươ(?:[cimptu]|ng?)|y(?:ch|nh|t)?|yê(?:[mtu]|ng?))$');

  // The word that was meant; null where no key is in it or no plausible syllable comes of it.
  function decode(keys, typed) {
    var letters = '', capitals = '', tone = 0, held = false;
    typed = typed.length < 121 ? canonical(typed) : '';
    for (var i = 0; i < typed.length; i++) {
      var key = typed[i].toLowerCase(), isCapital = key !== typed[i], bits = code(key.charCodeAt(0));
      if (i > 19 || !/^[a-z0-9]$/.test(key) && LETTERS.indexOf(key) < 0) return null;
      var given = keys.tones.indexOf(key), rule = keys[key];
      var match = rule && (rule[1].exec(letters) || key === 'w' && (rule = keys.W)[1].exec(letters));
      if (given >= 0 && /[aăâeêioôơuưyU]/.test(letters) && (given || tone)) {
        held = true;
        tone = tone === given ? 0 : given;
        if (tone || !given) continue;
      } else if (rule && key === 'w' && /^(?:gi|[^aăâeêioôơuưy]*)$/.test(letters)) {
        held = true;
        key = 'ư';
      } else if (match) {
        held = true;
        var old = match[2], at = match[1].length, now = reshaped(old, rule[0]);
        letters = letters.slice(0, at) + (now === old ? reshaped(old, 0) : now) + letters.slice(at + old.length);
        if (now !== old) continue;
      } else if (key > '\x7f') {
        tone = bits >> 8 & 7 || tone;
        key = shaped(key, bits >> 11 & 7, 0);
      }
      letters = (letters + key).replace(/^qu/, 'qU').replace(/^gi(?=[aăâeêioôơuưy])/, 'gI');
      capitals += isCapital ? 1 : 0;
    }
    return held ? spelt(letters, capitals, tone) : null;
  }

  function reshaped(letters, shape) {
    return letters.replace(/./g, function (letter) { return shaped(letter, shape, 0); });
  }

  // The tone goes to the last vowel with a shape, else before an end consonant, else to the first of two (hòa), the second of three.
  function spelt(letters, capitals, tone) {
    letters = letters.replace(/(?:uơ|ưo)(?=.)/, 'ươ').toLowerCase();
    var parts = SYLLABLE.exec(letters);
    if (!parts || tone > 0 && tone < 4 && /(?:[ckpt]|ch)$/.test(letters)) return null;
    var at = parts[2].search(/[ăâêôơư](?!.*[ăâêôơư])/);
    if (at < 0) at = parts[2].search(/[aeiouy](?:[aeiouy]$|(?![aeiouy]))/);
    return letters.replace(/./g, function (letter, i) {
      if (i === at + parts[1].length) letter = shaped(letter, code(letter.charCodeAt(0)) >> 11 & 7, tone);
      return capitals[i] > 0 ? letter.toUpperCase() : letter;
    });
  }

  window.lantoaSearch.text = {
    canonical: canonical, fold: fold, words: words, terms: terms,
    telex: decode.bind(null, TELEX), vni: decode.bind(null, VNI)
  };
}());
