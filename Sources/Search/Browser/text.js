// Vietnamese text, as Sources/VietnameseText and docs/search.md §1 define it.
window.lantoaSearch = window.lantoaSearch || {};

(function () {
  'use strict';

  // Rows of six tones: ngang, huyền, hỏi, ngã, sắc, nặng.
  var LETTERS = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđđđđđđ';
  var BASES = 'aaaeeiooouuyd';
  var SHAPES = [0, 2, 1, 0, 1, 0, 0, 1, 3, 0, 3, 0, 4]; // 1 circumflex, 2 breve, 3 horn, 4 bar
  var LOOK_ALIKE = {'ð': 'đ', 'Ð': 'Đ', 'Ɖ': 'Đ', '\u212a': 'K', '\u212b': 'Å'};
  var VANISHING = 0x4000, OTHER = 0x8000;

  // The code of a letter, as LetterCode has it: base letter, tone << 8, shape << 11; 0 ends a word.
  var table = new Uint16Array(0x1f00);
  [[0x41, 0x5a], [0x61, 0x7a], [0xc0, 0x24f], [0x1e00, 0x1eff]].forEach(function (range) {
    for (var c = range[0]; c <= range[1]; c++) table[c] = latinCode(String.fromCharCode(c));
  });
  for (var digit = 0x30; digit < 0x3a; digit++) table[digit] = digit;
  table[0xaa] = table[0xb5] = table[0xba] = OTHER;
  table[0xad] = VANISHING;
  table[0xd7] = table[0xf7] = 0;

  function latinCode(letter) {
    letter = LOOK_ALIKE[letter] || letter;
    var place = LETTERS.indexOf(letter.toLowerCase());
    if (place >= 0) {
      var row = place / 6 | 0;
      return BASES.charCodeAt(row) | (row < 12 ? place % 6 : 0) << 8 | SHAPES[row] << 11;
    }
    var base = letter.normalize('NFD').charAt(0);
    if (/[A-ZÆØÞĦĲŁŊŒŦ]/.test(base)) base = base.toLowerCase();
    return base.charCodeAt(0) | (base < '\x80' ? 0 : OTHER);
  }

  // What letters of other scripts are is told by block: engines know different versions of Unicode.
  var BLOCKS = [
    0x250, 0x2c1, 0x370, 0x1fff, 0x2c00, 0x2dff, 0x3005, 0x3007, 0x3021, 0x302f, 0x3031, 0xd7ff,
    0xf900, 0xfdff, 0xfe70, 0xfefe, 0xff10, 0xff19, 0xff21, 0xff3a, 0xff41, 0xff5a, 0xff66, 0xffdc,
    0x10000, 0x1cfff, 0x1d400, 0x1efff, 0x20000, 0x3ffff
  ];

  function code(point) {
    if (point < 0x250 || point >= 0x1e00 && point < 0x1f00) return table[point];
    if (point < 0x370 && point >= 0x300 || point >= 0x200b && point <= 0x200f ||
      point === 0x2060 || point === 0xfeff) return VANISHING;
    if (point === 0x212a) return 0x6b;
    if (point === 0x212b) return 0x61;
    for (var i = 0; i < BLOCKS.length; i += 2) {
      if (point >= BLOCKS[i] && point <= BLOCKS[i + 1]) return OTHER;
    }
    return 0;
  }

  function isMark(unit) { return unit >= 0x300 && unit < 0x370 && unit !== 0x34f; }

  // Canonical form

  // The classes of U+0300–U+036F in their order: a 1, b 202, c 216, d 220, e 230, f 232, g 233, h 234, i 240.
  var CLASSES = 'eeeeeeeeeeeeeeeeeeeeefddddfcdddddbbddddbbdddddddddddaaaaaddddeeeeeeeeiedddeeedd0eee' +
    'ddddefddeghhghhgeeeeeeeeeeeee';

  function markClass(mark) { return CLASSES.charAt(mark.charCodeAt(0) - 0x300); }

  function canonical(text) {
    return text.replace(/[ðÐƉ\u212a\u212b]/g, function (letter) { return LOOK_ALIKE[letter]; })
      .replace(/([^\u0300-\u034e\u0350-\u036f\ud800-\udfff])([\u0300-\u034e\u0350-\u036f]+)/g,
        function (_, base, marks) { return compose(base, marks); });
  }

  function composite(letter, mark) {
    var both = (letter + mark).normalize('NFC');
    return both.length === 1 && table[both.charCodeAt(0)] && both;
  }

  // A Vietnamese vowel takes its shape and its tone in whatever order they were typed.
  function compose(base, marks) {
    var parts = /[\u0041-\u024f\u1e00-\u1eff]/.test(base) ? base.normalize('NFD') : base;
    var letter = parts.charAt(0), all = parts.slice(1);
    all += marks.replace(/[\u0340-\u0344]/g, function (mark) { return mark.normalize('NFD'); });
    if (all.length === 2) {
      var vowel = vietnamese(letter, all.charAt(0), all.charAt(1)) ||
        vietnamese(letter, all.charAt(1), all.charAt(0));
      if (vowel) return vowel;
    }
    var left = [];
    ordered(all).forEach(function (mark) {
      var blocked = left.length && markClass(left[left.length - 1]) >= markClass(mark);
      var both = !blocked && composite(letter, mark);
      if (both) letter = both;
      else left.push(mark);
    });
    return letter + left.join('');
  }

  function vietnamese(base, shape, tone) {
    var shaped = /[\u0302\u0306\u031b]/.test(shape) && composite(base, shape);
    var vowel = shaped && composite(shaped, tone);
    return vowel && table[vowel.charCodeAt(0)] >> 8 & 7 && vowel;
  }

  function ordered(marks) {
    var classes = {}, all = [];
    for (var i = 0; i < marks.length; i++) {
      var name = markClass(marks.charAt(i));
      (classes[name] = classes[name] || []).push(marks.charAt(i));
    }
    'abcdefghi'.split('').forEach(function (name) { all = all.concat(classes[name] || []); });
    return all;
  }

  function fold(text) {
    return text.replace(/[\u0300-\u036f]/g, '')
      .replace(/[A-ZÀ-ÖØ-öø-ɏḀ-ỿ\u212a\u212b]/g, function (letter) {
        return folded(letter, code(letter.charCodeAt(0)));
      });
  }

  function folded(letter, bits) {
    if (bits === OTHER) return letter;
    return String.fromCharCode(bits & (bits & OTHER ? 0x7fff : 0xff));
  }

  function letterOf(base, shape, tone) {
    for (var row = 0; row < 13; row++) {
      if (BASES.charAt(row) === base && SHAPES[row] === shape) return LETTERS.charAt(row * 6 + tone);
    }
    return base;
  }

  // Words

  var GROUPED = /[0-9]{1,3}(?:\.[0-9]{3}(?![0-9]))+/y;
  var JOINERS = ' \t\n\r\xa0-/\'"’‘“”_*`';

  // The words of a text. `start` and `end` count its UTF-16 units; `join` is the one `/` or `-` before the word.
  function words(text) {
    var found = [], word = null, parted = true, between = '', i = 0;
    function end() {
      if (word && word.count <= 32) found.push(finished(word));
      else if (word) parted = true;
      word = null;
    }
    function begin(at) {
      var adjacent = !parted && found.length > 0;
      var join = adjacent && (between === '/' || between === '-') ? between : '';
      word = {folded: '', letters: '', tone: 0, count: 0, start: at, end: at, adjacent: adjacent, join: join};
      parted = false;
      between = '';
    }
    while (i < text.length) {
      var start = i, point = text.codePointAt(i), letter = String.fromCodePoint(point), bits = code(point);
      i += letter.length;
      while (i < text.length && isMark(text.charCodeAt(i))) i++;
      if (bits === VANISHING) continue;
      if (!bits) {
        end();
        if (JOINERS.indexOf(letter) < 0) parted = true;
        if (between.length < 2) between += letter;
        continue;
      }
      if (i > start + letter.length && point < 0x1f00) {
        letter = compose(LOOK_ALIKE[letter] || letter, text.slice(start + 1, i)).charAt(0);
        bits = code(letter.charCodeAt(0));
      }
      if (!word) {
        begin(start);
        GROUPED.lastIndex = start;
        if (GROUPED.test(text)) {
          i = GROUPED.lastIndex;
          letter = text.slice(start, i).replace(/\./g, '');
          bits = OTHER;
        }
      }
      append(word, letter, bits, i);
    }
    end();
    return found;
  }

  function append(word, letter, bits, end) {
    var plain = folded(letter, bits);
    word.folded += plain;
    word.letters += bits & OTHER ? plain : letterOf(plain, bits >> 11 & 7, 0);
    word.tone = word.tone || (bits & OTHER ? 0 : bits >> 8 & 7);
    word.count += bits === OTHER && plain < '\x80' ? plain.length : 1;
    word.end = end;
  }

  // kỹ = kĩ, quý = quí.
  function finished(word) {
    var exact = word.letters, plain = word.folded;
    if (/^(?:[hklmstv]|qu)y$/.test(plain)) {
      plain = plain.slice(0, -1) + 'i';
      exact = exact.slice(0, -1) + 'i';
    }
    exact += word.tone || '';
    return {
      folded: plain, exact: exact, asks: exact !== plain, start: word.start, end: word.end,
      adjacent: word.adjacent, join: word.join
    };
  }

  // The terms of a text: its words, its pairs, the numbers of documents in it.
  function terms(text) {
    var all = words(text), pairs = [], numbers = [], chain = '';
    all.forEach(function (word, i) {
      if (word.adjacent) pairs.push(all[i - 1].folded + ' ' + word.folded);
      if (!word.join) numbers.push(chain);
      chain = word.join ? chain + word.join + word.folded : word.folded;
    });
    numbers.push(chain);
    return {words: all, pairs: pairs, numbers: numbers.filter(isNumber)};
  }

  function isNumber(chain) {
    if (chain.length > 40 || chain.indexOf('/') < 0 || !/[0-9]/.test(chain)) return false;
    return unescape(encodeURIComponent(chain)).length <= 40;
  }

  // Words typed with the keys of an input method

  var ONSETS = ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x kr kl br bl pl đr ';
  var RIMES = ' a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây' +
    ' e ec em en eng eo ep et ê êch êk êm ên ênh êp êt êu' +
    ' i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu' +
    ' o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi ok' +
    ' om on ong ooc oong op ot ô ôc ôi ôk ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt' +
    ' u ua uân uâng uât uây uc uê uêch uênh ui uk um un ung uôc uôi uôm uôn uông uôt uơ up ut' +
    ' uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu' +
    ' ưt ưu y ych yêm yên yêng yêt yêu ynh yt ';
  // Which rimes an onset does not stand before.
  var UNFIT = {gh: /^[^eêi]/, ngh: /^[^eêi]/, c: /^[eêiy]/, ng: /^[eêiy]/, g: /^[eêy]/, gi: /^[iy]/, qu: /^[ouư]/};

  function onsetLength(letters) {
    for (var length = Math.min(3, letters.length - 1); length >= 0; length--) {
      var onset = letters.slice(0, length), rime = letters.slice(length);
      if ((!length || ONSETS.indexOf(' ' + onset + ' ') >= 0) && RIMES.indexOf(' ' + rime + ' ') >= 0 &&
        !(UNFIT.hasOwnProperty(onset) && UNFIT[onset].test(rime))) return length;
    }
    return -1;
  }

  function isVowel(letter) { return 'aeiouy'.indexOf(letter.base) >= 0; }

  // The places of vowels, without the u of qu and the i of gi before another vowel.
  function vowels(letters) {
    var places = [], first = letters.slice(0, 2).map(function (letter) { return letter.base; }).join('');
    letters.forEach(function (letter, i) { if (isVowel(letter)) places.push(i); });
    var swallows = first === 'qu' || first === 'gi' && places.length > 1;
    return places.filter(function (i) { return !swallows || i > 1; });
  }

  function firstOf(letters, bases) {
    return vowels(letters).filter(function (i) { return bases.indexOf(letters[i].base) >= 0; });
  }

  function pair(letters, first, second) {
    return vowels(letters).filter(function (i) {
      return letters[i].base === first && i + 1 < letters.length && letters[i + 1].base === second;
    })[0];
  }

  // The o of uo with its u where something follows, the u of ua, else the first o or u.
  function hornPlaces(letters) {
    var i = pair(letters, 'u', 'o');
    if (i >= 0) {
      return letters[i].shape === 3 || letters[i + 1].shape === 3 || i + 2 < letters.length ? [i, i + 1] : [i + 1];
    }
    i = pair(letters, 'u', 'a');
    return i >= 0 ? [i] : firstOf(letters, 'ou').slice(0, 1);
  }

  function isOnset(letters) {
    return !vowels(letters).length || letters.length === 2 && letters[0].base === 'g' && letters[1].base === 'i';
  }

  function startsWithD(letters) { return letters.length && letters[0].base === 'd' ? [0] : []; }

  // What a key does: its tone, or the shape it gives and where.
  function telexKey(key, letters) {
    var tone = 'zfrxsj'.indexOf(key);
    if (tone >= 0) return {tone: tone};
    if (key === 'd') return {shape: 4, places: startsWithD(letters)};
    if (key === 'w') {
      if (isOnset(letters)) return {shape: 3, places: [], base: 'u'};
      var a = firstOf(letters, 'a');
      return a.length && pair(letters, 'u', 'a') === undefined ? {shape: 2, places: a.slice(0, 1)} :
        {shape: 3, places: hornPlaces(letters)};
    }
    if ('aeo'.indexOf(key) < 0) return {places: []};
    // oao and oeo have no circumflex, and neither has oo of which it was taken back.
    var same = firstOf(letters, key), next = letters[letters.length - 1];
    var isPlain = same.length > 1 || key === 'o' && same[0] + 2 === letters.length && /[ae]/.test(next.base);
    return {shape: 1, places: isPlain ? [] : same};
  }

  function vniKey(key, letters) {
    if (key >= '0' && key < '6') return {tone: [0, 4, 1, 2, 3, 5][key]};
    if (key === '6') return {shape: 1, places: firstOf(letters, 'aeo').slice(-1)};
    if (key === '7') return {shape: 3, places: hornPlaces(letters)};
    if (key === '8') return {shape: 2, places: firstOf(letters, 'a').slice(-1)};
    return key === '9' ? {shape: 4, places: startsWithD(letters)} : {places: []};
  }

  // The word that was meant; null where no key is in it or no plausible syllable comes of it.
  function decode(typed, act) {
    typed = typed.length > 120 ? '' : canonical(typed);
    if (!typed || typed.length > 20) return null;
    var letters = [], tone = 0, held = false;
    for (var i = 0; i < typed.length; i++) {
      var letter = typed.charAt(i), key = letter.toLowerCase(), bits = code(letter.charCodeAt(0));
      var isCapital = key !== letter, added = {base: key, shape: 0, isCapital: isCapital};
      if (key >= '\x80') {
        if (LETTERS.indexOf(key) < 0) return null;
        letters.push({base: String.fromCharCode(bits & 0xff), shape: bits >> 11 & 7, isCapital: isCapital});
        tone = bits >> 8 & 7 || tone;
        continue;
      }
      if (!bits) return null;
      var action = act(key, letters);
      if (action.tone >= 0 && letters.some(isVowel) && (action.tone || tone)) {
        held = true;
        if (tone === action.tone) letters.push(added);
        tone = tone === action.tone ? 0 : action.tone;
      } else if (action.places && action.places.length) {
        held = true;
        var isUndo = action.places.every(function (at) { return letters[at].shape === action.shape; });
        action.places.forEach(function (at) { letters[at].shape = isUndo ? 0 : action.shape; });
        if (isUndo) letters.push(added);
      } else if (action.base) {
        held = true;
        letters.push({base: action.base, shape: action.shape, isCapital: isCapital});
      } else {
        letters.push(added);
      }
    }
    return held ? spelling(letters, tone) : null;
  }

  function spelling(letters, tone) {
    var i = pair(letters, 'u', 'o');
    if (i + 2 < letters.length && letters[i].shape + letters[i + 1].shape === 3) {
      letters[i].shape = letters[i + 1].shape = 3;
    }
    var text = letters.map(function (letter) { return letterOf(letter.base, letter.shape, 0); }).join('');
    var onset = onsetLength(text);
    if (onset < 0 || tone > 0 && tone < 4 && /(?:[ckpt]|ch)$/.test(text)) return null;
    var toned = tonePlace(letters, onset);
    return letters.map(function (letter, i) {
      var written = letterOf(letter.base, letter.shape, i === toned ? tone : 0);
      return letter.isCapital ? written.toUpperCase() : written;
    }).join('');
  }

  // The last vowel with a shape; else the last before a consonant, the first of two (hòa), the second of three.
  function tonePlace(letters, onset) {
    var places = [], shaped = -1;
    letters.forEach(function (letter, i) {
      if (i < onset || !isVowel(letter)) return;
      places.push(i);
      if (letter.shape) shaped = i;
    });
    if (shaped >= 0) return shaped;
    return places[places.length - (!isVowel(letters[letters.length - 1]) || places.length < 2 ? 1 : 2)];
  }

  window.lantoaSearch.text = {
    canonical: canonical, fold: fold, words: words, terms: terms,
    telex: function (word) { return decode(word, telexKey); },
    vni: function (word) { return decode(word, vniKey); }
  };
}());
