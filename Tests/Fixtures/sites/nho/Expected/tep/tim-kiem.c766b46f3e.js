(function () {
'use strict';
const search = window.lantoaSearch = window.lantoaSearch || {};
const LETTERS = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ';
const BASES = 'aaaeeiooouuyd', SHAPES = '0210100130304';
const LOOK_ALIKE = {'ð': 'đ', 'Ð': 'Đ', 'Ɖ': 'Đ', '\u212a': 'K', '\u212b': 'Å'};
const VANISHES = 0x4000, OTHER = 0x8000;
const BLOCKS = [
0x250, 0x2c1, 0x370, 0x1fff, 0x2c00, 0x2dff, 0x3005, 0x3007, 0x3021, 0x302f, 0x3031, 0xd7ff, 0xf900, 0xfdff,
0xfe70, 0xfefe, 0xff10, 0xff19, 0xff21, 0xff3a, 0xff41, 0xff5a, 0xff66, 0xffdc, 0x10000, 0x1cfff,
0x1d400, 0x1efff, 0x20000, 0x3ffff];
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
function written(letter, shape, tone) {
const base = plain(letter);
for (let row = 0; row < 13; row++) {
if (BASES[row] === base && +SHAPES[row] === shape) return LETTERS[row * 6 + tone];
}
return base;
}
const fold = text => text.replace(/[\u0300-\u036f]/g, '')
.replace(/[A-ZÀ-ÖØ-öø-ɏḀ-ỿ\u212a\u212b]/g, letter => plain(LOOK_ALIKE[letter] || letter));
const MARK = /[\u0300-\u034e\u0350-\u036f]/;
const CLASSES = 'eeeeeeeeeeeeeeeeeeeeefddddfcdddddbbddddbbdddddddddddaaaaaddddeeeeeeeeiedddeeedd0eeeddddefddeghhghhg' +
'eeeeeeeeeeeee';
const canonical = text => text.replace(/[ðÐƉ\u212a\u212b]/g, letter => LOOK_ALIKE[letter])
.replace(/([^\u0300-\u034e\u0350-\u036f\ud800-\udfff])([\u0300-\u034e\u0350-\u036f]+)/g,
(all, base, marks) => compose(base, marks));
function compose(base, marks) {
marks = sorted(marks);
if (!/[A-Za-zÀ-ɏʒḀ-ỿ]/.test(base)) return base + marks.normalize('NFD');
const parts = (base + marks).normalize('NFD'), all = parts.normalize('NFC');
if (all.length < 2 || parts.length !== 3) return all;
const vowel = (parts[0] + parts[2] + parts[1]).normalize('NFC');
return LETTERS.indexOf(vowel.toLowerCase()) < 0 ? all : vowel;
}
function sorted(marks) {
return marks.length < 9 ? marks : 'abcdefghi'.replace(/./g, name =>
marks.replace(/[^]/g, mark => CLASSES[mark.charCodeAt(0) - 0x300] === name ? mark : ''));
}
const GROUPED = /[0-9]{1,3}(?:\.[0-9]{3}(?![0-9]))+/y;
const JOINERS = ' \t\n\r\xa0-/\'"’‘“”_*\x60';
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
function finished({folded, exact, tone, start, end, adjacent, join}) {
if (/^(?:[hklmstv]|qu)y$/.test(folded)) {
folded = folded.slice(0, -1) + 'i';
exact = exact.slice(0, -1) + 'i';
}
exact += tone || '';
return {folded, exact, asks: exact !== folded, start, end, adjacent, join};
}
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
(function () {
'use strict';
const search = window.lantoaSearch = window.lantoaSearch || {};
const FORMAT = 1;
const parts = new Map(); // 'tu-3' → {raw} as it came, then {value} as it was read
const waiting = new Map(); // address → who waits for the file
let directory = null; // what open was given
let folder = ''; // where its file lies
let fault = null; // why there is none
let words = null; // the vocabulary, read when it is asked for
function problem(code, file) {
const error = new Error(code + ': ' + file);
error.code = code;
return error;
}
search.open = given => {
const script = document.currentScript;
if (directory) return;
if (given && given.format === FORMAT) directory = given;
else fault = problem('format', 'muc-luc');
folder = script && script.src ? script.src.replace(/[^/]*([?#].*)?$/, '') : '';
};
search.terms = (n, terms, lists) => keep('tu-' + n, [terms, lists]);
search.entries = (n, entries) => keep('trang-' + n, entries);
function keep(name, raw) {
if (!parts.has(name)) parts.set(name, {raw});
}
function run(address, done) {
const others = waiting.get(address);
if (others) return others.push(done);
const queue = [done], script = document.createElement('script');
waiting.set(address, queue);
const end = missing => {
waiting.delete(address);
script.remove();
queue.forEach(ready => ready(missing));
};
script.onload = () => end(false);
script.onerror = () => end(true);
script.src = address;
document.head.appendChild(script);
}
search.load = (address, done) => {
if (directory) return done(null);
fault = null;
run(address, missing =>
done(directory ? null : fault || problem(missing ? 'missing' : 'broken', address)));
};
function load(name, hash, done) {
if (parts.has(name)) return done(null);
const file = name + '.' + hash + '.js';
run(folder + file, missing =>
done(parts.has(name) ? null : problem(missing ? 'missing' : 'broken', file)));
}
function gather(kind, keys, decode, read, done) {
if (!directory) return done(fault || problem('closed', 'muc-luc'));
const ranges = directory[kind === 'tu-' ? 'terms' : 'entries'];
const places = new Map(keys.map(key => [key, rangeOf(ranges, key)]));
const needed = new Set(places.values());
needed.delete(-1);
let left = needed.size + 1, failed = null;
const ready = error => {
failed = failed || error;
if (--left) return;
if (failed) return done(failed);
const found = new Map();
let name;
try {
places.forEach((n, key) => {
if (n < 0) return;
name = kind + n;
const part = parts.get(name);
if (!part.value) part.value = decode(part.raw);
const value = read(part.value, key, n);
if (value) found.set(key, value);
});
} catch (fault) {
parts.delete(name);
return done(problem('broken', name));
}
done(null, found);
};
needed.forEach(n => load(kind + n, ranges[n][1], ready));
ready(null);
}
function rangeOf(ranges, key) {
let low = 0, high = ranges.length;
while (low < high) {
const middle = low + high >> 1;
if (isBefore(key, ranges[middle][0])) high = middle;
else low = middle + 1;
}
return low - 1;
}
function isBefore(a, b) {
if (typeof a === 'number') return a < b;
let i = 0;
while (i < a.length && a[i] === b[i]) i++;
if (i === a.length || i === b.length) return a.length < b.length;
const rank = c => c < 0xD800 ? c : c < 0xE000 ? c + 0x2000 : c - 0x800;
return rank(a.charCodeAt(i)) < rank(b.charCodeAt(i));
}
function head(text, bytes) {
let i = 0;
for (; bytes > 0; i++) {
const c = text.charCodeAt(i);
bytes -= c < 0x80 ? 1 : c < 0x800 || c >> 11 === 27 ? 2 : 3;
}
return text.slice(0, i);
}
function decodeTerms(raw) {
const at = new Map(), forms = [];
let term = '';
raw[0].split(';').forEach(item => {
if (!item) return;
const parts = item.split(',');
term = head(term, parts[0].charCodeAt(0) - 48) + parts[0].slice(1);
const its = parts.length > 1 ? parts.slice(1) : [''];
at.set(term, its.map(form => forms.push(form || term) - 1));
});
return Object.assign({at, forms}, decodeLists(raw[1], forms.length, directory.count));
}
function decodeLists(text, count, entries) {
const bytes = unpack(text), end = text.length * 6;
const starts = new Uint32Array(count + 1);
let postings = new Uint32Array(text.length + 16), length = 0, at = 0;
function peek() {
const i = at >> 3;
return (bytes[i] << 24 | bytes[i + 1] << 16 | bytes[i + 2] << 8 | bytes[i + 3]) << (at & 7);
}
function take(width) {
const value = width ? peek() >>> 32 - width : 0;
at += width;
return value;
}
function check(right) {
if (!right || at > end) throw problem('broken', 'tu');
}
for (let list = 0; list < count; list++) {
const zeros = Math.clz32(peek());
check(zeros < 25);
at += zeros;
const size = take(zeros + 1);
const k = take(4), width = take(3), least = take(4);
check(size <= entries && width < 5);
if (length + size > postings.length) {
const larger = new Uint32Array(2 * postings.length + size);
larger.set(postings);
postings = larger;
}
for (let i = 0, number = -1; i < size; i++) {
let ones, quotient = 0;
do {
ones = Math.min(Math.clz32(~peek()), 24);
at += ones;
quotient += ones;
check(true);
} while (ones === 24);
at++;
number += (quotient << k) + take(k) + 1;
postings[length++] = number * 16 + least + take(width);
check(number < entries);
}
starts[list + 1] = length;
}
return {starts, postings};
}
function unpack(text) {
const values = new Uint8Array(128), bytes = new Uint8Array((text.length * 3 >> 2) + 8);
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
for (let i = 0; i < 64; i++) values[digits.charCodeAt(i)] = i;
for (let i = 0, held = 0, to = 0; i < text.length + 3; i++) {
held = held << 6 | values[text.charCodeAt(i) & 127];
if (i & 3) bytes[to++] = held >> 6 - 2 * (i & 3);
}
return bytes;
}
function vocabulary() {
if (words) return words;
words = new Map();
const item = /([^])([^A-Z]*)([A-Z])/g;
let word = '', part;
while ((part = item.exec(directory.words))) {
word = head(word, part[1].charCodeAt(0) - 48) + part[2];
words.set(word, part[3].charCodeAt(0) - 65);
}
return words;
}
search.index = {
directory: () => directory,
vocabulary,
findTerms: (terms, done) => gather('tu-', terms, decodeTerms, (part, term) => {
const lists = part.at.get(term);
return lists && lists.map(i => [part.forms[i], part.postings.subarray(part.starts[i], part.starts[i + 1])]);
}, done),
findEntries: (numbers, done) => gather('trang-', numbers, raw => raw,
(part, number, n) => part[number - directory.entries[n][0]], done),
};
})();
(function () {
'use strict';
const search = window.lantoaSearch, language = search.text, index = search.index;
const MOST_LETTERS = 200, MOST_WORDS = 12, MOST_ENDINGS = 8, MOST_FIXES = 8;
const LEVELS = [50, 61, 75, 92, 113, 139, 170, 208, 255, 313, 384, 471, 577, 708, 868, 1064];
const KINDS = [108, 106, 100, 100, 97, 94, 96, 94, 90];
const ROOTS = [
68438, 71468, 74632, 77936, 81387, 84990, 88753, 92682, 96786, 101071, 105546, 110218, 115098,
120194, 125515,
];
const PARTIAL = 3, OTHER_FORM = 3, STEPS = 32, HEAD = 12, TITLE = 32;
const ASIDES = ['la gi', 'the nao', 'o dau', 'ra sao', 'lam sao', 'vi sao', 'tai sao', 'khi nao', 'bao nhieu'];
let turn = 0;
function understand(given) {
const scalars = Array.from(given.slice(0, 2 * MOST_LETTERS)).slice(0, MOST_LETTERS);
const text = language.canonical(scalars.join('')), terms = language.terms(text);
const words = terms.words.slice(0, MOST_WORDS), slots = new Map();
const add = (term, word) => {
const asks = word && word.asks ? word.exact : '';
slots.set(term + '\n' + asks, {terms: [term], asks, isWord: !!word, isAside: !!word && word.isAside});
};
words.forEach((word, i) => {
const next = words[i + 1];
if (!next || !next.adjacent) return;
const pair = word.folded + ' ' + next.folded;
if (ASIDES.indexOf(pair) >= 0) word.isAside = next.isAside = true;
add(pair);
});
if (words.every(word => word.isAside)) words.forEach(word => word.isAside = false);
words.forEach(word => add(word.folded, word));
terms.numbers.slice(0, MOST_WORDS).forEach(number => add(number));
return {text, words, slots: Array.from(slots.values()), prefix: ''};
}
const sizeOf = word => index.vocabulary().get(word);
const isKnown = word => index.vocabulary().has(word);
function extend(query) {
const words = query.words, last = words[words.length - 1].folded, endings = [];
index.vocabulary().forEach((size, word) => {
if (word.length > last.length && word.startsWith(last)) endings.push({word, size});
});
const more = endings.sort((a, b) => b.size - a.size).slice(0, MOST_ENDINGS).map(ending => ending.word);
const before = words.length > 1 ? words[words.length - 2].folded + ' ' : '\n';
query.slots.forEach(slot => {
const term = slot.terms[0], stem = slot.isWord ? '' : before;
if (term !== stem + last) return;
slot.terms = [term].concat(more.map(word => stem + word));
slot.asks = '';
});
query.prefix = last;
return query;
}
function rarity(count, size) {
const above = count + size;
let steps = 0;
for (; above >= 2 * size; size *= 2) steps += 16;
const ratio = Math.floor(above * 65536 / size);
while (ratio >= ROOTS[steps & 15]) steps++;
return steps;
}
function weigh(slots, lists) {
const count = index.directory().count;
const score = new Uint32Array(count), mass = new Uint32Array(count);
const best = new Uint16Array(count), touched = new Uint32Array(count);
let whole = 0, isWhole = true;
slots.forEach(slot => {
let size = 0;
const all = [].concat(...slot.terms.map(term => lists.get(term) || []));
const asks = all.some(list => list[0] === slot.asks) && slot.asks;
all.forEach(list => {
const shift = !asks || list[0] === asks ? 0 : OTHER_FORM, postings = list[1];
for (let i = 0; i < postings.length; i++) {
const number = postings[i] >> 4, weight = LEVELS[postings[i] & 15] >> shift;
if (!best[number]) touched[size++] = number;
if (weight > best[number]) best[number] = weight;
}
});
const counts = slot.isWord && !slot.isAside;
if (!size) {
if (counts) isWhole = false;
return;
}
const idf = rarity(count, size), factor = slot.isWord ? idf : 2 * idf;
if (counts) whole += idf;
for (let i = 0; i < size; i++) {
const number = touched[i];
score[number] += factor * best[number] >> (slot.isAside ? 1 : 0);
if (counts) mass[number] += idf;
best[number] = 0;
}
});
return {score, mass, whole, isWhole};
}
function order(weighed) {
const score = weighed.score, mass = weighed.mass, found = [];
let number = 0, top = 0;
index.directory().kinds.forEach((kind, i) => {
for (const end = number + kind[1]; number < end; number++) {
if (!mass[number] || mass[number] * 2 < weighed.whole) continue;
const share = Math.floor(256 * mass[number] / weighed.whole);
const value = Math.floor(Math.floor(score[number] * share / 256) * share / 256);
score[number] = Math.floor(value * KINDS[i] / 128);
top = Math.max(top, score[number]);
found.push(number);
}
});
const isGood = number => mass[number] === weighed.whole || score[number] * PARTIAL >= top;
return sorted(found.filter(isGood), number => score[number]);
}
function sorted(numbers, valueOf) {
const values = numbers.map(valueOf), count = index.directory().count;
const top = values.reduce((top, value) => Math.max(top, value), 1);
const keys = values.map((value, i) => (STEPS - Math.floor(STEPS * value / top)) * count + numbers[i]);
return Array.from(Uint32Array.from(keys).sort(), key => key % count);
}
function reread(query, read) {
let text = '', end = 0;
query.words.forEach((word, i) => {
const other = read(query.text.slice(word.start, word.end), i);
if (other == null) return;
text += query.text.slice(end, word.start) + other;
end = word.end;
});
return text + query.text.slice(end);
}
function cut(letters) {
const best = [{words: [], size: 0}];
for (let end = 1; end <= letters.length; end++) {
for (let start = Math.max(0, end - 12); start < end; start++) {
const word = letters.slice(start, end), before = best[start], here = best[end];
if (!before || !isKnown(word)) continue;
const size = before.size + sizeOf(word), more = before.words.length + 1 - (here ? here.words.length : 99);
if (more > 0 || more === 0 && here.size >= size) continue;
best[end] = {words: before.words.concat(word), size};
}
}
return best[letters.length] ? best[letters.length].words : [];
}
function near(word) {
const found = new Set();
const add = other => {
if (isKnown(other)) found.add(other);
};
for (let i = 0; i <= word.length; i++) {
const head = word.slice(0, i), tail = word.slice(i);
add(head + tail.slice(1));
if (tail.length > 1) add(head + tail[1] + tail[0] + tail.slice(2));
for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789') {
add(head + letter + tail);
if (tail) add(head + letter + tail.slice(1));
}
}
return Array.from(found).sort((a, b) => sizeOf(b) - sizeOf(a) || (a < b ? -1 : 1)).slice(0, MOST_FIXES);
}
function still(done) {
const mine = turn;
return (error, value) => {
if (mine === turn) done(error, value);
};
}
function find(query, mustBeWhole, done) {
const terms = [].concat(...query.slots.map(slot => slot.terms));
index.findTerms(terms, still((error, lists) => {
if (error) return done(error);
const weighed = weigh(query.slots, lists), whole = weighed.whole;
const isWhole = weighed.isWhole && weighed.mass.some(mass => mass === whole);
const numbers = isWhole || !mustBeWhole ? order(weighed) : [];
done(null, {query, numbers, score: weighed.score, lists});
}));
}
function seek(query, done) {
const isOpen = some => some.words.length && some.words[some.words.length - 1].end === some.text.length;
const isNew = some => !isKnown(some.words[some.words.length - 1].folded);
const open = some => isOpen(some) && isNew(some) ? extend(some) : some;
const typed = decode => {
const text = reread(query, word => decode(word));
return text !== query.text && open(understand(text));
};
const ways = [
() => open(query),
() => isOpen(query) && !isNew(query) && extend(understand(query.text)),
() => typed(language.telex),
() => typed(language.vni),
];
let lists;
const attempt = i => {
if (i === ways.length) return mend(query, lists, done);
const reading = ways[i]();
if (!reading) return attempt(i + 1);
find(reading, true, (error, answer) => {
if (error) return done(error);
lists = lists || answer.lists;
if (answer.numbers.length) done(null, answer);
else attempt(i + 1);
});
};
attempt(0);
}
function mend(query, lists, done) {
const folded = i => query.words[i] ? query.words[i].folded : '';
const isStrange = word => /^[!-~]+$/.test(word.folded) && !isKnown(word.folded) && !lists.has(word.folded);
const cuts = query.words.map(word => isStrange(word) ? cut(word.folded) : []);
const fixes = query.words.map(word => isStrange(word) ? near(word.folded) : []);
const pairs = words => words.slice(1).map((word, i) => words[i] + ' ' + word);
const around = (fix, i) => pairs([folded(i - 1), fix, folded(i + 1)].filter(word => word));
const terms = [].concat(
...cuts.map(pairs), ...[].concat(...fixes.map((some, i) => some.map(fix => around(fix, i)))));
index.findTerms(terms, still((error, lists) => {
if (error) return done(error);
const size = pair => lists.has(pair) ? lists.get(pair)[0][1].length : 0;
const support = (fix, i) => around(fix, i).reduce((sum, pair) => sum + size(pair), 0);
const better = i => (best, fix) => support(fix, i) > support(best, i) ? fix : best;
const mended = understand(reread(query, (_, i) => {
const made = pairs(cuts[i]);
if (made.length && made.filter(size).length * 2 >= made.length) return cuts[i].join(' ');
return fixes[i].length ? fixes[i].reduce(better(i)) : null;
}));
find(mended, true, (error, answer) => {
if (error || answer.numbers.length) return done(error, answer);
const isLost = word => !answer.lists.has(word.folded);
if (mended.words.every(isLost)) return done(null, answer);
const rest = reread(mended, (_, i) => isLost(mended.words[i]) ? '' : null);
find(understand(rest.replace(/ +/g, ' ').trim()), false, done);
});
}));
}
const isHit = (word, reading) => reading.words.indexOf(word.folded) >= 0 ||
reading.prefix && word.folded.startsWith(reading.prefix);
search.marks = (text, reading) =>
language.words(text).filter(word => isHit(word, reading)).map(word => [word.start, word.end]);
function settle(answer, entries, head) {
const asked = new Map(answer.query.words.map(word => [word.folded, word]));
return sorted(head, number => {
const words = language.words(entries.get(number)[0]);
const hits = words.reduce((sum, word) => {
const other = asked.get(word.folded);
return sum + (other ? other.asks && other.exact !== word.exact ? 1 : 2 : 0);
}, 0);
return answer.score[number] * (64 + (words.length && Math.floor(TITLE * hits / (2 * words.length))));
});
}
function headingOf(entry, reading) {
let best = [], most = (reading.words.length + 1 >> 1) - 1;
entry[5].forEach(heading => {
const hits = new Set(language.words(heading[0]).filter(word => isHit(word, reading)).map(word => word.folded));
if (hits.size > most) {
best = heading;
most = hits.size;
}
});
return best;
}
function respell(query, texts) {
const spelt = new Map();
const keep = (key, word) => spelt.has(key) || spelt.set(key, word);
texts.forEach(text => language.words(text).forEach((word, i, words) => {
let written = text.slice(word.start, word.end);
const tail = written.slice(1);
if (!i && tail === tail.toLowerCase()) written = written.toLowerCase();
keep(word.folded, written);
if (i) keep(words[i - 1].folded + ' ' + word.folded, written);
if (words[i + 1]) keep(word.folded + '  ' + words[i + 1].folded, written);
}));
return reread(query, (_, i) => {
const [before, word, after] = [i - 1, i, i + 1].map(i => query.words[i] ? query.words[i].folded : '');
if (query.words[i].asks) return null;
return spelt.get(before + ' ' + word) || spelt.get(word + '  ' + after) || spelt.get(word);
});
}
function sift(numbers, options, done) {
if (options.kind) {
let first = 0;
const kinds = index.directory().kinds.map(kind => [kind[0], first, first += kind[1]]);
const range = kinds.find(kind => kind[0] === options.kind) || [];
numbers = numbers.filter(number => number >= range[1] && number < range[2]);
}
if (!options.skill) return done(null, numbers);
const term = '#' + options.skill;
index.findTerms([term], still((error, lists) => {
const list = lists && lists.get(term), own = new Set(list && Array.from(list[0][1], posting => posting >> 4));
done(error, numbers.filter(number => own.has(number)));
}));
}
function countsOf(numbers) {
let first = 0;
return index.directory().kinds.map(kind => {
const start = first, end = first += kind[1];
return [kind[0], numbers.filter(number => number >= start && number < end).length];
});
}
search.search = (text, options, callback) => {
turn++;
const done = still(callback), query = understand(text);
const limit = options.limit || HEAD, offset = options.offset || 0;
const give = (reading, suggestion, numbers, results) => done(null, {
query: text, reading, suggestion, total: numbers.length, counts: countsOf(numbers), results,
});
if (!query.words.length) return give({text: '', words: [], prefix: ''}, null, [], []);
seek(query, (error, answer) => {
if (error) return done(error);
const found = answer.query;
const reading = {text: found.text, words: found.words.map(word => word.folded), prefix: found.prefix};
sift(answer.numbers, options, (error, numbers) => {
if (error) return done(error);
const wanted = numbers.slice(0, HEAD).concat(numbers.slice(offset, offset + limit));
index.findEntries(wanted, still((error, entries) => {
if (error) return done(error);
numbers = settle(answer, entries, numbers.slice(0, HEAD)).concat(numbers.slice(HEAD));
const results = numbers.slice(offset, offset + limit).map(number => {
const entry = entries.get(number), heading = headingOf(entry, reading);
return {
number, title: entry[0], path: entry[1], kind: index.directory().kinds[entry[2]][0], date: entry[3],
summary: entry[4], heading: heading[0] || '', anchor: heading[1] || '',
};
});
const texts = [].concat(...results.map(result => [result.title, result.heading, result.summary]));
give(reading, found.text === query.text ? null : respell(found, texts), numbers, results);
}));
});
});
};
})();
(function () {
'use strict';
const search = window.lantoaSearch;
const form = document.querySelector('form[data-search]');
if (!form || !search) return;
const PAUSE = 150, SILENCE = 700; // milliseconds without a key before searching, before speaking
const FIRST = 12, FEW = 4, STEP = 10; // results asked for at first, shown of each of several kinds, added
const find = name => document.querySelector('[data-' + name + ']');
const input = form.elements.q, kind = form.elements.loai, skill = form.elements['ky-nang'];
const heading = find('heading'), status = find('status');
const kinds = new Map();
if (kind) {
Array.from(kind.options).forEach(option => {
const name = option.dataset.kind;
if (name) kinds.set(name, {text: option.text, isDated: 'dated' in option.dataset});
});
}
let round = 0, timer = 0, silence = 0, region = find('results'), start;
const part = name =>
document.importNode(document.querySelector('template[data-part="' + name + '"]').content, true);
const slot = (node, name) => node.querySelector('[data-' + name + ']');
const worded = (text, values) =>
text.replace(/\{(n|q|kind)\}/g, (all, name) => name in values ? values[name] : all);
function onClick(node, name, act) {
slot(node, name).addEventListener('click', act);
return node;
}
function show(title, ...nodes) {
heading.textContent = title;
heading.hidden = false;
replace(nodes);
}
function replace(nodes) {
const fresh = region.cloneNode(false);
nodes.forEach(node => fresh.appendChild(node));
region.replaceWith(fresh);
region = fresh;
}
function mark(node, text, reading) {
let at = 0;
search.marks(text, reading).forEach(range => {
node.appendChild(document.createTextNode(text.slice(at, range[0])));
node.appendChild(document.createElement('mark')).textContent = text.slice(range[0], range[1]);
at = range[1];
});
node.appendChild(document.createTextNode(text.slice(at)));
}
const chosen = select => select ? select.value : '';
function asked() {
const option = kind && kind.selectedOptions[0];
return {text: input.value, kind: option && option.dataset.kind || '', skill: chosen(skill)};
}
function ask(wish, limit, done) {
const mine = ++round;
const answer = (error, found) => {
if (mine !== round) return;
clearTimeout(busy);
if (error) fail();
else done(found);
};
const busy = setTimeout(() => {
if (mine === round && heading.hidden) show(heading.dataset.busy);
}, 400);
search.load(form.dataset.index, error => {
if (error) return answer(error);
try {
search.search(wish.text, {kind: wish.kind, skill: wish.skill, limit, offset: 0}, answer);
} catch (fault) {
answer(fault);
}
});
}
function run(leads) {
clearTimeout(timer);
clearTimeout(silence);
const wish = asked();
if (!wish.text.trim()) return clear(leads);
ask(wish, FIRST, found => {
present(wish, found);
settle(leads);
});
}
function settle(leads) {
clearTimeout(silence);
if (leads) heading.focus();
silence = setTimeout(() => {
if (!leads) status.textContent = heading.textContent;
remember();
}, leads ? 0 : SILENCE);
}
function clear(leads) {
round++;
heading.hidden = true;
replace(start);
status.textContent = '';
remember();
if (leads) input.focus();
}
function fail() {
show(heading.dataset.failed, onClick(part('failed'), 'retry', () => run(true)));
settle(false);
}
function present(wish, found) {
const title = found.total ? heading.dataset.found : heading.dataset.none;
const nodes = found.total ? lists(wish, found) : [none(wish)];
if (found.suggestion) nodes.unshift(suggestion(found.suggestion));
show(worded(title, {n: found.total, q: found.suggestion || wish.text.trim()}), ...nodes);
}
function suggestion(text) {
const node = onClick(part('suggestion'), 'take', () => {
input.value = text;
run(true);
});
slot(node, 'take').textContent = text;
return node;
}
function none(wish) {
const node = onClick(part('none'), 'reset', () => {
if (kind) kind.value = '';
if (skill) skill.value = '';
run(true);
});
if (!wish.kind && !wish.skill) slot(node, 'filtered').remove();
return node;
}
function lists(wish, found) {
const groups = new Map();
found.results.forEach(result => {
if (!groups.has(result.kind)) groups.set(result.kind, []);
groups.get(result.kind).push(result);
});
found.counts.forEach(count => {
if (count[1] && !groups.has(count[0])) groups.set(count[0], []);
});
const counts = new Map(found.counts);
return Array.from(groups.keys()).map(name =>
group(wish, found, name, groups.get(name), counts.get(name), groups.size > 1 ? FEW : FIRST));
}
function group(wish, found, name, results, count, few) {
const node = part('group'), list = slot(node, 'items'), shown = new Set();
const text = (kinds.get(name) || {text: name}).text;
const add = results => results.forEach(result => {
shown.add(result.path);
list.appendChild(item(result, found.reading));
});
const title = slot(node, 'kind');
if (wish.kind) title.remove();
else title.textContent = text;
add(results.slice(0, few));
if (count > shown.size) more(node.firstElementChild, {text, count, list, shown, add, results,
wish: {text: wish.text, kind: name, skill: wish.skill}});
return node;
}
function more(box, group) {
const node = onClick(part('more'), 'more', () => {
const seen = group.shown.size;
const rest = results => results.filter(result => !group.shown.has(result.path)).slice(0, STEP);
const extend = results => {
group.add(results);
label();
const first = group.list.children[seen];
if (first) slot(first, 'title').focus();
};
const ready = rest(group.results);
if (ready.length) extend(ready);
else ask(group.wish, seen + STEP, found => extend(rest(found.results)));
});
const line = node.firstElementChild, button = slot(node, 'more');
const label = () => {
const left = group.count - group.shown.size;
if (left < 1) return line.remove();
button.textContent = worded(button.dataset.text, {n: left, kind: group.text});
};
box.appendChild(node);
label();
}
function item(result, reading) {
const node = part('result'), link = slot(node, 'title'), place = slot(node, 'place');
const date = slot(node, 'date'), summary = slot(node, 'summary');
mark(link, result.title, reading);
link.href = address(result.path);
if (result.summary) mark(summary, result.summary, reading);
else summary.remove();
const isDated = (kinds.get(result.kind) || {}).isDated;
if (result.date && isDated) {
date.dateTime = result.date;
date.textContent = day(result.date);
} else {
date.remove();
}
if (result.heading && result.anchor) {
const link = place.querySelector('a');
mark(link, result.heading, reading);
link.href = address(result.path, result.anchor);
} else {
place.remove();
}
return node;
}
function address(path, anchor) {
const parts = path.split('#'), tail = anchor || parts[1];
const file = form.dataset.links === 'file' && /(^|\/)$/.test(parts[0]) ? 'index.html' : '';
return form.dataset.base + parts[0] + file + (tail ? '#' + tail : '');
}
function day(iso) {
const parts = iso.slice(0, 10).split('-');
if (parts[1] > 2) parts[1] = String(Number(parts[1]));
return parts.reverse().join('/');
}
function remember() {
const values = new URLSearchParams();
[['q', input.value.trim()], ['loai', chosen(kind)], ['ky-nang', chosen(skill)]].forEach(pair => {
if (pair[1]) values.set(pair[0], pair[1]);
});
const query = values.toString() && '?' + values;
try {
history.replaceState(null, '', query || location.pathname);
} catch (refused) {
keep('#' + query);
}
}
function keep(hash) {
try {
history.replaceState(null, '', hash);
} catch (refused) {
}
}
function recall() {
const kept = location.hash.slice(0, 2) === '#?' ? location.hash.slice(1) : location.search;
const values = new URLSearchParams(kept);
if (!input.value) input.value = (values.get('q') || '').slice(0, 200);
[[kind, 'loai'], [skill, 'ky-nang']].forEach(pair => {
if (!pair[0]) return;
pair[0].value = values.get(pair[1]) || '';
if (pair[0].selectedIndex < 0) pair[0].value = '';
});
}
function begin() {
const waits = find('without-script');
if (waits) waits.remove();
start = Array.from(region.childNodes);
recall();
input.addEventListener('input', () => {
clearTimeout(timer);
clearTimeout(silence);
timer = setTimeout(run, PAUSE, false);
});
input.addEventListener('keydown', key);
form.addEventListener('change', event => {
if (event.target !== input) run(false);
});
form.addEventListener('submit', event => {
event.preventDefault();
run(true);
});
region.parentNode.addEventListener('click', remember);
if (input.value) run(false);
}
function key(event) {
if (event.isComposing) return;
const first = event.key === 'ArrowDown' && region.querySelector('[data-title]');
if (event.key === 'Escape' && input.value) {
input.value = '';
run(false);
} else if (first) {
first.focus();
} else {
return;
}
event.preventDefault();
}
if (document.readyState === 'complete') begin();
else document.addEventListener('DOMContentLoaded', begin);
})();
