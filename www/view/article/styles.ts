import { css } from "lit";

/** The article is set for reading. */
export const articleStyles = css`
  .sheet {
    font-family: var(--serif);
    font-size: 1.1875rem;
    line-height: 1.55;
    max-inline-size: 31em;
    margin-inline: auto;
    overflow-wrap: break-word;
    hanging-punctuation: first;
  }
  .block {
    /* Not pre-wrap: it would draw the line of a mark under the space at the end of a row as well. */
    white-space: pre-line;
    margin-block: 0 1em;
  }
  /* Blocks out of sight are not laid out; finding words in the page and printing still see them. The line under the
     last row of words needs room inside, for nothing of a block is painted outside it then. */
  .is-long .block {
    content-visibility: auto;
    contain-intrinsic-size: auto 6em;
    padding-block-end: 0.3em;
    margin-block-end: 0.7em;
  }
  .block-title {
    font-size: 1.75rem;
    line-height: 1.2;
    font-weight: 700;
    letter-spacing: -0.01em;
    text-wrap: balance;
    margin-block: 0.4em 0.5em;
  }
  .block-heading {
    font-size: 1.25rem;
    line-height: 1.3;
    margin-block: 1.4em 0.5em;
  }
  .block-byline,
  .block-dateline,
  .block-caption,
  .block-boilerplate {
    font-family: var(--sans);
    font-size: 0.875rem;
    line-height: 1.5;
  }
  .block-byline {
    font-weight: 600;
  }
  .block-caption,
  .block-dateline,
  .block-boilerplate {
    color: var(--muted);
  }
  .block-boilerplate {
    font-size: 0.8125rem;
    margin-block-end: 0.75em;
  }
  .run-in {
    letter-spacing: 0.01em;
  }
  .block-list {
    white-space: normal;
    padding-inline-start: 1.2em;
  }
  .block-list li {
    white-space: pre-line;
    margin-block-end: 0.35em;
  }
  mark {
    cursor: pointer;
    border-radius: 2px;
    scroll-margin-block: 5rem;
  }
  mark:hover {
    background-color: var(--tint);
  }
  mark.selected {
    background-color: var(--tint);
  }
  mark:focus-visible {
    outline-offset: 3px;
  }
  @media (forced-colors: active) {
    mark.selected {
      outline: 2px solid Highlight;
    }
  }
`;
