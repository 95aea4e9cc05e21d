/* Small helps for those who have JavaScript; every page works without it. */
document.querySelector('[data-focus]')?.focus();

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

// Places by present or former name, while typing.
for (const input of document.querySelectorAll('[data-place-picker]')) pickPlace(input);

function pickPlace(input) {
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
  };
  const mark = (next) => {
    const items = [...list.children];
    if (items.length === 0) return;
    at = (next + items.length) % items.length;
    items.forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
    items[at].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', items[at].id);
  };
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const words = input.value.trim();
      if (words.length < 2) return close();
      const answer = await fetch(`/api/v1/places?q=${encodeURIComponent(words)}&limit=12`);
      if (!answer.ok || input.value.trim() !== words) return;
      const { items } = await answer.json();
      list.replaceChildren(
        ...items.map((hit, i) => {
          const item = document.createElement('li');
          item.setAttribute('role', 'option');
          item.id = `${list.id}-${i}`;
          item.dataset.value = hit.value;
          item.textContent = hit.label;
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
  });
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') (event.preventDefault(), mark(at + 1));
    else if (event.key === 'ArrowUp') (event.preventDefault(), mark(at - 1));
    else if (event.key === 'Enter' && at >= 0) (event.preventDefault(), choose(list.children[at]));
    else if (event.key === 'Escape') close();
  });
  input.addEventListener('blur', () => setTimeout(close, 100));
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
    form.append(bar, words);
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      bar.value = (loaded / total) * 100;
      words.textContent = `${Math.round(bar.value)} %`;
    });
    request.addEventListener('load', () => {
      if (request.status < 400) return location.assign(request.responseURL);
      const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
      const said = [...answer.querySelectorAll('main h1, main p')]
        .slice(0, 3)
        .map((part) => part.textContent.trim());
      words.textContent = said.join(' ');
      words.className = 'field-error';
      bar.remove();
      for (const button of form.querySelectorAll('button')) button.disabled = false;
    });
    request.addEventListener('error', () => {
      words.textContent = form.dataset.failed ?? 'Không gửi được. Tệp chưa được lưu; hãy thử lại.';
      for (const button of form.querySelectorAll('button')) button.disabled = false;
    });
    request.open('POST', form.action);
    request.send(new FormData(form));
  });
}
