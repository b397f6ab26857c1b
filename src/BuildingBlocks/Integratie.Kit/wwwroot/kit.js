// What every page has. Each part stands alone, and every page works without any of them.

const $ = (kiezer, in_ = document) => in_.querySelector(kiezer);
const $$ = (kiezer, in_ = document) => [...in_.querySelectorAll(kiezer)];
const maak = (element, eigenschappen = {}, ...inhoud) => {
  const gemaakt = Object.assign(document.createElement(element), eigenschappen);
  gemaakt.append(...inhoud);
  return gemaakt;
};
const plat = tekst => tekst.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();

// ---- Filter: a button that leads elsewhere does so, also where a choice only refreshes the list ----

document.addEventListener('submit', gebeurtenis => {
  if (gebeurtenis.submitter?.hasAttribute('formaction') && gebeurtenis.target.matches('form.filter')) {
    gebeurtenis.stopImmediatePropagation();
  }
}, true);

// ---- Search box: Ctrl+K, arrows, actions that match what is typed ----
const zoekvenster = $('#zoekvenster');
if (zoekvenster) {
  const veld = $('input[type=search]', zoekvenster);
  const resultaten = $('#zoekvenster-resultaten');
  const acties = $('[data-acties]', zoekvenster);
  const rijen = () => $$('.zoekrij', zoekvenster).filter(rij => rij.offsetParent !== null);
  const filter = () => {
    const woorden = plat(veld.value).split(/\s+/).filter(Boolean);
    let getoond = 0;
    for (const rij of acties ? $$('.zoekrij', acties) : []) {
      const tekst = plat(`${rij.textContent} ${rij.dataset.trefwoorden ?? ''}`);
      const past = woorden.every(woord => tekst.includes(woord)) && getoond < 8;
      rij.parentElement.hidden = !past;
      getoond += past ? 1 : 0;
    }
    if (acties) acties.hidden = getoond === 0;
    if (!veld.value.trim()) resultaten.replaceChildren();
  };
  const open = () => {
    if (!zoekvenster.open) zoekvenster.showModal();
    veld.select();
    filter();
  };

  veld.addEventListener('input', filter);
  $('[data-opent=zoekvenster]')?.addEventListener('submit', gebeurtenis => { gebeurtenis.preventDefault(); open(); });
  document.addEventListener('keydown', gebeurtenis => {
    if ((gebeurtenis.ctrlKey || gebeurtenis.metaKey) && !gebeurtenis.altKey && !gebeurtenis.shiftKey && gebeurtenis.key.toLowerCase() === 'k') {
      gebeurtenis.preventDefault();
      open();
    }
  });
  zoekvenster.addEventListener('keydown', gebeurtenis => {
    // A search field keeps the first Escape to empty itself; here it closes, as the help below says.
    if (gebeurtenis.key === 'Escape') { gebeurtenis.preventDefault(); zoekvenster.close(); return; }
    const stap = { ArrowDown: 1, ArrowUp: -1 }[gebeurtenis.key];
    if (!stap) return;
    gebeurtenis.preventDefault();
    const lijst = [veld, ...rijen()];
    lijst[(lijst.indexOf(document.activeElement) + stap + lijst.length) % lijst.length].focus();
  });
  // No empty search: htmx would ask for everything.
  zoekvenster.addEventListener('htmx:before:request', gebeurtenis => { if (!veld.value.trim()) gebeurtenis.preventDefault(); });
}

// ---- Dialogs: a click beside closes; `command` for browsers that don't know it ----
document.addEventListener('click', gebeurtenis => {
  const doel = gebeurtenis.target;
  if (doel instanceof HTMLDialogElement && doel.open) {
    const vlak = doel.getBoundingClientRect();
    const erbuiten = gebeurtenis.clientX < vlak.left || gebeurtenis.clientX > vlak.right
      || gebeurtenis.clientY < vlak.top || gebeurtenis.clientY > vlak.bottom;
    if (erbuiten && gebeurtenis.detail > 0) doel.close();
  }
  doel.closest?.('[data-sluit]')?.closest('dialog')?.close();
  const opener = doel.closest?.('button[commandfor]');
  if (opener && !('commandForElement' in HTMLButtonElement.prototype)) {
    const dialoog = document.getElementById(opener.getAttribute('commandfor'));
    if (opener.getAttribute('command') === 'close') dialoog?.close();
    else dialoog?.showModal();
  }
  for (const open of $$('details[data-sluit-buiten][open]')) {
    if (!open.contains(doel)) open.open = false;
  }
});
document.addEventListener('keydown', gebeurtenis => {
  if (gebeurtenis.key === 'Escape') {
    for (const open of $$('details[data-sluit-buiten][open]')) {
      open.open = false;
      $('summary', open).focus();
    }
    if (location.hash === '#zijmenu') location.hash = '#inhoud';
  }
  if (gebeurtenis.key === 'Enter' && gebeurtenis.ctrlKey) gebeurtenis.target.form?.requestSubmit();
});

// ---- Errors of the form first: autofocus does it, save when the address has a #part, which the browser focuses ----
addEventListener('load', () => setTimeout(() => $('.foutsamenvatting')?.focus()));

// ---- One post per click ----
document.addEventListener('submit', gebeurtenis => {
  const formulier = gebeurtenis.target;
  if (gebeurtenis.defaultPrevented || formulier.method !== 'post' || formulier.hasAttribute('target')) return;
  if (formulier.dataset.bezig) {
    gebeurtenis.preventDefault();
    return;
  }
  formulier.dataset.bezig = '1';
  gebeurtenis.submitter?.setAttribute('aria-busy', 'true');
  // A download leaves the page open: the form must work again.
  setTimeout(() => vrij(formulier), 10_000);
});
const vrij = formulier => {
  delete formulier.dataset.bezig;
  for (const knop of $$('[aria-busy]', formulier)) knop.removeAttribute('aria-busy');
};
addEventListener('pageshow', gebeurtenis => { if (gebeurtenis.persisted) $$('form[data-bezig]').forEach(vrij); });

// ---- A fragment that can't be fetched ----
const storing = $('.storing');
const meldStoring = (tekst, opnieuw) => {
  if (!storing) return;
  const knop = (naam, doe) => maak('button', { className: 'knop', type: 'button', textContent: naam, onclick: () => { storing.hidden = true; doe?.(); } });
  storing.replaceChildren(maak('p', { textContent: tekst }), ...(opnieuw ? [knop('Opnieuw', opnieuw)] : []), knop('Sluiten'));
  // Behind an open dialog nothing can be clicked: the bar goes along in it.
  const dialoog = $('dialog[open]');
  (dialoog ?? document.body).append(storing);
  dialoog?.addEventListener('close', () => document.body.append(storing), { once: true });
  storing.hidden = false;
};
const herhaal = ({ ctx } = {}) => () => {
  const bron = ctx?.sourceElement;
  if (!bron?.isConnected || !globalThis.htmx) { location.reload(); return; }
  htmx.ajax(ctx.request.method, ctx.request.action, { source: bron, target: ctx.target, swap: ctx.swap });
};
// A panel fails in its own place: the rest of the page goes on.
const paneelFout = ({ ctx } = {}) => {
  const paneel = ctx?.sourceElement;
  if (!paneel?.matches?.('[data-paneel]')) return false;
  paneel.classList.remove('skelet');
  paneel.replaceChildren(maak('div', { className: 'melding melding--let-op' }, maak('div', { className: 'melding__inhoud' },
    maak('p', { textContent: 'Dit onderdeel kon niet geladen worden.' }),
    maak('button', { className: 'knop knop--tweede', type: 'button', textContent: 'Opnieuw proberen', onclick: () => htmx.trigger(paneel, 'opnieuw') }))));
  return true;
};
document.addEventListener('htmx:error', gebeurtenis => paneelFout(gebeurtenis.detail) ||
  meldStoring('Geen verbinding. Uw tekst staat er nog. Kijk uw netwerk na en probeer opnieuw.', herhaal(gebeurtenis.detail)));
document.addEventListener('htmx:response:error', gebeurtenis => {
  if (paneelFout(gebeurtenis.detail)) return;
  const staat = gebeurtenis.detail?.ctx?.response?.status;
  if (staat === 401) meldStoring('U bent niet meer aangemeld. Meld u opnieuw aan; uw tekst blijft staan.', () => location.reload());
  else if (staat === 403) meldStoring('U mag dit niet doen met uw huidige rol.');
  else if (staat === 404) meldStoring('Dit bestaat niet meer of is niet zichtbaar voor u.');
  else if (staat >= 500) meldStoring('Dit onderdeel antwoordt even niet. Uw tekst staat er nog.', herhaal(gebeurtenis.detail));
});
document.addEventListener('htmx:after:swap', gebeurtenis => {
  gebeurtenis.detail?.ctx?.target?.classList?.remove('skelet');
  if (storing) storing.hidden = true;
  $('.foutsamenvatting')?.focus();
});

// ---- Text that survives a lost session: only fields with data-bewaar, never personal data ----
const bewaard = `bewaard:${location.pathname}`;
const sleutelVan = veld => `${veld.form?.id ?? ''}|${veld.name}`;
const leesBewaard = () => { try { return JSON.parse(sessionStorage.getItem(bewaard) ?? '{}'); } catch { return {}; } };
if ($('.berichten .melding--goed') && sessionStorage.getItem('verzonden')) {
  sessionStorage.removeItem(sessionStorage.getItem('verzonden'));
  sessionStorage.removeItem('verzonden');
}
const teBewaren = $$('[data-bewaar]').filter(veld => 'value' in veld && veld.name);
if (teBewaren.length > 0) {
  const oud = leesBewaard();
  const teruggezet = teBewaren.filter(veld => {
    const tekst = oud[sleutelVan(veld)];
    if (!tekst || veld.value) return false;
    veld.value = tekst;
    return true;
  });
  if (teruggezet.length > 0) {
    const melding = maak('div', { className: 'melding melding--info' }, maak('div', { className: 'melding__inhoud' },
      maak('p', { textContent: 'Uw tekst van daarnet staat er weer.' }),
      maak('button', { type: 'button', className: 'knop knop--tweede', textContent: 'Wis die tekst', onclick: () => {
        for (const veld of teruggezet) veld.value = '';
        sessionStorage.removeItem(bewaard);
        melding.remove();
        teruggezet[0].focus();
      } })));
    $('.berichten')?.append(melding);
  }
  document.addEventListener('input', gebeurtenis => {
    const veld = gebeurtenis.target;
    if (!veld.matches?.('[data-bewaar]')) return;
    sessionStorage.setItem(bewaard, JSON.stringify({ ...leesBewaard(), [sleutelVan(veld)]: veld.value }));
  });
  document.addEventListener('submit', gebeurtenis => {
    if ($('[data-bewaar]', gebeurtenis.target)) sessionStorage.setItem('verzonden', bewaard);
  });
}

// ---- Copy button ----
customElements.define('kopieer-knop', class extends HTMLElement {
  connectedCallback() {
    const knop = $('button', this);
    if (!knop || !navigator.clipboard) return;
    knop.hidden = false;
    knop.addEventListener('click', async () => {
      const klaar = $('[role=status]', this);
      try {
        await navigator.clipboard.writeText($('code', this).textContent);
        klaar.textContent = 'Gekopieerd';
      } catch {
        klaar.textContent = 'Kopiëren lukt niet; selecteer de tekst zelf.';
      }
      setTimeout(() => { klaar.textContent = ''; }, 4000);
    });
  }
});

// ---- Choice by typing: the options of the datalist, or those the server sends ----
customElements.define('zoek-keuze', class extends HTMLElement {
  connectedCallback() {
    this.veld = $('input:not([type=hidden])', this);
    this.code = $('input[type=hidden]', this);
    this.opties = $('datalist', this);
    if (!this.veld || this.lijst) return;
    const id = `${this.veld.id}-lijst`;
    this.lijst = maak('ul', { className: 'keuzelijst', id, hidden: true });
    this.lijst.setAttribute('role', 'listbox');
    this.lijst.setAttribute('aria-label', 'Voorstellen');
    this.stand = maak('div', { className: 'onzichtbaar' });
    this.stand.setAttribute('role', 'status');
    this.append(this.lijst, this.stand);
    this.veld.removeAttribute('list');
    for (const [naam, waarde] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id })) {
      this.veld.setAttribute(naam, waarde);
    }
    this.veld.addEventListener('input', () => {
      if (this.code) this.code.value = '';
      clearTimeout(this.wacht);
      this.wacht = setTimeout(() => this.zoek(), this.getAttribute('bron') ? 200 : 0);
    });
    this.veld.addEventListener('keydown', gebeurtenis => this.toets(gebeurtenis));
    this.veld.addEventListener('blur', () => setTimeout(() => this.sluit(), 150));
    this.lijst.addEventListener('mousedown', gebeurtenis => {
      gebeurtenis.preventDefault();
      const rij = gebeurtenis.target.closest('li');
      if (rij) this.kies(rij);
    });
  }

  async zoek() {
    const term = this.veld.value.trim();
    if (!term) { this.sluit(); return; }
    const bron = this.getAttribute('bron');
    if (bron) {
      this.vorige?.abort();
      this.vorige = new AbortController();
      try {
        const adres = new URL(bron, location.href);
        adres.searchParams.set('term', term);
        const antwoord = await fetch(adres, { headers: { 'HX-Request': 'true' }, signal: this.vorige.signal });
        if (!antwoord.ok) return;
        this.opties.replaceChildren(...new DOMParser().parseFromString(`<datalist>${await antwoord.text()}</datalist>`, 'text/html').querySelectorAll('option'));
      } catch { return; }
    }
    const woorden = plat(term).split(/\s+/);
    const gevonden = [...this.opties.children]
      .filter(optie => bron || woorden.every(woord => plat(`${optie.value} ${optie.textContent}`).includes(woord)))
      .slice(0, 12);
    this.lijst.replaceChildren(...gevonden.map((optie, i) => {
      const rij = maak('li', { id: `${this.lijst.id}-${i}` }, optie.value);
      if (optie.textContent && optie.textContent !== optie.value) rij.append(maak('small', { textContent: optie.textContent }));
      rij.setAttribute('role', 'option');
      rij.setAttribute('aria-selected', 'false');
      rij.dataset.waarde = optie.value;
      rij.dataset.code = optie.dataset.code ?? '';
      return rij;
    }));
    this.lijst.hidden = gevonden.length === 0;
    this.veld.setAttribute('aria-expanded', String(gevonden.length > 0));
    this.veld.removeAttribute('aria-activedescendant');
    this.stand.textContent = gevonden.length === 0 ? 'Geen voorstellen' : `${gevonden.length} voorstellen`;
  }

  toets(gebeurtenis) {
    const rijen = [...this.lijst.children];
    const nu = rijen.findIndex(rij => rij.getAttribute('aria-selected') === 'true');
    if (gebeurtenis.key === 'Escape' && !this.lijst.hidden) {
      gebeurtenis.preventDefault();
      gebeurtenis.stopPropagation();
      this.sluit();
    } else if (gebeurtenis.key === 'Enter' && !this.lijst.hidden && nu >= 0) {
      gebeurtenis.preventDefault();
      this.kies(rijen[nu]);
    } else if (gebeurtenis.key === 'ArrowDown' && this.lijst.hidden) {
      this.zoek();
    } else if (['ArrowDown', 'ArrowUp'].includes(gebeurtenis.key) && rijen.length > 0) {
      gebeurtenis.preventDefault();
      const volgende = (nu + (gebeurtenis.key === 'ArrowDown' ? 1 : -1) + rijen.length) % rijen.length;
      rijen.forEach((rij, i) => rij.setAttribute('aria-selected', String(i === (nu < 0 && gebeurtenis.key === 'ArrowUp' ? rijen.length - 1 : volgende))));
      const gekozen = rijen.find(rij => rij.getAttribute('aria-selected') === 'true');
      this.veld.setAttribute('aria-activedescendant', gekozen.id);
      gekozen.scrollIntoView({ block: 'nearest' });
    }
  }

  kies(rij) {
    this.veld.value = rij.dataset.waarde;
    if (this.code) this.code.value = rij.dataset.code;
    this.sluit();
    this.veld.dispatchEvent(new Event('change', { bubbles: true }));
  }

  sluit() {
    this.lijst.hidden = true;
    this.veld.setAttribute('aria-expanded', 'false');
    this.veld.removeAttribute('aria-activedescendant');
  }
});
