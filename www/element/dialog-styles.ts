import { css } from "lit";

/** What opens above the panes: the list of keys, and the articles of this browser. */
export const dialogStyles = css`
  .keys,
  .documents {
    inline-size: min(32rem, calc(100vw - 2rem));
    max-block-size: calc(100dvh - 2rem);
    padding: 1.25rem 1.5rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    font-size: 0.875rem;
  }
  .keys::backdrop,
  .documents::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  .documents[open] {
    display: grid;
    gap: 0.75rem;
  }
  .documents li {
    display: flex;
    align-items: center;
    border-block-end: 1px solid var(--edge);
  }
  .documents .title {
    flex: 1 1 0;
    min-inline-size: 0;
    display: grid;
    justify-items: start;
    justify-content: stretch;
    gap: 0;
  }
  .documents .title span {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .documents [aria-current] span {
    font-weight: 600;
  }
  .documents small {
    color: var(--muted);
    font-size: 0.8125rem;
  }
  .rename {
    flex: 1 1 0;
    display: flex;
    gap: 0.5rem;
    padding-block: 0.5rem;
  }
  .rename input {
    flex: 1 1 0;
    min-inline-size: 0;
    padding: 0.3125rem 0.5rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: transparent;
  }
  .removed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
  }
  .removed:empty {
    display: none;
  }
  .keys form {
    display: grid;
    gap: 0.75rem;
    justify-items: start;
  }
  .keys h2,
  .documents h2 {
    font-size: 1.125rem;
  }
  .keys form > p {
    color: var(--muted);
  }
  .keys dl {
    inline-size: 100%;
  }
  .keys dl div {
    display: grid;
    grid-template-columns: 8.5rem minmax(0, 1fr);
    align-items: baseline;
    padding-block: 0.1875rem;
  }
  kbd {
    display: inline-block;
    min-inline-size: 1.625rem;
    padding: 0 0.375rem;
    border: 1px solid var(--edge);
    border-radius: 4px;
    font: inherit;
    font-size: 0.8125rem;
    text-align: center;
  }
`;
