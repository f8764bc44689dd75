/* The stepper. All that it does is set --t on the picture, show words, and read the lens. Without it the page shows the
   strip. WORDS is filled in when the page is made. Every statement ends in ; or } since line breaks go out. */
(() => {
  const words = WORDS;
  const SVG = 'http://www.w3.org/2000/svg';
  document.documentElement.classList.add('mm-js');

  function start(figure) {
    if (figure.classList.contains('mm-on')) return;
    figure.classList.add('mm-on');
    const one = s => figure.querySelector(s);
    const all = s => [...figure.querySelectorAll(s)];
    const data = JSON.parse(one('script').textContent);
    const live = one('.mm-live');
    const svg = live.querySelector('svg');
    const slider = one('.mm-time input');
    const captions = all('.mm-txt>span');
    const status = one('[role=status]');
    const lines = all('.mm-ln');
    const areas = all('.m-hit');
    const lens = one('.mm-read');
    const out = one('.mm-out:not([data-p])');
    const text = out ? out.textContent : '';
    const count = data.l.length;
    const button = key => one('[data-b=' + key + ']');
    const bytes = n => String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f') + ' B';
    const add = (parent, name, kind, words) => {
      const e = parent.appendChild(document.createElement(name));
      e.className = kind;
      e.textContent = words;
      return e;
    };
    const draw = (parent, name, attributes) => {
      const e = parent.appendChild(document.createElementNS(SVG, name));
      for (const key in attributes) e.setAttribute(key, attributes[key]);
      return e;
    };
    let now = 0;
    let timer = 0;
    let area = null;
    let column = 0;
    let pinned = false;

    /* The timeline: a column for each step, or for several where there are many. The strongest sign of a column is shown,
       dots only where there is room; numbers of marks that would touch are left out. */
    const time = one('.mm-time svg');
    const percent = n => +(n * 100 / count).toFixed(2) + '%';
    const cursor = draw(time, 'rect', {class: 'mm-ph', style: 'width:max(5px,' + percent(1) + ')', height: 64, rx: 4});
    [48.5, 63.5].forEach(y => draw(time, 'line', {class: 'm-rule', x2: '100%', y1: y, y2: y}));
    const signs = [
      'M-2 0a2 2 0 0 0 4 0a2 2 0 0 0-4 0z',
      'M-4-4h8v8h-8z',
      'M-4.5-4.5h9v9h-9z',
      'M-6 0h8M-1-4l4 4-4 4',
      'M-5 4h10l-5-9z',
      'M-5-4h10l-5 9z',
      'M-4-4l8 8M4-4l-8 8'
    ];
    const together = Math.ceil(count / 200);
    for (let i = 0; i < count; i += together) {
      const column = [...data.g.slice(i, i + together)];
      const sign = Math.max(...column);
      if (sign || count <= 60) draw(draw(time, 'svg', {x: percent(i + column.length / 2), y: 25}), 'path', {class: 'mm-g' + sign, d: signs[sign]});
    }
    let touched = -1;
    data.k.forEach((step, i) => {
      if (i % 2 || (step - touched) / count < .033 && touched > 0) return;
      touched = step;
      draw(time, 'circle', {class: 'mm-tc', cx: percent(step - .5), cy: 9, r: 6.5});
      draw(time, 'text', {class: 'mm-tn', x: percent(step - .5), y: 12.5}).textContent = data.k[i + 1];
    });
    [['st', 48], ['hp', 63]].forEach(row => {
      const values = data[row[0]];
      const most = Math.max(...values, 1);
      for (let i = 0, end; i < count; i = end) {
        end = i + 1;
        while (values[end] === values[i]) end += 1;
        const height = values[i] && Math.max(1, values[i] / most * 11);
        if (height) draw(time, 'rect', {class: 'mm-b' + row[0][0], x: percent(i), y: row[1] - height, width: percent(end - i), height});
      }
    });

    function show(step, quiet) {
      now = Math.max(1, Math.min(count, step));
      const name = words.step.replace('#', now).replace('#', count);
      const caption = captions[now - 1];
      svg.style.setProperty('--t', now);
      svg.setAttribute('aria-label', words.memory + name.toLowerCase());
      svg.querySelector('desc').textContent = data.d[now - 1];
      slider.value = now;
      slider.setAttribute('aria-valuetext', name);
      cursor.setAttribute('x', (now - 1) * 100 / count + '%');
      one('.mm-cnt').textContent = now + '\u2009/\u2009' + count;
      captions.forEach(c => c.classList.toggle('mm-now', c === caption));
      if (!quiet) status.textContent = name + '. ' + (caption ? caption.textContent : '');
      lines.forEach((l, i) => l.classList.toggle('mm-cur', i + 1 === data.l[now - 1]));
      all('.mm-mk').forEach(m => {
        if (+m.dataset.go === now) m.setAttribute('aria-current', 'step');
        else m.removeAttribute('aria-current');
      });
      one('[data-o=st]').textContent = bytes(data.st[now - 1]);
      one('[data-o=hp]').textContent = bytes(data.hp[now - 1]);
      if (out) {
        out.textContent = text.slice(0, data.o[now - 1]);
        add(out, 'span', 'mm-later', text.slice(data.o[now - 1]));
      }
      all('[data-p]').forEach(e => e.classList.toggle('mm-later', now < e.dataset.p));
      [['first', 1], ['prev', 1], ['next', count], ['last', count]].forEach(b => {
        button(b[0]).setAttribute('aria-disabled', now === b[1]);
      });
      if (now === count) play(false);
      follow();
    }
    function play(on) {
      clearInterval(timer);
      timer = 0;
      if (on) {
        if (now === count) show(1);
        timer = setInterval(() => show(now + 1), 1800);
      }
      const b = button('play');
      b.setAttribute('aria-label', timer ? words.pause : words.play);
      b.querySelector('path').setAttribute('d', timer ? 'M4 3h4v12H4zM10 3h4v12h-4z' : 'M5 3v12l10-6z');
    }
    function go(step) { play(false); show(step); }

    /* The lens. An area stands for k values side by side from the i-th of its subject on, or for n of them as one. */
    let frame = draw(svg, 'rect', {class: 'm-sel'});
    const number = (a, key, usual) => +(a.dataset[key] || usual);
    const visible = a => {
      const life = a.dataset.t.split(' ');
      return now >= +life[0] && now <= +life[1];
    };
    const since = (list, from, stride) => {
      while (list[from + stride] <= now) from += stride;
      return from + 1;
    };
    const hex = n => '0x' + n.replace(/\B(?=(.{4})+$)/g, '_');

    /* One of the values of a row. */
    const single = (values, i) => values[0] === '"' ? [...values][i + 1] : Array.isArray(values) ? values[i] : values;
    /* What is shown while nobody asks for a value: the first that is new in this step. */
    function changed() {
      for (const a of areas.filter(visible)) {
        const subject = data.z[a.dataset.l];
        const state = since(subject, 5, 3);
        if (subject[state - 1] !== now) continue;
        const i = number(a, 'i', 0);
        const k = number(a, 'k', 1);
        const before = state > 6 && k > 1 ? subject[state - 3] : '';
        for (let c = 0; c < k; c += 1) {
          if (!before || single(before, i + c) !== single(subject[state], i + c)) return [a, c];
        }
      }
      return [null, 0];
    }
    function look(a, at) {
      area = a;
      column = at;
      frame.remove();
      if (!lens) return;
      lens.setAttribute('aria-live', a ? 'polite' : 'off');
      lens.textContent = '';
      const shown = a ? [a, at] : changed();
      if (!shown[0]) {
        add(lens, 'p', 'mm-where', words.hint);
        return;
      }
      tell(shown[0], shown[1]);
      if (!a) return;
      const width = +a.getAttribute('width') / number(a, 'k', 1);
      frame = draw(a.parentNode, 'rect', {class: 'm-sel', x: +a.getAttribute('x') + at * width, y: a.getAttribute('y'), width, height: a.getAttribute('height'), rx: 3});
    }
    function tell(a, at) {
      const subject = data.z[a.dataset.l];
      const size = subject[2];
      const n = number(a, 'n', 1);
      const i = number(a, 'i', 0) + at;
      const state = since(subject, 5, 3);
      const index = subject[3] + i;
      let path = subject[4];
      if (Array.isArray(path)) path = path[since(path, 0, 2)];
      let value = subject[state];
      if (value[0] === '"') {
        const letters = [...value.slice(1)].slice(i, i + n).join('');
        value = n > 1 ? '"' + letters + '"' : letters ? "'" + letters + "'" : '';
      }
      else if (Array.isArray(value)) value = value.slice(i, i + n).join('');
      const length = n * size;
      const part = subject[state + 1].padEnd((i * size + length) * 2, '0').substr(i * size * 2, Math.min(length, 64) * 2);
      const pairs = part.match(/../g) || [];
      if (value === '→') value += ' ' + hex(pairs.slice(0, 8).reverse().join('').replace(/^0+(?=.)/, ''));
      if (!value && pairs.every(p => p === '..')) value = words.empty;
      else if (value && value[0] !== '→') value = '= ' + value;
      const where = hex((parseInt(subject[0], 16) + i * size).toString(16));
      const head = add(lens, 'p', 'mm-where', '');
      add(head, 'span', 'mm-c', path.replace('#', n > 1 ? index + '..' + (index + n) : index));
      head.append(' ' + (n > 1 ? '[' + subject[1] + ';\u0020' + n + ']' : subject[1]) + (value ? ' ' + value : '') + ' · ' + words.at + ' ' + where);
      const row = add(lens, 'div', 'mm-hex', '');
      pairs.forEach(p => add(row, 'span', p === '..' ? 'u' : p === '##' ? 'p' : '', p === '..' ? '··' : p === '##' ? '' : p));
      if (length > 64) add(row, 'i', '', words.more.replace('#', length - 64));
    }
    function drop() { pinned = false; look(null, 0); }
    /* After a step the lens stays on its value, wherever that is shown now. */
    function follow() {
      if (!area) return look(null, 0);
      const i = number(area, 'i', 0) + column;
      const same = a => a.dataset.l === area.dataset.l && visible(a) && i >= number(a, 'i', 0) && i < number(a, 'i', 0) + number(a, 'k', 1);
      const next = areas.find(same);
      if (next) look(next, i - number(next, 'i', 0));
      else drop();
    }
    function under(e) {
      const a = document.elementsFromPoint(e.clientX, e.clientY).find(x => areas.includes(x) && visible(x));
      if (!a) return [null, 0];
      const box = a.getBoundingClientRect();
      const k = number(a, 'k', 1);
      return [a, Math.max(0, Math.min(k - 1, Math.floor((e.clientX - box.left) / box.width * k)))];
    }
    function walk(by) {
      /* A name and the one cell beside it are one value. */
      const all = areas.filter(visible).flatMap(a => Array.from({length: number(a, 'k', 1)}, (_, c) => [a, c]));
      const key = v => v[0].dataset.l + ' ' + (number(v[0], 'i', 0) + v[1]);
      const values = all.filter((v, i) => !i || key(v) !== key(all[i - 1]));
      if (!values.length) return;
      const here = values.findIndex(v => v[0] === area && v[1] === column);
      const next = here < 0 ? (by > 0 ? 0 : values.length - 1) : (here + by + values.length) % values.length;
      pinned = true;
      look(values[next][0], values[next][1]);
    }

    figure.addEventListener('click', e => {
      const b = e.target.closest('button');
      if (b && b.dataset.go) go(+b.dataset.go);
      else if (b && b.dataset.b === 'play') play(!timer);
      else if (b) go({first: 1, prev: now - 1, next: now + 1, last: count}[b.dataset.b]);
      else if (live.contains(e.target)) {
        play(false);
        const found = under(e);
        pinned = !!found[0];
        look(found[0], found[1]);
      }
    });
    slider.addEventListener('input', () => go(+slider.value));
    live.addEventListener('pointermove', e => {
      if (pinned || e.pointerType === 'touch') return;
      const found = under(e);
      if (found[0] !== area || found[1] !== column) look(found[0], found[1]);
    });
    live.addEventListener('pointerleave', () => { if (!pinned) drop(); });
    figure.addEventListener('keydown', e => {
      if (e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
      const key = e.key;
      let done = true;
      if (e.target.closest('.mm-code,.mm-err') && e.target.tagName === 'PRE' && /^Arrow/.test(key)) {
        e.stopPropagation();
        return;
      }
      if (key === 'ArrowRight') go(now + 1);
      else if (key === 'ArrowLeft') go(now - 1);
      else if (key === 'Home') go(1);
      else if (key === 'End') go(count);
      else if (key === ' ' && !/BUTTON|SUMMARY/.test(e.target.tagName)) play(!timer);
      else if (/^[1-9]$/.test(key) && data.m[key - 1]) go(data.m[key - 1]);
      else if (e.target === live && key === 'ArrowDown') { play(false); walk(1); }
      else if (e.target === live && key === 'ArrowUp') { play(false); walk(-1); }
      else if (key === 'Escape') { play(false); drop(); }
      else done = false;
      if (done) { e.preventDefault(); e.stopPropagation(); }
    });
    const keys = one('.mm-keys');
    keys.innerHTML = words.keys.concat(data.m.length ? [words.mark.replace('#', data.m.length > 1 ? '1</kbd>–<kbd>' + Math.min(9, data.m.length) : 1)] : [], lens ? [words.value] : []).join(' · ');
    show(+figure.dataset.t, true);
  }
  const run = () => document.querySelectorAll('.mm-step').forEach(start);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run);
  else run();
})();
