// The search page: searches as the reader types. Its texts and parts stand in the page, written by the theme.
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

  // Parts of the page

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

  // A new region, for what is new has not moved.
  function replace(nodes) {
    const fresh = region.cloneNode(false);
    nodes.forEach(node => fresh.appendChild(node));
    region.replaceWith(fresh);
    region = fresh;
  }

  // Fills `node` with `text`, what was found in it marked.
  function mark(node, text, reading) {
    let at = 0;
    search.marks(text, reading).forEach(range => {
      node.appendChild(document.createTextNode(text.slice(at, range[0])));
      node.appendChild(document.createElement('mark')).textContent = text.slice(range[0], range[1]);
      at = range[1];
    });
    node.appendChild(document.createTextNode(text.slice(at)));
  }

  // Asking

  const chosen = select => select ? select.value : '';

  function asked() {
    const option = kind && kind.selectedOptions[0];
    return {text: input.value, kind: option && option.dataset.kind || '', skill: chosen(skill)};
  }

  // Asks the index; `done` hears of nothing that has been overtaken.
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

  // Searches for what the form says; whoever pressed a button or Enter is led to the results.
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

  // Showing

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

  // The kinds in the order of their best results; those without one among the first come last, as a button.
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

  // A button that shows more of one kind below `box`: what is there already, then what the index has.
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
      const time = date.appendChild(document.createElement('time'));
      time.dateTime = result.date;
      time.textContent = day(result.date);
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

  // Where a result stands, as seen from this page.
  function address(path, anchor) {
    const parts = path.split('#'), tail = anchor || parts[1];
    const file = form.dataset.links === 'file' && /(^|\/)$/.test(parts[0]) ? 'index.html' : '';
    return form.dataset.base + parts[0] + file + (tail ? '#' + tail : '');
  }

  // 2024-08-10 as people write it: 10/8/2024.
  function day(iso) {
    const parts = iso.slice(0, 10).split('-');
    if (parts[1] > 2) parts[1] = String(Number(parts[1]));
    return parts.reverse().join('/');
  }

  // The page's address

  // Writes the wish into the address, so that it can be shared and found again on the way back.
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

  // Of a file, only the part after # may change.
  function keep(hash) {
    try {
      history.replaceState(null, '', hash);
    } catch (refused) {
      // Then the address stays as it is.
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

  // The reader

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

  // The index follows in a file of its own, which runs before the document counts as loaded.
  if (document.readyState === 'complete') begin();
  else document.addEventListener('DOMContentLoaded', begin);
})();
