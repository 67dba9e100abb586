"use strict";
// A page of `mapgen page`: puts the shapes of a date into the map's dated layers, and tells the reports behind a mark.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const $ = id => document.getElementById(id);
  const { dates, shapes, words } = data;
  const map = $("map"), slider = $("slider"), play = $("play"), details = $("details");
  const layers = [...map.querySelectorAll("[data-dated]")];
  const reports = new Map(data.reports.map((report, index) => [index, report]));
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const isRightToLeft = document.documentElement.dir === "rtl";

  // What is as on the date before is not written again.
  const changed = (old, change) => {
    if (!change) return old;
    const [head, removed, ...added] = change;
    return [...old.slice(0, head), ...added, ...old.slice(head + removed)];
  };
  dates.forEach((date, i) => {
    date.layers = layers.map((_, k) => changed(dates[i - 1]?.layers[k] ?? [], date.layers[k]));
    date.evidence = changed(dates[i - 1]?.evidence ?? [], date.evidence);
    date.says = date.says.map(sentence => data.sentences[sentence]).join(" ");
  });
  const indexOfPlace = new Map(data.places.map((place, index) => [place.id, index]));

  // Each shape becomes elements once for each layer that shows it, and stays the same from date to date.
  const made = layers.map(() => new Map());
  function elements(layer, shape) {
    const known = made[layer];
    if (!known.has(shape)) {
      const holder = document.createElementNS("http://www.w3.org/2000/svg", "g");
      holder.innerHTML = shapes[shape].replace(/ d="[§\d]+"/g, d => d.replace(/§(\d+)/g, (_, line) => data.lines[line]));
      for (const mark of holder.querySelectorAll("[data-place][data-report]")) {
        const title = mark.querySelector("title");
        mark.setAttribute("role", "button");
        mark.setAttribute("tabindex", "-1");
        mark.setAttribute("aria-label", title.textContent);
        title.remove();
      }
      known.set(shape, [...holder.childNodes].filter(node => node.nodeType === 1));
    }
    return known.get(shape);
  }

  let current = -1, chosen = null, timer = null;
  const hidden = new Set();

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
  const setting = () => getComputedStyle(map.querySelector(".layer.places.narrow")).display === "none" ? "wide" : "narrow";
  const marks = () => [...map.querySelectorAll(`.layer.places.${setting()} [data-place]`)];
  const markOf = place => marks().find(mark => mark.dataset.place === place);

  function show(index, isPlaying = false) {
    index = Math.max(0, Math.min(dates.length - 1, index));
    if (index === current) return;
    const focused = document.activeElement?.closest?.("#map [data-place]")?.dataset.place;
    current = index;
    const date = dates[index];
    layers.forEach((layer, k) => {
      const wanted = date.layers[k].flatMap(shape => elements(k, shape));
      const there = layer.childNodes;
      if (wanted.length !== there.length || wanted.some((node, i) => node !== there[i])) layer.replaceChildren(...wanted);
    });
    $("date").setAttribute("aria-live", isPlaying ? "off" : "polite");
    $("date").textContent = date.asOf;
    $("says").textContent = date.says;
    $("warnings").replaceChildren(...date.warnings.map(text => element("p", { class: "warning" }, text)));
    slider.value = index;
    slider.setAttribute("aria-valuetext", date.name);
    for (const line of document.querySelectorAll(".now"))
      for (const x of ["x1", "x2"]) line.setAttribute(x, data.positions[index]);
    data.actors.forEach((actor, k) => {
      const holds = document.querySelectorAll(".actors .holds")[k];
      holds.replaceChildren(
        fill(words.areas, { n: number(actor.squareKilometres[index]) }), document.createElement("br"),
        fill(words.places, { n: number(actor.places[index]) }));
    });
    filter();
    listPlaces();
    tabStop();
    if (focused) (markOf(focused) ?? map.querySelector("[tabindex='0']"))?.focus({ preventScroll: true });
    ring();
    if (chosen) tell(chosen, isPlaying);
  }

  // Numbers as the language writes them; where it is not known, in digits.
  const format = new Intl.NumberFormat(document.documentElement.lang || "en");
  const number = value => format.format(value);

  function element(name, attributes = {}, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }

  // The legend: what belongs to hidden actors alone steps back.
  function filter() {
    for (const shape of map.querySelectorAll("[data-actor]")) {
      const actors = shape.dataset.actor.split(" ").map(id => id.replaceAll("%20", " "));
      shape.classList.toggle("faded", hidden.size > 0 && actors.every(actor => hidden.has(actor)));
    }
  }

  // One mark at a time can be reached with Tab; the arrow keys go from mark to mark.
  function tabStop() {
    const all = marks();
    for (const mark of all) mark.setAttribute("tabindex", "-1");
    (chosen?.place && markOf(chosen.place) || all[0])?.setAttribute("tabindex", "0");
  }

  function centre(mark) {
    const box = mark.getBBox();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, radius: Math.max(box.width, box.height) / 2 };
  }

  // A ring around the mark that has the focus or is chosen.
  function ring() {
    for (const old of map.querySelectorAll(".ring")) old.remove();
    const place = document.activeElement?.closest?.("#map [data-place]")?.dataset.place ?? chosen?.place;
    const mark = place && markOf(place);
    if (!mark) return;
    const { x, y, radius } = centre(mark);
    for (const kind of ["ring back", "ring"]) {
      const circle = document.createElementNS("http://www.w3.org/2000/svg", "circle");
      for (const [key, value] of Object.entries({ class: kind, cx: x, cy: y, r: radius + 4, "vector-effect": "non-scaling-stroke" }))
        circle.setAttribute(key, value);
      mark.closest(".layer").after(circle);
      const transform = mark.closest(".layer").getAttribute("transform");
      if (transform) circle.setAttribute("transform", transform);
    }
  }

  function listPlaces() {
    const all = marks().map(mark => ({ id: mark.dataset.place, label: mark.getAttribute("aria-label") }))
      .sort((a, b) => a.label.localeCompare(b.label));
    $("place-count").textContent = number(all.length);
    $("places").replaceChildren(...all.map(({ id, label }) => {
      const button = element("button", { type: "button", class: "link" }, label);
      button.addEventListener("click", () => choose({ place: id }));
      return element("li", {}, button);
    }));
  }

  function card(report, weight) {
    const lines = [element("p", {}, element("strong", {}, report.says))];
    if (report.quote) {
      const [before, evidence, after] = report.quote;
      lines.push(element("blockquote", { dir: "auto" }, before, element("mark", {}, evidence), after));
    }
    const meta = [report.date];
    if (report.source) meta.push(fill(words.source, { source: report.source }));
    if (report.outlet) meta.push(fill(words.printed, { outlet: report.outlet }) + (report.published ? `, ${report.published}` : ""));
    if (weight !== undefined) meta.push(fill(words.weight, { n: number(weight) }));
    if (report.isProposed) meta.push(words["proposed-report"]);
    lines.push(element("p", { class: "meta", dir: "auto" }, meta.join(" · ")));
    if (report.citation) {
      const isLink = /^https?:\/\/\S+$/.test(report.citation);
      lines.push(element("p", { class: "meta", dir: "auto" },
        isLink ? element("a", { href: report.citation, rel: "noreferrer" }, report.citation) : report.citation));
    }
    return element("article", { "data-report": report.id }, ...lines);
  }

  function choose(what) {
    chosen = what;
    tell(what);
    tabStop();
    ring();
  }

  // The reports behind a place, or the places that an area is estimated from.
  function tell(what, isQuiet = false) {
    details.setAttribute("aria-live", isQuiet ? "off" : "polite");
    const parts = [details.firstElementChild];
    if (what.place !== undefined) {
      const index = indexOfPlace.get(what.place);
      parts.push(element("h3", {}, markOf(what.place)?.getAttribute("aria-label") ?? data.places[index]?.name ?? ""));
      const counting = data.evidence[dates[current].evidence[index]] ?? [];
      if (counting.length === 0) parts.push(element("p", {}, words.none));
      for (const [report, weight] of counting) parts.push(card(reports.get(report), weight));
      const counts = new Set(counting.map(pair => pair[0]));
      const earlier = data.reports.map((report, i) => [report, i])
        .filter(([report, i]) => report.place === what.place && report.day <= dates[current].day && !counts.has(i))
        .sort((a, b) => b[0].day - a[0].day);
      if (earlier.length > 0)
        parts.push(element("details", {}, element("summary", {}, `${words.earlier} (${number(earlier.length)})`),
          ...earlier.map(([report]) => card(report))));
    } else {
      parts.push(element("h3", {}, what.area), element("p", {}, words.near));
      const near = marks().map(mark => {
        const { x, y } = centre(mark);
        return { mark, distance: Math.hypot(x - what.x, y - what.y) };
      }).sort((a, b) => a.distance - b.distance).slice(0, 5);
      parts.push(element("ul", {}, ...near.map(({ mark }) => {
        const button = element("button", { type: "button", class: "link" }, mark.getAttribute("aria-label"));
        button.addEventListener("click", () => choose({ place: mark.dataset.place }));
        return element("li", {}, button);
      })));
    }
    details.replaceChildren(...parts);
  }

  // Pointer: a word where it rests, the reports where it presses.
  const tip = element("div", { id: "tip", "aria-hidden": "true", hidden: "" });
  document.body.append(tip);
  map.addEventListener("pointermove", event => {
    const mark = event.target.closest("[data-place][role]");
    tip.hidden = !mark || event.pointerType === "touch";
    if (tip.hidden) return;
    tip.textContent = mark.getAttribute("aria-label");
    const left = Math.min(event.clientX + 14, innerWidth - tip.offsetWidth - 8);
    tip.style.left = `${Math.max(8, left)}px`;
    tip.style.top = `${event.clientY + 18}px`;
    if (mark.dataset.place !== chosen?.place && !chosen?.isPinned) choose({ place: mark.dataset.place });
  });
  map.addEventListener("pointerleave", () => { tip.hidden = true; });
  map.addEventListener("click", event => {
    const mark = event.target.closest("[data-place][role]");
    if (mark) return choose({ place: mark.dataset.place, isPinned: true });
    const area = event.target.closest(".areas g");
    if (!area) { if (chosen) chosen.isPinned = false; return; }
    // In the units of the marks, which a narrow screen has in a scale of its own.
    const space = map.querySelector(`.layer.places.${setting()}`).getScreenCTM().inverse();
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(space);
    choose({ area: area.querySelector("title").textContent, x: point.x, y: point.y, isPinned: true });
  });
  map.addEventListener("focusin", event => {
    const mark = event.target.closest("[data-place][role]");
    if (mark && mark.dataset.place !== chosen?.place) choose({ place: mark.dataset.place, isPinned: true });
    ring();
  });
  map.addEventListener("focusout", ring);

  function stop() {
    clearInterval(timer);
    timer = null;
    play.textContent = words.play;
    play.setAttribute("aria-pressed", "false");
    $("date").setAttribute("aria-live", "polite");
  }

  function start() {
    if (current === dates.length - 1) show(0, true);
    play.textContent = words.pause;
    play.setAttribute("aria-pressed", "true");
    // Those who asked for less motion still see every date, one after the other and slowly.
    timer = setInterval(() => {
      if (current >= dates.length - 1) return stop();
      show(current + 1, true);
      if (current >= dates.length - 1) stop();
    }, calm.matches ? 1500 : Math.max(150, Math.min(700, 24000 / dates.length)));
  }

  const toggle = () => timer === null ? start() : stop();
  const go = index => { stop(); show(index); };
  play.addEventListener("click", toggle);
  $("first").addEventListener("click", () => go(0));
  $("last").addEventListener("click", () => go(dates.length - 1));
  $("previous").addEventListener("click", () => go(current - 1));
  $("next").addEventListener("click", () => go(current + 1));
  slider.addEventListener("input", () => go(Number(slider.value)));

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target.closest("button, input, a, summary, [tabindex]");
    const mark = event.target.closest("#map [data-place]");
    const isControl = target && !mark && target !== details;
    // The slider knows its own keys, but for space.
    if (target === slider && event.key !== " ") return;
    const forward = isRightToLeft ? "ArrowLeft" : "ArrowRight", back = isRightToLeft ? "ArrowRight" : "ArrowLeft";
    const isCheckbox = target?.type === "checkbox";
    switch (event.key) {
      case forward: go(current + 1); break;
      case back: go(current - 1); break;
      case "Home": if (isCheckbox) return; go(0); break;
      case "End": if (isCheckbox) return; go(dates.length - 1); break;
      case " ": if (isControl && target !== slider) return; toggle(); break;
      case "Enter": if (!mark) return; choose({ place: mark.dataset.place, isPinned: true }); details.focus(); break;
      case "Escape": if (!mark) return; mark.blur(); break;
      case "ArrowDown": case "ArrowUp": {
        if (!mark) return;
        const all = marks().sort((a, b) => centre(a).x - centre(b).x || centre(a).y - centre(b).y);
        const step = event.key === "ArrowDown" ? 1 : -1;
        all[(all.indexOf(mark) + step + all.length) % all.length].focus();
        break;
      }
      default: return;
    }
    event.preventDefault();
  });

  for (const box of document.querySelectorAll(".actors input"))
    box.addEventListener("change", () => {
      if (box.checked) hidden.delete(box.value); else hidden.add(box.value);
      filter();
    });

  let last = setting();
  addEventListener("resize", () => {
    if (setting() === last) return;
    last = setting();
    listPlaces();
    tabStop();
    ring();
  });

  document.querySelector(".player").hidden = false;
  // A link may name a date: page.html#2017-11-09.
  const named = () => dates.findIndex(date => date.id === location.hash.slice(1));
  addEventListener("hashchange", () => { if (named() >= 0) go(named()); });
  show(named() >= 0 ? named() : dates.length - 1);
})();
