import { css } from "lit";

/** The two panes and what stands around them. The element adapts to its own width, not to the window's. */
export const elementStyles = css`
  :host {
    display: block;
    block-size: 80vh;
    min-block-size: 24rem;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    container: fact-checklist / inline-size;
    position: relative;
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto auto;
    block-size: 100%;
    background: var(--desk);
    color: var(--ink);
    font-family: var(--sans);
    font-size: var(--size);
    line-height: 1.5;
    text-align: start;
  }
  .panes {
    grid-row: 3;
    display: grid;
    grid-template-columns: minmax(0, 1fr) clamp(18rem, var(--list, clamp(24rem, 42%, 36rem)), 100% - 18rem);
    min-block-size: 0;
  }
  /* There is no text yet, or the page shows the article itself. */
  .panes.is-empty,
  .panes.is-hosted {
    grid-template-columns: minmax(0, 1fr);
  }
  .stage {
    position: absolute;
    inset: 0;
    visibility: hidden;
  }
  .footer {
    grid-row: 5;
  }
  /* Nothing for the moment it takes to find what was kept: an empty sheet would flash before the article. */
  .is-opening > * {
    visibility: hidden;
  }
  .strip {
    grid-row: 4;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding: 0.125rem var(--gap) 0.125rem calc(var(--gap) + 0.5rem);
    border-block-start: 1px solid var(--edge);
    background: var(--desk);
    color: var(--muted);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
  .strip > p {
    flex: 1 1 12rem;
  }
  .strip > .urgent {
    color: var(--pencil);
    font-weight: 600;
  }
  .strip button {
    min-block-size: 1.75rem;
  }
  .strip .help {
    margin-inline: auto -0.5rem;
  }
  summary {
    min-block-size: 1.5rem;
    cursor: pointer;
  }
  .list-notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    padding: 0.5rem var(--gap) 0.75rem 2.75rem;
    color: var(--pencil);
  }
  .list-notice p {
    flex: 1 1 14rem;
  }
  .list-notice button,
  .failure button {
    color: var(--ink);
  }
  .ways-out {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .travel {
    display: inline-flex;
  }
  [aria-disabled="true"] {
    opacity: 0.4;
    cursor: default;
  }
  .list-pane {
    position: relative;
  }
  .divider {
    position: absolute;
    z-index: 1;
    inset-block: 0;
    inset-inline-start: -0.25rem;
    inline-size: 1.5rem;
    cursor: col-resize;
    touch-action: none;
  }
  .divider::after {
    content: "";
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.25rem;
    inline-size: 2px;
    background: transparent;
  }
  .divider:hover::after {
    background: var(--edge);
  }
  .divider:focus-visible {
    outline: 2px solid transparent;
  }
  .divider:focus-visible::after {
    background: var(--ink);
  }
  .is-hosted .divider,
  .has-failed .divider {
    display: none;
  }
  .pane {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .article-pane {
    margin-inline-start: var(--gap);
    border-radius: var(--radius) var(--radius) 0 0;
    background: var(--paper);
    overflow: hidden;
  }
  .is-empty .article-pane {
    inline-size: min(100% - 2 * var(--gap), 46rem);
    margin-inline: auto;
  }
  .scroll {
    position: relative;
    flex: 1 1 0;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  /* A ring around the whole article would be louder than the article. */
  .reader:focus-visible,
  .text:focus-visible {
    outline: 2px solid transparent;
    outline-offset: -2px;
    box-shadow: inset 3px 0 0 var(--ink);
  }
  .reader {
    padding: 0.5rem clamp(1.25rem, 5cqi, 4rem) 4rem;
  }
  .desk {
    padding: 0 var(--gap) 3rem 0.5rem;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    padding-block: 0.75rem;
  }
  .bar .clear {
    margin-inline: auto -0.5rem;
    color: var(--muted);
  }
  .asking p {
    flex: 1 1 16rem;
    text-wrap: balance;
  }
  .switch {
    display: inline-flex;
    gap: 0.25rem;
    margin-inline-start: -0.75rem;
  }
  .switch button {
    border-color: transparent;
    color: var(--muted);
  }
  .switch button[aria-pressed="true"] {
    color: var(--ink);
    font-weight: 600;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.4em;
  }
  .list-head {
    display: grid;
    gap: 0.75rem;
    padding: 1rem var(--gap) 0.75rem 2.75rem;
  }

  .editor {
    flex: 1 1 0;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
    overflow-y: auto;
  }
  /* The column of the article, also for what stands above it. */
  .bar,
  .editor > :not(slot),
  .empty,
  .failure {
    padding-inline: max(clamp(1.25rem, 5cqi, 4rem), calc((100% - 37rem) / 2));
  }
  .text {
    flex: 1 0 14rem;
    inline-size: 100%;
    padding-block: 0.5rem 4rem;
    border: 0;
    resize: none;
    background: transparent;
    font-family: var(--serif);
    font-size: 1.1875rem;
    line-height: 1.55;
  }
  .empty {
    padding-block: clamp(2rem, 12vh, 8rem) 1.5rem;
  }
  .lead {
    font-family: var(--serif);
    font-size: clamp(1.5rem, 4cqi, 2rem);
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  /* Each sentence stays whole where there is room for it. */
  .lead span {
    display: inline-block;
  }
  .promise {
    color: var(--muted);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625rem;
    margin-block-start: 1.75rem;
  }
  .ways button {
    min-block-size: 2.5rem;
    padding-inline: 1rem;
  }

  .notice {
    display: flex;
    gap: 0.5rem;
    align-items: start;
    justify-content: space-between;
    margin-block: 0.5rem 1rem;
    color: var(--pencil);
  }
  .reader .notice {
    max-inline-size: 46rem;
    margin-inline: auto;
  }
  .failure {
    display: grid;
    justify-items: start;
    gap: 1rem;
    padding-block: 2rem;
  }
  .failure details p {
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  .failure > p {
    color: var(--pencil);
    font-family: var(--serif);
    font-size: 1.125rem;
    text-wrap: balance;
  }
  .list-pane .failure {
    padding-inline: 2.75rem var(--gap);
  }

  .panes-switch,
  .peek {
    display: none;
  }
  @container fact-checklist (width < 800px) {
    .panes {
      grid-template-columns: minmax(0, 1fr);
    }
    .article-pane,
    .is-empty .article-pane {
      inline-size: auto;
      margin-inline: 0;
      border-radius: 0;
    }
    .divider {
      display: none;
    }
    .panes-switch {
      grid-row: 2;
      display: flex;
      padding: 0.25rem 1.25rem;
      background: var(--desk);
    }
    .bar {
      gap: 0.25rem;
    }
    .switch {
      gap: 0;
    }
    .travel .square {
      inline-size: 1.875rem;
    }
    .panes[data-pane="article"] .list-pane,
    .panes[data-pane="checklist"] .article-pane {
      display: none;
    }
    /* With no checklist to switch to, what went wrong stands above the text. */
    .panes.has-failed {
      grid-template-rows: auto minmax(0, 1fr);
    }
    .panes.has-failed .list-pane {
      display: flex;
      order: -1;
    }
    .panes.has-failed .article-pane {
      display: flex;
    }
    .list-pane .failure {
      padding: 1rem 1.25rem;
    }
    .desk {
      padding-inline: 0.25rem 0.5rem;
    }
    .strip {
      padding: 0.25rem 1.25rem;
    }
    /* Where there is no room there is seldom a keyboard, and its own key still opens the list. */
    .strip .help,
    .strip:has(> p:empty):not(:has(details)) {
      display: none;
    }
    .list-notice {
      padding-inline: 1.25rem;
    }
    .list-head {
      padding: 0.75rem 1.25rem;
    }
    .row .status,
    .row .toggle {
      block-size: 2.25rem;
    }
    .row .toggle {
      inline-size: 2.25rem;
    }
    .detail {
      padding-inline-start: 2.25rem;
    }
    .peek {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 0.75rem;
      padding: 0.625rem 1.25rem;
      background: var(--desk);
    }
    .peek p {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .peek button {
      flex: none;
    }
  }
  @media print {
    :host,
    .root {
      display: block;
      block-size: auto;
      min-block-size: 0;
    }
    .panes,
    .pane,
    .scroll {
      display: block !important;
      overflow: visible;
    }
    .bar,
    .filters,
    .panes-switch,
    .strip,
    .divider,
    .peek {
      display: none !important;
    }
  }
`;
