import { css } from "lit";

const light = css`
  --desk: var(--fc-bg, #f0ece4);
  --paper: var(--fc-paper, #fffdf8);
  --ink: var(--fc-fg, #24211c);
  --muted: #625b50;
  --edge: var(--fc-border, #cfc7b8);
  --pencil: var(--fc-accent, #b3261e);
  --tint: #f3e6cb;
  color-scheme: light;
`;

const dark = css`
  --desk: var(--fc-bg, #151412);
  --paper: var(--fc-paper, #201e1b);
  --ink: var(--fc-fg, #e8e2d6);
  --muted: #aba294;
  --edge: var(--fc-border, #4a453d);
  --pencil: var(--fc-accent, #ff8a78);
  --tint: #43391f;
  color-scheme: dark;
`;

/**
 * Paper and ink, and one red pencil for what needs a person. The `--fc-*` variables are the host's to set; the others
 * are ours.
 */
export const theme = css`
  :host {
    ${light}
    --serif: var(
      --fc-font-article,
      "Iowan Old Style",
      Charter,
      "Source Serif 4",
      Georgia,
      "Liberation Serif",
      "Times New Roman",
      serif
    );
    --sans: var(
      --fc-font,
      -apple-system,
      "Segoe UI",
      Roboto,
      "Noto Sans",
      "Liberation Sans",
      "Helvetica Neue",
      Arial,
      sans-serif
    );
    --size: var(--fc-font-size, 0.9375rem);
    --radius: var(--fc-radius, 6px);
    --gap: var(--fc-gap, 1rem);
    --todo: var(--fc-todo, var(--pencil));
    --checking: var(--fc-checking, var(--pencil));
    --fix: var(--fc-fix, var(--pencil));
    --verified: var(--fc-verified, var(--muted));
    --unverified: var(--fc-unverified, var(--muted));
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme="light"])) {
      ${dark}
    }
  }
  :host([theme="dark"]) {
    ${dark}
  }
`;

/** The line under an item's words, in the article and in its row: told by its style as well as its colour. */
export const lines = css`
  mark {
    background: none;
    color: inherit;
  }
  .line {
    text-decoration-line: underline;
    text-decoration-thickness: 2px;
    text-decoration-skip-ink: none;
    text-underline-offset: 0.24em;
  }
  .line-todo {
    text-decoration-style: dotted;
    text-decoration-color: var(--todo);
  }
  .line-checking {
    text-decoration-style: dashed;
    text-decoration-color: var(--checking);
  }
  .line-fix {
    text-decoration-style: wavy;
    text-decoration-color: var(--fix);
    text-decoration-thickness: 1.5px;
  }
  .line-recheck {
    text-decoration-style: double;
    text-decoration-color: var(--fix);
    text-decoration-thickness: 1.5px;
  }
  .line-verified,
  .line-fixed {
    text-decoration-style: solid;
    text-decoration-color: var(--verified);
    text-decoration-thickness: 1px;
  }
  /* No text decoration is dash-dot, so this one is drawn. */
  .line-unverified {
    text-decoration-line: none;
    background-image: linear-gradient(
      90deg,
      var(--unverified) 0 7px,
      transparent 7px 10px,
      var(--unverified) 10px 12px,
      transparent 12px 15px
    );
    background-size: 15px 1.5px;
    background-position: 0 100%;
    background-repeat: repeat-x;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
    padding-block-end: 0.1em;
  }
  .line-na {
    text-decoration-line: none;
  }
  /* Forced colours drop drawn backgrounds. */
  @media (forced-colors: active) {
    .line {
      text-decoration-color: CanvasText;
    }
    .line-unverified {
      text-decoration-line: underline;
      text-decoration-style: dashed;
      text-decoration-thickness: 1px;
    }
  }
`;

/** What both panes are made of. */
export const controls = css`
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  p,
  h2,
  h3,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  .icon {
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    flex: none;
  }
  button,
  .square {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.125rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: transparent;
    cursor: pointer;
    transition: background-color 120ms;
  }
  button:hover,
  .square:hover {
    background: var(--tint);
  }
  button.primary {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--paper);
  }
  button.primary:hover {
    opacity: 0.88;
  }
  button.quiet {
    border-color: transparent;
    padding-inline: 0.5rem;
    margin-inline-start: -0.5rem;
    text-align: start;
  }
  .square,
  button.square {
    inline-size: 2.125rem;
    padding: 0;
    border-color: transparent;
    color: var(--muted);
  }
  :focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
`;
