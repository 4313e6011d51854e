// Queries: understood, found, ordered, as docs/search.md §4 says and Sources/Search/Query does.
(function () {
  'use strict';
  const search = window.lantoaSearch, language = search.text, index = search.index;
  const MOST_LETTERS = 200, MOST_WORDS = 12, MOST_FIXES = 8;
  const mostEndings = () => index.directory().count > 5000 ? 3 : 8;
  // The numbers of SearchWeights.
  const LEVELS = [50, 61, 75, 92, 113, 139, 170, 208, 255, 313, 384, 471, 577, 708, 868, 1064];
  const KINDS = [112, 109, 102, 101, 97, 96, 93, 93, 96, 93, 90];
  const ROOTS = [
    68438, 71468, 74632, 77936, 81387, 84990, 88753, 92682, 96786, 101071, 105546, 110218, 115098,
    120194, 125515,
  ];
  const PARTIAL = 3, OTHER_FORM = 3, STEPS = 32, HEAD = 12, TITLE = 40;
  const ASIDES = [
    'la gi', 'the nao', 'o dau', 'ra sao', 'lam sao', 'vi sao', 'tai sao', 'khi nao', 'bao nhieu',
  ];
  let turn = 0;

  // Understanding

  // {text, words, slots, prefix}; a slot is {terms, asks, isWord, isAside}; a prefix stands for what it begins.
  function understand(given) {
    const scalars = Array.from(given.slice(0, 2 * MOST_LETTERS)).slice(0, MOST_LETTERS);
    const text = language.canonical(scalars.join('')), terms = language.terms(text);
    const words = terms.words.slice(0, MOST_WORDS), slots = new Map();
    const add = (term, word) => {
      const asks = word && word.asks ? word.exact : '', isAside = !!word && word.isAside;
      slots.set(term + '\n' + asks, {terms: [term], asks, isWord: !!word, isAside});
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

  // Lets the last word of a query stand for the words that it begins, too.
  function extend(query) {
    const words = query.words, last = words[words.length - 1].folded, endings = [];
    index.vocabulary().forEach((size, word) => {
      if (word.length > last.length && word.startsWith(last)) endings.push({word, size});
    });
    endings.sort((a, b) => b.size - a.size);
    const more = endings.slice(0, mostEndings()).map(ending => ending.word);
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

  // Finding

  // ⌊16 · log₂(1 + count / size)⌋
  function rarity(count, size) {
    const above = count + size;
    let steps = 0;
    for (; above >= 2 * size; size *= 2) steps += 16;
    const ratio = Math.floor(above * 65536 / size);
    while (ratio >= ROOTS[steps & 15]) steps++;
    return steps;
  }

  // The loops are functions of their own, so that engines need to compile only them.

  // Keeps the best weight of each entry in `best`, new entries in `touched`; returns how many these are.
  function collect(postings, shift, best, touched, size) {
    for (let i = 0; i < postings.length; i++) {
      const number = postings[i] >> 4, weight = LEVELS[postings[i] & 15] >> shift, held = best[number];
      if (!held) touched[size++] = number;
      if (weight > held) best[number] = weight;
    }
    return size;
  }

  // Gives the entries in `touched` their best weights, and clears these.
  function credit(touched, size, best, factor, half, score, own, mass) {
    for (let i = 0; i < size; i++) {
      const number = touched[i];
      score[number] += factor * best[number] >> half;
      mass[number] += own;
      best[number] = 0;
    }
  }

  // What each entry has of the slots: score, and mass, the rarity of the words that it has.
  function weigh(slots, lists) {
    const count = index.directory().count;
    const score = new Uint32Array(count), mass = new Uint32Array(count);
    const best = new Uint16Array(count), touched = new Uint32Array(count);
    let whole = 0, isWhole = true;
    for (const slot of slots) {
      const all = [].concat(...slot.terms.map(term => lists.get(term) || []));
      const asks = all.some(list => list[0] === slot.asks) && slot.asks;
      let size = 0;
      for (const list of all) {
        size = collect(list[1], asks && list[0] !== asks ? OTHER_FORM : 0, best, touched, size);
      }
      const idf = size && rarity(count, size), factor = slot.isWord ? idf : 2 * idf;
      const own = slot.isWord && !slot.isAside ? idf : 0;
      credit(touched, size, best, factor, slot.isAside ? 1 : 0, score, own, mass);
      whole += own;
      if (slot.isWord && !slot.isAside && !size) isWhole = false;
    }
    return {score, mass, whole, isWhole};
  }

  // Finds those from `number` on that have half of the words; their scores become what they are worth.
  function judge(number, end, preference, score, mass, whole, found, size) {
    for (; number < end; number++) {
      const own = mass[number];
      if (!own || own * 2 < whole) continue;
      let value = score[number];
      if (own !== whole) {
        const share = Math.floor(256 * own / whole);
        value = Math.floor(Math.floor(value * share / 256) * share / 256);
      }
      score[number] = Math.floor(value * preference / 128);
      found[size++] = number;
    }
    return size;
  }

  function largest(numbers, values) {
    let top = 1;
    for (let i = 0; i < numbers.length; i++) {
      if (values[numbers[i]] > top) top = values[numbers[i]];
    }
    return top;
  }

  // Keeps those that have all words or are worth enough; returns how many these are.
  function sieve(numbers, least, score, mass, whole) {
    let size = 0;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i];
      if (mass[number] === whole || score[number] * PARTIAL >= least) numbers[size++] = number;
    }
    return size;
  }

  // The numbers of the entries that have half of the words, best first; what they are worth in `weighed.score`.
  // Of some query an entry must have every word, or none is found.
  function order(weighed, mustBeWhole) {
    const {score, mass, whole} = weighed, room = new Uint32Array(score.length);
    if (mustBeWhole && !(weighed.isWhole && mass.includes(whole))) return room.subarray(0, 0);
    let first = 0, size = 0;
    index.directory().kinds.forEach((kind, i) => {
      size = judge(first, first += kind[1], KINDS[i], score, mass, whole, room, size);
    });
    const found = room.subarray(0, size);
    return sorted(found.subarray(0, sieve(found, largest(found, score), score, mass, whole)), score);
  }

  // `numbers`, which ascend, by their values in steps of the best.
  function sorted(numbers, values) {
    const steps = new Uint8Array(numbers.length), places = new Uint32Array(STEPS + 2);
    const result = new Uint32Array(numbers.length), top = largest(numbers, values);
    for (let i = 0; i < numbers.length; i++) {
      steps[i] = STEPS - Math.floor(STEPS * values[numbers[i]] / top);
      places[steps[i] + 1]++;
    }
    for (let i = 0; i < STEPS; i++) places[i + 1] += places[i];
    for (let i = 0; i < numbers.length; i++) result[places[steps[i]]++] = numbers[i];
    return result;
  }

  // Readings

  // The text of `query` with each word replaced by `read(word as written, i)`, if that is a text.
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

  // The words of the vocabulary that make up `letters`: as few as possible, then as frequent as possible.
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

  // The words of the vocabulary that are one edit from `word`, the most frequent first.
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

  // Asking

  // Drops an answer that has been overtaken by another question.
  function still(done) {
    const mine = turn;
    return (error, value) => {
      if (mine === turn) done(error, value);
    };
  }

  // Looks for `query`: {query, numbers, score, lists}; finds nothing if some entry must have all words and none has.
  function find(query, mustBeWhole, done) {
    const terms = [].concat(...query.slots.map(slot => slot.terms));
    index.findTerms(terms, still((error, lists) => {
      if (error) return done(error);
      const weighed = weigh(query.slots, lists);
      done(null, {query, numbers: order(weighed, mustBeWhole), score: weighed.score, lists});
    }));
  }

  // Tries one reading after the other.
  function seek(query, done) {
    const last = some => some.words[some.words.length - 1];
    const isOpen = some => some.words.length && last(some).end === some.text.length;
    const isNew = some => !isKnown(last(some).folded);
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

  // The last readings: unknown words cut up or corrected; then words left out that no entry has.
  function mend(query, lists, done) {
    const folded = i => query.words[i] ? query.words[i].folded : '';
    const isStrange = word =>
      /^[!-~]+$/.test(word.folded) && !isKnown(word.folded) && !lists.has(word.folded);
    const cuts = query.words.map(word => isStrange(word) ? cut(word.folded) : []);
    const fixes = query.words.map(word => isStrange(word) ? near(word.folded) : []);
    const pairs = words => words.slice(1).map((word, i) => words[i] + ' ' + word);
    const around = (fix, i) => pairs([folded(i - 1), fix, folded(i + 1)].filter(word => word));
    const terms = [].concat(
      ...cuts.map(pairs), ...[].concat(...fixes.map((some, i) => some.map(fix => around(fix, i)))));
    index.findTerms(terms, still((error, lists) => {
      if (error) return done(error);
      const size = pair => lists.has(pair) ? lists.get(pair)[0][1].length : 0;
      // A neighbour more is worth more than any number of entries.
      const worth = pair => size(pair) && size(pair) + 1e6;
      const support = (fix, i) => around(fix, i).reduce((sum, pair) => sum + worth(pair), 0);
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
        find(understand(rest.split(' ').filter(part => part).join(' ')), false, done);
      });
    }));
  }

  // Showing

  const isHit = (word, reading) => reading.words.indexOf(word.folded) >= 0 ||
    reading.prefix && word.folded.startsWith(reading.prefix);

  // The ranges [start, end] of the words in `text` that agree with a reading.
  search.marks = (text, reading) =>
    language.words(text).filter(word => isHit(word, reading)).map(word => [word.start, word.end]);

  // The best entries once more, by how much of their titles the query has.
  function settle(answer, entries, head) {
    const asked = new Map(answer.query.words.map(word => [word.folded, word]));
    const values = Object.create(null);
    head.forEach(number => {
      const words = language.words(entries.get(number)[0]);
      const hits = words.reduce((sum, word) => {
        const other = asked.get(word.folded);
        return sum + (other ? other.asks && other.exact !== word.exact ? 1 : 2 : 0);
      }, 0);
      const share = words.length && Math.floor(TITLE * hits / (2 * words.length));
      values[number] = answer.score[number] * (64 + share);
    });
    return sorted(head.sort(), values);
  }

  // The heading that has most of the words, if it has half of them.
  function headingOf(entry, reading) {
    let best = [], most = (reading.words.length + 1 >> 1) - 1;
    entry[5].forEach(heading => {
      const words = language.words(heading[0]).filter(word => isHit(word, reading));
      const hits = new Set(words.map(word => word.folded));
      if (hits.size > most) {
        best = heading;
        most = hits.size;
      }
    });
    return best;
  }

  // A reading as the site writes its words: with the marks that they have in `texts`.
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
      if (query.words[i].asks) return null;
      const folded = i => query.words[i] ? query.words[i].folded : '';
      const before = folded(i - 1), word = folded(i), after = folded(i + 1);
      return spelt.get(before + ' ' + word) || spelt.get(word + '  ' + after) || spelt.get(word);
    });
  }

  // The numbers that pass the filters.
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
      const list = lists && lists.get(term);
      const own = new Set(list && Array.from(list[0][1], posting => posting >> 4));
      done(error, numbers.filter(number => own.has(number)));
    }));
  }

  function countsOf(numbers) {
    const kinds = index.directory().kinds, counts = new Uint32Array(kinds.length);
    const kindOf = new Uint8Array(index.directory().count);
    let end = 0;
    kinds.forEach((kind, i) => kindOf.fill(i, end, end += kind[1]));
    for (let i = 0; i < numbers.length; i++) counts[kindOf[numbers[i]]]++;
    return kinds.map((kind, i) => [kind[0], counts[i]]);
  }

  // search(text, {kind, skill, limit, offset}, (error, {query, reading, suggestion, total, counts, results}))
  search.search = (text, options, callback) => {
    turn++;
    if (!index.directory()) return index.findTerms([], callback);
    const done = still(callback), query = understand(text);
    const limit = options.limit || HEAD, offset = options.offset || 0;
    const give = (reading, suggestion, numbers, results) => done(null, {
      query: text, reading, suggestion, total: numbers.length, counts: countsOf(numbers), results,
    });
    if (!query.words.length) {
      return give({text: '', words: [], prefix: ''}, null, new Uint32Array(0), []);
    }
    seek(query, (error, answer) => {
      if (error) return done(error);
      const found = answer.query;
      const words = found.words.map(word => word.folded);
      const reading = {text: found.text, words, prefix: found.prefix};
      sift(answer.numbers, options, (error, numbers) => {
        if (error) return done(error);
        const head = numbers.slice(0, HEAD);
        const wanted = [...head, ...numbers.slice(offset, offset + limit)];
        index.findEntries(wanted, still((error, entries) => {
          if (error) return done(error);
          numbers.set(settle(answer, entries, head));
          const results = Array.from(numbers.slice(offset, offset + limit), number => {
            const entry = entries.get(number), heading = headingOf(entry, reading);
            return {
              number, title: entry[0], path: entry[1], kind: index.directory().kinds[entry[2]][0],
              date: entry[3], summary: entry[4], heading: heading[0] || '', anchor: heading[1] || '',
            };
          });
          const texts = [].concat(...results.map(one => [one.title, one.heading, one.summary]));
          const isOther = found.text !== query.text && answer.numbers.length;
          give(reading, isOther ? respell(found, texts) : null, numbers, results);
        }));
      });
    });
  };
})();
