/* The stepper. All that it does is set --t on the picture, and change words. Without it the page shows the strip. */
(function () {
  function start(figure) {
    if (figure.classList.contains('mm-on')) return;
    figure.classList.add('mm-on');
    var one = function (s) { return figure.querySelector(s); };
    var all = function (s) { return [].slice.call(figure.querySelectorAll(s)); };
    var data = JSON.parse(one('script').textContent), live = one('.mm-live'), svg = live.querySelector('svg');
    var slider = one('.mm-time input'), cursor = one('.mm-ph'), captions = all('.mm-txt>span'), status = one('[role=status]');
    var count = data.n, now = 0, timer = 0;
    var word = function (key) { return one('[data-o=' + key + ']'); };
    var button = function (key) { return one('[data-b=' + key + ']'); };

    function show(step, quiet) {
      now = Math.max(1, Math.min(count, step));
      var name = data.w.replace('#', now);
      svg.style.setProperty('--t', now);
      svg.setAttribute('aria-label', name);
      svg.querySelector('desc').textContent = data.d[now - 1];
      slider.value = now;
      slider.setAttribute('aria-valuetext', name);
      cursor.setAttribute('x', (now - 1) * 100 / count + '%');
      one('.mm-cnt').textContent = now + ' / ' + count;
      captions.forEach(function (c, i) { c.classList.toggle('mm-now', i === now - 1); });
      if (!quiet) status.textContent = name + '. ' + (captions[now - 1] || status).textContent;
      all('.mm-ln').forEach(function (l) { l.classList.toggle('mm-cur', +l.dataset.n === data.l[now - 1]); });
      all('.mm-mk').forEach(function (m) {
        if (+m.dataset.go === now) m.setAttribute('aria-current', 'step'); else m.removeAttribute('aria-current');
      });
      word('st').textContent = data.st[now - 1] + ' B';
      word('hp').textContent = data.hp[now - 1] + ' B';
      if (word('out')) word('out').textContent = data.out.slice(0, data.o[now - 1]);
      button('first').disabled = button('prev').disabled = now === 1;
      button('last').disabled = button('next').disabled = now === count;
      if (now === count) play(false);
    }
    function play(on) {
      clearInterval(timer);
      timer = 0;
      if (on) {
        if (now === count) show(1);
        timer = setInterval(function () { show(now + 1); }, 1800);
      }
      var b = button('play');
      b.setAttribute('aria-label', timer ? data.p[1] : data.p[0]);
      b.querySelector('path').setAttribute('d', timer ? 'M4 3h4v12H4zM10 3h4v12h-4z' : 'M5 3v12l10-6z');
    }
    function go(step) { play(false); show(step); }

    figure.addEventListener('click', function (e) {
      var b = e.target.closest('button');
      if (!b) return;
      if (b.dataset.go) return go(+b.dataset.go);
      if (b.dataset.b === 'play') return play(!timer);
      go({ first: 1, prev: now - 1, next: now + 1, last: count }[b.dataset.b]);
    });
    slider.addEventListener('input', function () { go(+slider.value); });
    figure.addEventListener('keydown', function (e) {
      if (e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
      var key = e.key, done = true;
      if (e.target.classList.contains('mm-code') && /^Arrow/.test(key)) { e.stopPropagation(); return; }
      if (key === 'ArrowRight') go(now + 1);
      else if (key === 'ArrowLeft') go(now - 1);
      else if (key === 'Home') go(1);
      else if (key === 'End') go(count);
      else if (key === ' ' && e.target.tagName !== 'BUTTON') play(!timer);
      else if (/^[1-9]$/.test(key) && data.m[key - 1]) go(data.m[key - 1]);
      else if (key === 'Escape') play(false);
      else done = false;
      if (done) { e.preventDefault(); e.stopPropagation(); }
    });
    show(+figure.dataset.t, true);
  }
  function run() { document.querySelectorAll('.mm-step').forEach(start); }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run); else run();
})();
