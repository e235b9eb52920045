import { css } from "lit";

/** The article is set for reading. */
export const articleStyles = css`
  .sheet {
    font-family: var(--serif);
    font-size: 1.1875rem;
    line-height: 1.55;
    max-inline-size: 68ch;
    margin-inline: auto;
    overflow-wrap: break-word;
    hanging-punctuation: first;
  }
  .block {
    white-space: pre-wrap;
    margin-block: 0 1em;
  }
  .title {
    font-size: 1.75rem;
    line-height: 1.2;
    font-weight: 700;
    letter-spacing: -0.01em;
    text-wrap: balance;
    margin-block: 0.4em 0.5em;
  }
  .heading {
    font-size: 1.25rem;
    line-height: 1.3;
    margin-block: 1.4em 0.5em;
  }
  .byline,
  .dateline,
  .caption,
  .boilerplate {
    font-family: var(--sans);
    font-size: 0.875rem;
    line-height: 1.5;
  }
  .byline {
    font-weight: 600;
  }
  .caption,
  .dateline,
  .boilerplate {
    color: var(--muted);
  }
  .boilerplate {
    font-size: 0.8125rem;
    margin-block-end: 0.75em;
  }
  .list {
    white-space: normal;
    padding-inline-start: 1.2em;
  }
  .list li {
    white-space: pre-wrap;
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
