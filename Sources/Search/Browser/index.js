// The index: its files are loaded when a query needs them, and read as docs/search.md lays them out.
(function () {
  'use strict';
  const search = window.lantoaSearch = window.lantoaSearch || {};
  const FORMAT = 1;
  const parts = new Map(); // 'tu-3' → {raw} as it came, then {value} as it was read
  const waiting = new Map(); // address → who waits for the file
  let directory = null; // what open was given
  let folder = ''; // where its file lies
  let fault = null; // why there is none
  let failures = 0; // how many loads went wrong
  let words = null; // the vocabulary, read when it is asked for

  // code: closed (no directory yet), missing, broken, format
  function problem(code, file) {
    failures++;
    const error = new Error(code + ': ' + file);
    error.code = code;
    return error;
  }

  // The first directory that can be read is the one.
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

  // Loading

  // Runs a file; `done` hears whether it was missing. Who asks for a file under way waits with the others.
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
    script.src = address + (failures ? '?' + failures : ''); // what failed may have been kept by a cache
    document.head.appendChild(script);
  }

  // Loads the directory; calls `done` with an error or null. After an error it may be called again.
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

  // Loads the parts that hold `keys`, then hands on a Map of what `read(part, key, n)` finds there. Each
  // part is read as it comes, while the others are on their way.
  function gather(kind, keys, decode, read, done) {
    if (!directory) return done(fault || problem('closed', 'muc-luc'));
    const ranges = directory[kind === 'tu-' ? 'terms' : 'entries'];
    const places = new Map(keys.map(key => [key, rangeOf(ranges, key)])), values = new Map();
    const needed = new Set(places.values());
    needed.delete(-1);
    let left = needed.size + 1, failed = null;
    const take = n => {
      const part = parts.get(kind + n);
      try {
        if (!part.value) part.value = decode(part.raw);
        places.forEach((place, key) => {
          if (place === n) values.set(key, read(part.value, key, n));
        });
      } catch (fault) {
        parts.delete(kind + n);
        failed = failed || problem('broken', kind + n);
      }
    };
    const ready = error => {
      failed = failed || error;
      if (--left) return;
      if (failed) return done(failed);
      const found = new Map();
      keys.forEach(key => {
        const value = values.get(key);
        if (value) found.set(key, value);
      });
      done(null, found);
    };
    needed.forEach(n => load(kind + n, ranges[n][1], error => {
      if (!error) take(n);
      ready(error);
    }));
    ready(null);
  }

  // The last range that does not begin after `key`, or -1.
  function rangeOf(ranges, key) {
    let low = 0, high = ranges.length;
    while (low < high) {
      const middle = low + high >> 1;
      if (isBefore(key, ranges[middle][0])) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  }

  // Numbers by size, texts by their bytes in UTF-8: surrogates stand for characters after U+FFFF.
  function isBefore(a, b) {
    if (typeof a === 'number') return a < b;
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    if (i === a.length || i === b.length) return a.length < b.length;
    const rank = c => c < 0xD800 ? c : c < 0xE000 ? c + 0x2000 : c - 0x800;
    return rank(a.charCodeAt(i)) < rank(b.charCodeAt(i));
  }

  // Reading

  // The start of `text` that has `bytes` bytes in UTF-8.
  function head(text, bytes) {
    let i = 0;
    for (; bytes > 0; i++) {
      const c = text.charCodeAt(i);
      bytes -= c < 0x80 ? 1 : c < 0x800 || c >> 11 === 27 ? 2 : 3;
    }
    return text.slice(0, i);
  }

  // {at: term → which lists are its own, forms of the lists, list: number of a list → its postings}
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
    return {at, forms, list: reader(raw[1], forms.length, directory.count)};
  }

  // 32 bits from a place on, of which 25 are right.
  function bitsAt(bytes, at) {
    const i = at >> 3;
    return (bytes[i] << 24 | bytes[i + 1] << 16 | bytes[i + 2] << 8 | bytes[i + 3]) << (at & 7);
  }

  // Reads a list into `into`, between `from` and `to`; returns where it ends. A shift by 32 would be none.
  function readList(bytes, at, end, k, into, from, to) {
    for (let number = -1; from < to; from++) {
      let bits = bitsAt(bytes, at), ones, quotient = 0;
      while ((ones = Math.clz32(~bits)) > 23 && at < end) {
        quotient += 24;
        bits = bitsAt(bytes, at += 24);
      }
      bits = bitsAt(bytes, at += ones + 1);
      number += (quotient + ones << k) + (bits >>> 1 >>> 31 - k) + 1;
      bits <<= k;
      // 0 is level 3, 10 is level 5, 11 and four bits are any.
      const width = bits >= 0 ? 1 : bits << 1 >= 0 ? 2 : 6;
      into[from] = number << 4 | (width > 2 ? bits << 2 >>> 28 : width > 1 ? 5 : 3);
      at += k + width;
    }
    return at;
  }

  // Reads lists of postings, number · 16 + level, as far as the one that is asked for.
  function reader(text, count, entries) {
    const bytes = unpack(text), end = text.length * 6, starts = new Uint32Array(count + 1);
    let postings = new Uint32Array(text.length + 16), read = 0, at = 0;
    function readOne() {
      const from = starts[read], zeros = Math.clz32(bitsAt(bytes, at));
      const size = bitsAt(bytes, at + zeros) >>> 31 - zeros, to = from + size;
      at += 2 * zeros + 1;
      if (zeros > 24 || size > entries) throw problem('broken', 'tu');
      let k = 31 - Math.clz32(entries / (2 * size) | 1);
      if (size > 15) {
        k = bitsAt(bytes, at) >>> 28;
        at += 4;
      }
      if (to > postings.length) {
        const larger = new Uint32Array(2 * to);
        larger.set(postings);
        postings = larger;
      }
      at = readList(bytes, at, end, k, postings, from, to);
      if (at > end || postings[to - 1] >> 4 >= entries) throw problem('broken', 'tu');
      starts[++read] = to;
    }
    return list => {
      while (read <= list) readOne();
      return postings.subarray(starts[list], starts[list + 1]);
    };
  }

  // The bytes of base 64 with - and _, and a few more to look at.
  function unpack(text) {
    const whole = (text + 'AAAAAAAA').slice(0, text.length + 8 & ~3);
    const packed = atob(whole.replace(/-/g, '+').replace(/_/g, '/')), bytes = new Uint8Array(packed.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = packed.charCodeAt(i);
    return bytes;
  }

  // Each word with the logarithm of how many entries have it, in byte order.
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
    // findTerms([term …], (error, Map term → [[form, numbers · 16 + level in ascending order] …]))
    findTerms: (terms, done) => gather('tu-', terms, decodeTerms, (part, term) => {
      const lists = part.at.get(term);
      return lists && lists.map(i => [part.forms[i], part.list(i)]);
    }, done),
    // findEntries([number …], (error, Map number → entry))
    findEntries: (numbers, done) => gather('trang-', numbers, raw => raw, (part, number, n) => {
      const entry = part[number - directory.entries[n][0]];
      if (!entry) throw problem('broken', 'trang');
      return entry;
    }, done),
  };
})();
