/* Small helps for those who have JavaScript; every page works without it. */
document.querySelector('[data-focus]')?.focus();

const said = sessionStorage.getItem('notice');
sessionStorage.removeItem('notice');
if (said && !document.querySelector('.notice')) {
  const notice = document.createElement('div');
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  notice.textContent = said;
  document.querySelector('main').prepend(notice);
}

// One press, one record: the key in the form makes doubles harmless, this spares the wait.
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', () => {
    for (const button of form.querySelectorAll('button')) setTimeout(() => (button.disabled = true), 0);
  });
}
addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('form[method="post"] button[disabled]'))
    button.disabled = false;
});

// Places by present or former name, and what the register has, while typing.
for (const input of document.querySelectorAll('[data-place-picker]')) suggest(input, '/api/v1/places');
for (const input of document.querySelectorAll('[data-suggest]')) suggest(input, input.dataset.suggest);

/** Offers what `address?q=…` answers; an answer with an address of its own is gone to. */
function suggest(input, address) {
  const typing = document.activeElement === input;
  const frame = document.createElement('div');
  frame.className = 'picker';
  input.replaceWith(frame);
  const list = document.createElement('ul');
  list.className = 'suggestions';
  list.id = `${input.id}-list`;
  list.setAttribute('role', 'listbox');
  list.hidden = true;
  frame.append(input, list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);
  let waiting;
  let at = -1;
  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (item) => {
    input.value = item.dataset.value;
    close();
    if (item.dataset.url) location.assign(item.dataset.url);
  };
  const mark = (next) => {
    const items = [...list.children];
    if (items.length === 0) return;
    at = (next + items.length) % items.length;
    items.forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
    items[at].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', items[at].id);
  };
  const look = () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const words = input.value.trim();
      if (words.length < 2) return close();
      const answer = await fetch(`${address}?q=${encodeURIComponent(words)}&limit=12`);
      if (!answer.ok || input.value.trim() !== words) return;
      const { items } = await answer.json();
      list.replaceChildren(
        ...items.map((hit, i) => {
          const item = document.createElement('li');
          item.setAttribute('role', 'option');
          item.id = `${list.id}-${i}`;
          item.dataset.value = hit.value;
          item.textContent = hit.label;
          if (hit.url) item.dataset.url = hit.url;
          if (hit.former) {
            const small = document.createElement('small');
            small.textContent = hit.former;
            item.append(small);
          }
          item.addEventListener('mousedown', (event) => {
            event.preventDefault();
            choose(item);
          });
          return item;
        }),
      );
      list.hidden = items.length === 0;
      input.setAttribute('aria-expanded', String(items.length > 0));
      at = -1;
    }, 120);
  };
  input.addEventListener('input', look);
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step || (event.key === 'Enter' && at >= 0)) event.preventDefault();
    if (step) mark(at + step);
    else if (event.key === 'Enter' && at >= 0) choose(list.children[at]);
    else if (event.key === 'Escape') close();
  });
  input.addEventListener('blur', () => setTimeout(close, 100));
  // Who typed before this came had the field moved under their fingers.
  if (typing) {
    input.focus();
    look();
  }
}

// Work under way: its figures are fetched anew every second, and the whole page once when it has ended.
const live = document.querySelector('[data-live]');
if (live) follow(live);

async function follow(section) {
  for (;;) {
    await new Promise((done) => setTimeout(done, 1000));
    if (document.hidden) continue;
    const answer = await fetch(location.href).catch(() => null);
    if (!answer?.ok) continue;
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = next.querySelector('[data-live]');
    if (!fresh) return location.reload();
    // Only figures: whoever is at a button there keeps it.
    const [now, then] = [section, fresh].map((one) => [...one.querySelectorAll('[data-figure]')]);
    if (now.length !== then.length) return location.reload();
    now.forEach((figure, i) => figure.replaceWith(then[i]));
  }
}

// Several files at once, with progress.
for (const form of document.querySelectorAll('form[data-upload]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.value = 0;
    const words = document.createElement('p');
    words.setAttribute('role', 'status');
    bar.setAttribute('aria-label', form.querySelector('button').textContent);
    const stop = document.createElement('button');
    stop.type = 'button';
    stop.className = 'btn btn-secondary';
    stop.textContent = form.dataset.cancel ?? 'Dừng gửi';
    for (const old of form.querySelectorAll('.sending')) old.remove();
    const frame = document.createElement('div');
    frame.className = 'sending';
    frame.append(bar, words, stop);
    form.append(frame);
    const request = new XMLHttpRequest();
    const again = (text) => {
      words.textContent = text;
      words.className = 'field-error';
      bar.remove();
      stop.remove();
      for (const button of form.querySelectorAll('button')) button.disabled = false;
    };
    stop.addEventListener('click', () => request.abort());
    request.addEventListener('abort', () => again(form.dataset.stopped ?? ''));
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      bar.value = (loaded / total) * 100;
      words.textContent = `${Math.round(bar.value)} %`;
    });
    request.addEventListener('load', () => {
      const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
      if (request.status < 400) {
        // The answer was read here, and its notice with it: the page that follows has none of its own.
        sessionStorage.setItem('notice', answer.querySelector('.notice')?.textContent ?? '');
        return location.assign(request.responseURL);
      }
      const reasons = [...answer.querySelectorAll('main h1, main p')]
        .slice(0, 3)
        .map((part) => part.textContent.trim());
      again(reasons.join(' '));
    });
    request.addEventListener('error', () =>
      again(form.dataset.failed ?? 'Không gửi được. Tệp chưa được lưu; hãy thử lại.'),
    );
    request.open('POST', form.action);
    request.send(new FormData(form));
  });
}

// On a phone the list comes first: its filters fold.
const phone = matchMedia('(max-width: 760px)');
const foldFilters = () => {
  for (const fold of document.querySelectorAll('.more-filters')) fold.open = !phone.matches;
};
foldFilters();
phone.addEventListener('change', foldFilters);

// Choosing files in the language of the page, with the names of what was chosen.
for (const input of document.querySelectorAll('input[type="file"][data-choose]')) {
  const frame = document.createElement('div');
  frame.className = 'file-chooser';
  const button = document.createElement('span');
  button.className = 'btn btn-secondary';
  button.setAttribute('aria-hidden', 'true');
  button.textContent = input.dataset.choose;
  const status = document.createElement('div');
  status.setAttribute('role', 'status');
  const names = document.createElement('ul');
  status.append(names);
  const show = () => {
    const chosen = [...input.files].map(
      ({ name, size }) =>
        `${name} (${Math.max(1, Math.round(size / 1024)).toLocaleString(document.documentElement.lang)} KB)`,
    );
    names.replaceChildren(
      ...(chosen.length > 0 ? chosen : [input.dataset.none]).map((text) => {
        const item = document.createElement('li');
        item.textContent = text;
        return item;
      }),
    );
  };
  input.replaceWith(frame);
  frame.append(input, button, status);
  input.addEventListener('change', show);
  show();
}

// On paper nothing can be unfolded.
addEventListener('beforeprint', () => {
  for (const fold of document.querySelectorAll('.basis')) fold.open = true;
});
