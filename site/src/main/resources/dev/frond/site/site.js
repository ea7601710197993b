"use strict";
// The list of headings, open where there is room beside the text; and the search, which works from file:// as well.
(() => {
  const root = document.body.dataset.root;
  const contents = document.querySelector("details.contents");
  if (contents && matchMedia("(min-width: 62rem)").matches) {
    contents.open = true;
  }
  for (const here of document.querySelectorAll("header nav a[aria-current], nav.section a[aria-current]")) {
    here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.offsetLeft - 40;
  }

  const input = document.querySelector(".search input");
  const list = document.querySelector(".search ol");
  const MOST = 12;
  let asked = false;

  function load() {
    if (!asked) {
      asked = true;
      const script = document.createElement("script");
      script.src = root + "search-index.js";
      script.onload = show;
      document.head.append(script);
    }
  }

  // Keys such as exchange_current_density are found by their words.
  const plain = (text) => text.toLowerCase().replaceAll("_", " ");

  // A word and those of the same meaning. The beginning of one is enough, while it is typed.
  function meanings(word) {
    const same = (other) => other === word || (word.length > 3 && other.startsWith(word));
    return [word, ...window.frondSynonyms.filter((group) => group.some(same)).flat()];
  }

  // The word itself counts more than longer words that hold it: "help" more than "helps".
  function times(text, word) {
    const parts = text.split(word);
    const letter = /[\p{L}\p{N}]/u;
    const whole = (k) => !letter.test(parts[k - 1].slice(-1)) && !letter.test(parts[k].slice(0, 1));
    return parts.slice(1).reduce((sum, _, k) => sum + (whole(k + 1) ? 1 : 0.5), 0);
  }

  function points([heading, title, text], word) {
    return 8 * Math.min(times(heading, word), 1) + 4 * Math.min(times(title, word), 1) + Math.min(times(text, word), 3);
  }

  function score([place, title, heading, text], words) {
    const parts = [heading, title, text].map(plain);
    let sum = place.startsWith("docs/") ? 3 : 0;
    for (const word of words) {
      const best = Math.max(...meanings(word).map((each) => points(parts, each) * (each === word ? 1 : 0.8)));
      if (best === 0) {
        return 0;
      }
      sum += best;
    }
    sum += parts[2].includes(words.join(" ")) ? 4 : 0;
    return place.startsWith("docs/adr/") ? sum / 3 : sum;
  }

  function snippet(text, word) {
    const flat = plain(text);
    const found = meanings(word).map((each) => flat.indexOf(each)).find((place) => place >= 0) ?? 0;
    const at = Math.max(0, found - 40);
    return (at > 0 ? "... " : "") + text.slice(at, at + 130) + (text.length > at + 130 ? " ..." : "");
  }

  function entry([place, title, heading, text], word) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = root + place;
    const name = document.createElement("b");
    name.textContent = heading === title ? title : title + ": " + heading;
    const found = document.createElement("small");
    found.textContent = snippet(text, word);
    link.append(name, found);
    link.addEventListener("click", close);
    item.append(link);
    return item;
  }

  function close() {
    list.hidden = true;
  }

  function show() {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    if (!window.frondIndex || words.length === 0) {
      close();
      return;
    }
    const hits = window.frondIndex
      .map((found) => [score(found, words), found])
      .filter(([points]) => points > 0)
      .sort((a, b) => b[0] - a[0])
      .slice(0, MOST)
      .map(([, found]) => entry(found, words[0]));
    if (hits.length === 0) {
      const none = document.createElement("li");
      none.className = "none";
      none.textContent = "Nothing found";
      hits.push(none);
    }
    list.replaceChildren(...hits);
    list.hidden = false;
  }

  // index.html?q=separator shows what is found
  const query = new URLSearchParams(location.search).get("q");
  if (query) {
    input.value = query;
    load();
  }
  input.addEventListener("focus", load);
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")];
    const chosen = links.findIndex((link) => link.classList.contains("chosen"));
    if (event.key === "Escape") {
      close();
    } else if (event.key === "Enter" && links.length > 0) {
      links[Math.max(0, chosen)].click();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = Math.min(links.length - 1, Math.max(0, chosen + step));
      links.forEach((link, k) => link.classList.toggle("chosen", k === next));
      event.preventDefault();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/input|textarea/i.test(document.activeElement.tagName)) {
      event.preventDefault();
      input.focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".search")) {
      close();
    }
  });
})();
