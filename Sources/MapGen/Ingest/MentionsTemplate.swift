/// The page of ``MentionsPage`` as a Mustache template, which escapes every value but the map's drawing.
enum MentionsTemplate {
  static let text = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Places: {{title}}</title>
    <style>
    :root { --ink: #222; --paper: #fafaf7; --line: #d5d5cf; --soft: #666; --tip: #fff;
      --locative: #ffe09a; --metonym: #dfcbf2; --adjectival: #cde6f6; --boilerplate: #e6e6e2; --wrong: #b3423a; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6e4de; --paper: #1b1c1e; --line: #3c3e42; --soft: #a3a19a;
      --tip: #2b2d31; --locative: #6a5212; --metonym: #513a68; --adjectival: #214b63; --boilerplate: #34363a;
      --wrong: #ef8d84; } .map { filter: brightness(.82); } }
    body { margin: 0; font: 16px/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
    main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem; padding: 1.5rem;
      max-width: 100rem; margin: auto; }
    @media (max-width: 60rem) { main { grid-template-columns: minmax(0, 1fr); } aside { order: -1; } }
    h1 { font-size: 1.3rem; margin: 0 0 .5rem; } h2 { font-size: 1rem; overflow-wrap: anywhere; }
    .text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; }
    mark { padding: 0 .15em; border-radius: .2em; color: inherit; background: none; position: relative; cursor: help; }
    .locative { background: var(--locative); } .metonym { background: var(--metonym); }
    .adjectival { background: var(--adjectival); } .boilerplate { background: var(--boilerplate); }
    .unknown { outline: 2px dashed var(--wrong); } .doubtful { outline: 1px dotted var(--soft); }
    mark[data-hint]:hover::after, mark[data-hint]:focus::after { content: attr(data-hint); position: absolute;
      inset-inline-start: 0; top: 1.7em; z-index: 1; width: max-content; max-width: min(22rem, 80vw);
      padding: .4rem .6rem; border: 1px solid var(--line); border-radius: .3rem; background: var(--tip);
      font-size: .8rem; line-height: 1.4; white-space: pre-line; direction: ltr; text-align: start;
      box-shadow: 0 2px 8px #0003; }
    .map { width: 100%; height: auto; border: 1px solid var(--line); }
    .map circle { fill: #d2691e; fill-opacity: .5; stroke: #7a3208; } .map circle.on { fill: #b3001b; fill-opacity: 1; }
    aside { position: sticky; top: 1rem; align-self: start; max-height: 96vh; overflow: hidden auto; }
    @media (max-width: 60rem) { aside { position: static; max-height: none; } }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; font-size: .82rem; line-height: 1.35; width: 100%; }
    th, td { text-align: start; padding: .25rem .4rem; border-bottom: 1px solid var(--line); vertical-align: top; }
    tr.on { background: var(--boilerplate); } .small { color: var(--soft); }
    .legend mark { margin-inline-end: .6em; cursor: auto; }
    </style>
    </head>
    <body>
    <main>
    <section>
    <h1>{{title}}</h1>
    <p class="legend">{{#kinds}}<mark class="{{kind}}">{{kind}}</mark>{{/kinds}}<mark class="doubtful">doubtful</mark><mark class="unknown">not in the gazetteer</mark></p>
    {{#articles}}
    <article>
    <h2>{{file}}</h2>
    <div class="text" dir="auto">{{#parts}}{{text}}{{#mention}}<mark tabindex="0" class="{{kind}}{{^isKnown}} unknown{{/isKnown}}{{#isKnown}}{{^isCertain}} doubtful{{/isCertain}}{{/isKnown}}" data-place="{{place}}" data-hint="{{hint}}" aria-description="{{hint}}">{{text}}</mark>{{/mention}}{{/parts}}</div>
    </article>
    {{/articles}}
    </section>
    <aside>
    {{#hasMap}}{{#map}}<svg class="map" viewBox="{{box}}" role="img" aria-label="Map of the places">{{{svg}}}{{#markers}}<circle data-place="{{place}}" cx="{{x}}" cy="{{y}}" r="{{radius}}"><title>{{hint}}</title></circle>{{/markers}}</svg>{{/map}}{{/hasMap}}
    <div class="wide">
    <table>
    <thead><tr><th>Place</th><th>Mentions</th><th>As written</th><th>Lat, lon</th></tr></thead>
    <tbody>
    {{#rows}}
    <tr data-place="{{place}}"><td>{{name}}{{^isCertain}} (?){{/isCertain}}<br><span class="small">{{lies}}<br>{{id}}</span></td><td>{{counts}}</td><td dir="auto">{{spellings}}</td><td>{{position}}</td></tr>
    {{/rows}}
    </tbody>
    </table>
    </div>
    </aside>
    </main>
    <script>
    for (const [event, on] of [["mouseover", 1], ["focusin", 1], ["mouseout", 0], ["focusout", 0]])
      document.addEventListener(event, e => {
        const place = e.target.closest && e.target.closest("[data-place]");
        if (place) for (const other of document.querySelectorAll("circle, tr"))
          if (other.dataset.place === place.dataset.place) other.classList.toggle("on", !!on);
      });
    </script>
    </body>
    </html>

    """
}
