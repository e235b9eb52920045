import { css } from "lit";

/** The list is set for working. */
export const listStyles = css`
  .progress {
    display: grid;
    gap: 0.375rem;
  }
  .settled {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 3px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    background: var(--edge);
    color: var(--ink);
  }
  progress::-webkit-progress-bar {
    background: var(--edge);
  }
  progress::-webkit-progress-value {
    background: var(--ink);
  }
  progress::-moz-progress-bar {
    background: var(--ink);
  }
  /* All in one line beside an article, two by two where there is less room. */
  .filters {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 0.375rem;
  }
  @container fact-checklist (width < 1100px) {
    .filters {
      grid-template-columns: 1fr 1fr;
    }
  }
  .choice {
    min-block-size: 2rem;
    min-inline-size: 0;
    padding: 0.125rem 0.25rem;
    text-overflow: ellipsis;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    font-size: 0.8125rem;
  }
  .choice[data-on] {
    border-color: var(--ink);
    font-weight: 600;
  }

  .row {
    font-variant-numeric: tabular-nums;
    border-radius: var(--radius);
  }
  /* Rows of a long list that are out of sight are not laid out. In a short one that costs more than it saves: browsers
     that look for forms to fill in lay out every such row by itself. */
  .is-long .row:nth-child(n + 13) {
    content-visibility: auto;
    contain-intrinsic-size: auto 5.5rem;
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
  .row[aria-current],
  .row[data-open] {
    background: var(--paper);
  }
  .row .head {
    display: grid;
    grid-template: "number sentence sentence" auto "number facts controls" auto / 1.75rem minmax(0, 1fr) auto;
    gap: 0.125rem 0.5rem;
    padding: 0.5rem 0.5rem 0.25rem 0.25rem;
    cursor: pointer;
  }
  .number {
    grid-area: number;
    text-align: end;
    color: var(--muted);
    font-size: 0.8125rem;
    line-height: 1.4375rem;
  }
  .sentence {
    grid-area: sentence;
    line-height: 1.4375rem;
    color: var(--muted);
    overflow-wrap: anywhere;
  }
  .row:not([data-open]) .sentence {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    /* Room for the line under the last row of words. */
    padding-block-end: 3px;
    margin-block-end: -3px;
  }
  .sentence strong {
    font-weight: 600;
    color: var(--ink);
  }
  .is-settled .sentence strong {
    font-weight: 400;
    color: var(--muted);
  }
  .facts {
    grid-area: facts;
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.875rem;
    align-self: start;
    padding-block-start: 0.1875rem;
    font-size: 0.8125rem;
    line-height: 1.375rem;
    color: var(--muted);
  }
  .kind {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
  }
  .value {
    color: var(--ink);
  }
  .is-settled .value {
    color: var(--muted);
  }
  .controls {
    grid-area: controls;
    display: flex;
    align-items: start;
    gap: 0.125rem;
  }
  .status {
    block-size: 1.75rem;
    inline-size: 6.5rem;
    padding: 0 0.25rem;
    border: 1px solid transparent;
    border-radius: var(--radius);
    background: transparent;
    font-size: 0.875rem;
    cursor: pointer;
  }
  .status:hover,
  .row[aria-current] .status {
    border-color: var(--edge);
  }
  .status option {
    color: CanvasText;
    background: Canvas;
  }
  .status-fix,
  .status-recheck {
    color: var(--pencil);
    font-weight: 600;
  }
  .is-settled .status {
    color: var(--muted);
  }
  .toggle {
    min-block-size: 1.75rem;
    inline-size: 1.75rem;
    padding: 0;
    border-color: transparent;
    color: var(--muted);
  }
  .toggle .icon {
    transition: transform 120ms;
  }
  .toggle[aria-expanded="true"] .icon {
    transform: rotate(180deg);
  }

  .detail {
    display: grid;
    gap: 1rem;
    justify-items: start;
    padding: 0.25rem 1rem 1rem 2.5rem;
    font-size: 0.875rem;
    line-height: 1.5;
  }
  .detail > section {
    inline-size: 100%;
  }
  .detail h3,
  .detail .title {
    display: block;
    font: inherit;
    font-size: 0.8125rem;
    color: var(--muted);
    margin: 0 0 0.25rem;
    text-wrap: initial;
    letter-spacing: 0;
  }
  .prompts li {
    padding-inline-start: 1em;
    text-indent: -1em;
  }
  .prompts li::before {
    content: "– ";
    /* Where it is understood, screen readers skip the dash. */
    content: "– " / "";
    color: var(--muted);
  }
  .linked small {
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .source {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: 0.25rem;
    align-items: center;
    margin-block-end: 0.5rem;
  }
  .source input:first-child {
    grid-area: 1 / 1;
  }
  .source input + input {
    grid-area: 2 / 1 / auto / -1;
  }
  .source a {
    grid-area: 1 / 2;
  }
  .source button {
    grid-area: 1 / 3;
  }
  .detail input,
  .note {
    inline-size: 100%;
    min-block-size: 2.125rem;
    padding: 0.3125rem 0.5rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: transparent;
    outline-offset: -1px;
  }
  .note {
    display: block;
    resize: vertical;
    min-block-size: 3.75rem;
  }
  ::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .hint {
    grid-column: 1 / -1;
    font-size: 0.8125rem;
    color: var(--muted);
    margin-block-start: 0.25rem;
  }
  .hint.needs {
    color: var(--pencil);
  }
  .why dl {
    margin-block: 0.25rem;
  }
  .why dl div {
    display: grid;
    grid-template-columns: 5.5rem minmax(0, 1fr);
    column-gap: 0.75rem;
  }
  .why dt {
    color: var(--muted);
  }
  .correct,
  .written {
    inline-size: 100%;
    font-size: 0.875rem;
  }
  .correct summary,
  .written summary {
    color: var(--muted);
    font-size: 0.8125rem;
    inline-size: fit-content;
  }
  .fixes {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75rem;
    padding-block: 0.5rem 0.25rem;
  }
  .fixes > .hint {
    flex: 1 0 100%;
    margin: 0;
  }
  .fix .title {
    display: block;
    margin-block-end: 0.25rem;
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .fix input {
    min-block-size: 2.125rem;
    padding: 0.25rem 0.5rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: transparent;
  }
  .fix-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .correct .fix-ways {
    flex: 1 0 100%;
  }
  .fixes button {
    min-block-size: 2rem;
    font-size: 0.875rem;
  }
  .link {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    color: var(--pencil);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .facts .value:has(+ .change) {
    margin-inline-end: -0.5rem;
  }
  .left-alone summary {
    inline-size: fit-content;
  }
  .left-alone p,
  .left-alone li {
    padding-block: 0.125rem;
  }
  .left-alone q {
    color: var(--ink);
  }
  .left-alone li span::before {
    content: "– ";
    content: "– " / "";
  }
  .ignored h3 {
    margin: 0 0 0.25rem;
    font: inherit;
  }
  .ignored button {
    margin-inline-start: 0.25rem;
  }
  .nothing {
    display: grid;
    gap: 1rem;
    justify-items: start;
    padding: 2rem 0.75rem 2rem 2.5rem;
    font-family: var(--serif);
    font-size: 1.125rem;
    line-height: 1.5;
    text-wrap: balance;
  }
  .nothing button {
    font-family: var(--sans);
    font-size: var(--size);
  }
  .gone {
    padding: 1rem 0.75rem 1rem 2.5rem;
    font-size: 0.8125rem;
    color: var(--muted);
  }
  .priority {
    font-weight: 600;
    color: var(--pencil);
  }
  .reason {
    display: block;
  }
  .apart {
    margin-block-start: 1rem;
    padding-inline: 0.75rem;
  }
  .apart ul {
    display: grid;
    gap: 0.75rem;
    margin: 0.5rem 0 0;
    padding: 0;
    list-style: none;
  }
  .apart p {
    margin: 0;
  }
`;
